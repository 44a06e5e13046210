import type { HtmlTagDescriptor, Plugin } from 'vite'
import { languages, pathBetween, type Language } from '../composables/languages.ts'

/**
 * Returns the links by which search engines and readers find a page's own address and its other languages.
 * @param url where the site's root will stand. Unless it is known, the links are relative.
 */
export function languageLinks(own: Language, url: string): HtmlTagDescriptor[] {
  const address = (to: Language) => url ? `${url}${to.folder}` : pathBetween(own, to)
  const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: 'link', attrs, injectTo: 'head' })
  return [
    link({ rel: 'canonical', href: address(own) }),
    ...Object.values(languages).map(one => link({ rel: 'alternate', hreflang: one.tag, href: address(one) })),
    link({ rel: 'alternate', hreflang: 'x-default', href: address(languages.zh) }),
  ]
}

/** Writes those links into the page's head. */
export function languagePlugin(own: Language, url: string): Plugin {
  return { name: 'language-links', transformIndexHtml: () => languageLinks(own, url) }
}

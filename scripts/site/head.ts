import type { HtmlTagDescriptor, Plugin } from 'vite'
import { languages, pathBetween, type Language } from '../../composables/languages.ts'
import { metaPolicy } from './policy.ts'

const tag = (name: 'link' | 'meta', attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: name, attrs, injectTo: 'head' })

/**
 * Returns the links by which search engines and readers find a page's own address and its other languages.
 * @param url where the site's root will stand. Unless it is known, the links are relative.
 */
export function languageLinks(own: Language, url: string): HtmlTagDescriptor[] {
  const address = (to: Language) => url ? `${url}${to.folder}` : pathBetween(own, to)
  return [
    tag('link', { rel: 'canonical', href: address(own) }),
    ...Object.values(languages).map(one => tag('link', { rel: 'alternate', hreflang: one.tag, href: address(one) })),
    tag('link', { rel: 'alternate', hreflang: 'x-default', href: address(languages.zh) }),
  ]
}

/** Returns a page without the quotes that Slidev 53 writes around description, author and keywords. Throws where there are none left to take away. */
export function withoutQuotes(html: string): string {
  const plain = html.replaceAll(/content="&quot;(.*?)&quot;"/g, 'content="$1"')
  if (plain === html)
    throw new Error('Slidev no longer writes quotes around the metadata: scripts/site/head.ts need not take them away.')
  return plain
}

/** What a page says of itself, beside what Slidev writes from the headmatter. */
export function headTags(own: Language, url: string): HtmlTagDescriptor[] {
  const { folder } = own
  return [
    ...languageLinks(own, url),
    // --paper of styles/index.css, so that a phone's bars are of the slide's colour.
    tag('meta', { name: 'theme-color', content: '#f6f2ea', media: '(prefers-color-scheme: light)' }),
    tag('meta', { name: 'theme-color', content: '#141412', media: '(prefers-color-scheme: dark)' }),
    tag('meta', { property: 'og:type', content: 'article' }),
    tag('meta', { property: 'og:locale', content: own.tag.replace('-', '_') }),
    ...url ? [tag('meta', { property: 'og:url', content: `${url}${folder}` })] : [],
    tag('link', { rel: 'describedby', type: 'application/json', href: `${folder ? '../' : './'}data/datapackage.json` }),
  ]
}

/** Writes the head of the built page. The public site's carries its security policy before anything it loads. */
export function headPlugin(own: Language, url: string, isPublic: boolean): Plugin {
  return {
    name: 'deck-head',
    apply: 'build',
    transformIndexHtml: html => ({
      html: withoutQuotes(html),
      tags: [
        ...isPublic ? [{ ...tag('meta', { 'http-equiv': 'Content-Security-Policy', 'content': metaPolicy }), injectTo: 'head-prepend' as const }] : [],
        ...headTags(own, url),
      ],
    }),
  }
}

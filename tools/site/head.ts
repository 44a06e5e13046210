import type { HtmlTagDescriptor, IndexHtmlTransformContext, Plugin } from 'vite'
import { languages, pathBetween, type Language } from '../../data/core/languages.ts'
import { fromFolderTags } from './from-folder.ts'
import { files } from '../../deck.config.ts'
import { cover, iconName, manifestName, paper } from './names.ts'

const tag = (name: 'link' | 'meta', attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: name, attrs, injectTo: 'head' })

const toRoot = ({ folder }: Language) => (folder ? '../' : './')

/**
 * Returns the way from a page to the same in another language, relative to it.
 * @param page its name in the folder of each language, none for the deck's own; it ends in a slash where it has a folder of its own.
 */
export function wayBetween(own: Language, to: Language, page = ''): string {
  const way = `${pathBetween(own, to)}${page}`
  // From a folder of its own it is one step further.
  return page.endsWith('/') ? `../${way.replace(/^\.\//, '')}` : way
}

/**
 * Returns the links by which search engines and readers find a page's own address and its other languages.
 * @param url where the site's root will stand. Unless it is known, the links are relative.
 * @param page its name in the folder of each language, none for the deck's own.
 */
export function languageLinks(own: Language, url: string, page = ''): HtmlTagDescriptor[] {
  const address = (to: Language) => (url ? `${url}${to.folder}${page}` : wayBetween(own, to, page))
  return [
    tag('link', { rel: 'canonical', href: address(own) }),
    ...Object.values(languages).map(one => tag('link', { rel: 'alternate', hreflang: one.tag, href: address(one) })),
    tag('link', { rel: 'alternate', hreflang: 'x-default', href: address(languages.zh) }),
  ]
}

/**
 * Returns a page without the quotes that Slidev 53 writes around description, author and keywords. Throws where there are
 * none left to take away.
 */
export function withoutQuotes(html: string): string {
  const plain = html.replaceAll(/content="&quot;(.*?)&quot;"/g, 'content="$1"')
  if (plain === html) throw new Error('Slidev no longer writes quotes around the metadata: tools/site/head.ts need not take them away.')
  return plain
}

/** What a page says of itself, beside what Slidev writes from the headmatter. */
export function headTags(own: Language, url: string): HtmlTagDescriptor[] {
  return [
    ...languageLinks(own, url),
    tag('meta', { name: 'theme-color', content: paper.light, media: '(prefers-color-scheme: light)' }),
    tag('meta', { name: 'theme-color', content: paper.dark, media: '(prefers-color-scheme: dark)' }),
    tag('link', { rel: 'describedby', type: 'application/json', href: `${toRoot(own)}data/datapackage.json` }),
  ]
}

/** What a page of the public site says besides: where its slides are to be had otherwise, and how a link to it looks. */
export function publicHeadTags(own: Language, url: string): HtmlTagDescriptor[] {
  const here = url ? `${url}${own.folder}` : './'
  return [
    tag('link', { rel: 'manifest', href: `./${manifestName}` }),
    tag('link', { rel: 'apple-touch-icon', href: `${toRoot(own)}${iconName(180)}` }),
    tag('link', { rel: 'alternate', type: 'application/pdf', href: `./${files.pdf}` }),
    tag('link', { rel: 'alternate', type: 'text/html', href: `./${files.readable}` }),
    tag('meta', { property: 'og:type', content: 'article' }),
    tag('meta', { property: 'og:locale', content: own.tag.replace('-', '_') }),
    ...(url ? [tag('meta', { property: 'og:url', content: here })] : []),
    tag('meta', { property: 'og:image', content: `${here}${cover.name}` }),
    tag('meta', { property: 'og:image:width', content: String(cover.width) }),
    tag('meta', { property: 'og:image:height', content: String(cover.height) }),
    tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    tag('meta', { name: 'twitter:image', content: `${here}${cover.name}` }),
  ]
}

/** Returns a chunk's file and those of all that it imports at once. */
function withImports(file: string, chunks: readonly { fileName: string; imports: string[] }[], found = [file]): string[] {
  for (const name of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) {
    if (!found.includes(name)) {
      found.push(name)
      withImports(name, chunks, found)
    }
  }
  return found
}

/**
 * Returns the links by which the stage's own code is fetched beside the entry's, and not after it has run.
 * Throws where there is none in the bundle.
 */
export function stageTags(bundle: IndexHtmlTransformContext['bundle']): HtmlTagDescriptor[] {
  const chunks = Object.values(bundle ?? {}).filter(chunk => chunk.type === 'chunk')
  const stage = chunks.find(({ moduleIds }) => moduleIds.some(id => /\/pages\/stage\.vue/.test(id)))
  if (!stage) throw new Error('The built deck has no pages/stage.vue: tools/site/head.ts knows no other stage')
  const entry = chunks.find(({ isEntry }) => isEntry)
  // Vite links to the entry's own imports.
  const linked = new Set(withImports(entry?.fileName ?? '', chunks))
  const parts = withImports(stage.fileName, chunks).filter(name => !linked.has(name))
  const sheets = chunks
    .filter(({ fileName }) => parts.includes(fileName))
    .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
  return [
    ...parts.map(name => tag('link', { rel: 'modulepreload', crossorigin: '', href: `./${name}` })),
    ...sheets.map(name => tag('link', { rel: 'preload', as: 'style', crossorigin: '', href: `./${name}` })),
  ]
}

/** Writes the head of the built page, and what it says where it cannot run. */
export function headPlugin(own: Language, url: string, isPublic: boolean): Plugin {
  return {
    name: 'deck-head',
    apply: 'build',
    transformIndexHtml: (html, { bundle }) => ({
      html: withoutQuotes(html),
      tags: [
        // The speaker's edition comes from the same machine, and has views without a stage, where the browser warns of what is fetched for it.
        ...(isPublic ? [...stageTags(bundle), ...publicHeadTags(own, url)] : []),
        ...headTags(own, url),
        ...fromFolderTags(own, isPublic),
      ],
    }),
  }
}

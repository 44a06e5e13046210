import { languages, type Language } from '../../data/core/languages.ts'
import { files } from '../../deck.config.ts'

/** The pages each language has, below its folder. */
const pages = ['', files.readable]

/** Returns sitemap.xml: each deck and its text, each with its other languages. @param url where the site's root stands. */
export function sitemap(url: string): string {
  const entry = (own: Language, page: string) => `  <url>
    <loc>${url}${own.folder}${page}</loc>
${Object.values(languages)
  .map(({ tag, folder }) => `    <xhtml:link rel="alternate" hreflang="${tag}" href="${url}${folder}${page}"/>`)
  .join('\n')}
    <xhtml:link rel="alternate" hreflang="x-default" href="${url}${page}"/>
  </url>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.flatMap(page => Object.values(languages).map(own => entry(own, page))).join('\n')}
</urlset>
`
}

/** Returns robots.txt, which leads to that map. It is read at the root of a host only. @param url where the site's root stands. */
export const robots = (url: string): string => `User-agent: *\nAllow: /\nSitemap: ${url}sitemap.xml\n`

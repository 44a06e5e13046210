import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { HtmlTagDescriptor } from 'vite'
import type { Language } from '../../data/core/languages.ts'
import { root } from '../system/files.ts'
import { escape } from '../system/xml.ts'
import type { Policy } from './policy.ts'

/** The styles of a page of a few words. */
export const pageStyle = `:root{color-scheme:light dark}
body{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem;font:1.0625rem/1.7 system-ui,sans-serif;background:light-dark(#f6f2ea,#141412);color:light-dark(#1b1a17,#f2ede3)}
h1,h2{line-height:1.3;text-wrap:balance}
h2{margin:.25rem 0 1rem;font-size:1.375rem}
section{margin-top:3rem;border-top:1px solid light-dark(#d8d1c4,#45423c);padding-top:.75rem}
a{color:inherit;text-underline-offset:.2em}
nav,footer,caption,small,.no{color:light-dark(#5e5a52,#b5afa3);font-size:.875rem}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
table{display:block;overflow-x:auto;margin:1rem 0;border-collapse:collapse;font-size:.9375rem;line-height:1.45;font-variant-numeric:tabular-nums}
caption{text-align:start}
th,td{padding:.3rem .9rem .3rem 0;text-align:start;vertical-align:top;border-bottom:1px solid light-dark(#d8d1c4,#45423c)}
p{margin:.5rem 0}
em{font-style:normal;color:light-dark(#c2301c,#fb735c)}`

/** Returns the icon as an address that needs no file: where a page of wrong addresses stands, nobody knows the way to one. */
function iconAddress(): string {
  return `data:image/svg+xml,${encodeURIComponent(readFileSync(resolve(root, 'public/favicon.svg'), 'utf8').trim())}`
}

/** Returns a tag of a head as HTML. */
const written = ({ tag, attrs = {} }: HtmlTagDescriptor) =>
  `<${tag} ${Object.entries(attrs)
    .map(([name, value]) => `${name}="${escape(String(value))}"`)
    .join(' ')}>`

/** What one page has of its own. */
export interface PageParts {
  readonly language: Language
  readonly title: string
  /** Beside what every page has in its head. */
  readonly head?: readonly HtmlTagDescriptor[]
  /** HTML. */
  readonly body: string
  /** Its rules, where they are its own. */
  readonly style?: string
}

/** Returns a page that runs no scripts, as HTML: every page of the public site but Slidev's own is written here. */
export function htmlPage({ language, title, head = [], body, style = pageStyle }: PageParts, { meta }: Policy): string {
  return `<!DOCTYPE html>
<html lang="${language.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${meta}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="icon" href="${iconAddress()}">
${head.map(tag => `${written(tag)}\n`).join('')}<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`
}

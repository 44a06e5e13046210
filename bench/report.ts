import { readPdf, withPdf } from '../tools/render/pdf/read.ts'

/** What a PDF is worth to its reader. */
export interface PdfReport {
  readonly bytes: number
  readonly pages: number
  /** How many have no text. */
  readonly blank: number
  /** Operators that paint a bitmap, on all pages. */
  readonly bitmaps: number
  /** Names of the fonts that are drawn as Type 3. */
  readonly type3: readonly string[]
  /** Elements of the structure tree; 0 where the file is not marked as tagged. */
  readonly tags: number
  /** Or "none", as title and author. */
  readonly language: string
  readonly title: string
  readonly author: string
  /** Of all levels. */
  readonly bookmarks: number
  /** How many lead to a page of the file, how many into the web, and how many nowhere or to this machine. */
  readonly links: { readonly inside: number; readonly outside: number; readonly dead: number }
}

interface Tree {
  readonly children?: readonly unknown[]
}

const isTree = (node: unknown): node is Tree => typeof node === 'object' && node !== null && 'children' in node

/** Elements of a page's structure tree, the page's own root left out. */
function countElements({ children = [] }: Tree): number {
  return children.filter(isTree).reduce((sum, child) => sum + 1 + countElements(child), 0)
}

interface Bookmark {
  readonly items: readonly Bookmark[]
}

const countItems = (items: readonly Bookmark[]): number => items.reduce((sum, item) => sum + 1 + countItems(item.items), 0)

/** Whether an address means something to someone who has the file only. */
function isPublic(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return ['http:', 'https:', 'mailto:'].includes(protocol) && !/^(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(hostname)
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : 'none')

/** Reads what the table compares. Rejects where the data is no PDF. */
export async function reportPdf(data: Uint8Array): Promise<PdfReport> {
  const pages = await readPdf(data)
  return withPdf(data, async document => {
    const entries = new Map<string, unknown>(Object.entries((await document.getMetadata()).info))
    const marked = (await document.getMarkInfo())?.Marked === true
    const links = { inside: 0, outside: 0, dead: 0 }
    let tags = 0
    for (let number = 1; number <= pages.length; number++) {
      const page = await document.getPage(number)
      tags += marked ? countElements((await page.getStructTree()) ?? {}) : 0
      for (const { subtype, url, dest } of await page.getAnnotations()) {
        if (subtype !== 'Link') continue
        const target: unknown = typeof dest === 'string' ? await document.getDestination(dest) : dest
        links[target ? 'inside' : url && isPublic(url) ? 'outside' : 'dead']++
      }
    }
    return {
      bytes: data.length,
      pages: pages.length,
      blank: pages.filter(({ text }) => text.trim() === '').length,
      bitmaps: pages.reduce((sum, page) => sum + page.bitmaps, 0),
      type3: [...new Set(pages.flatMap(({ fonts }) => fonts.flatMap(({ type, name }) => (type === 'Type3' ? [name] : []))))],
      tags,
      language: textOf(entries.get('Language')),
      title: textOf(entries.get('Title')),
      author: textOf(entries.get('Author')),
      bookmarks: countItems((await document.getOutline()) ?? []),
      links,
    }
  })
}

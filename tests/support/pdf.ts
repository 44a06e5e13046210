import { eachPage } from '../../tools/render/pdf/read.ts'

/** PostScript names of the deck's fonts. */
export const deckFonts = /^Noto(?:SansSC-(?:Regular|Bold)|SerifSC-Bold)$/

/** A node of a page's tag tree. */
export interface Tag {
  readonly role: string
  /** Alternative text of a figure. */
  readonly alt: string | undefined
  /** Its own text in reading order, that of the tags inside it left out where they have an alternative text. */
  readonly text: string
  readonly children: readonly Tag[]
}

interface RawNode {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly RawNode[]
}

/** Text by the id that ties it to the tag tree. */
type Contents = ReadonlyMap<string, string>

function tagOf(node: RawNode, contents: Contents): Tag {
  const inside = node.children ?? []
  const children = inside.filter(child => child.role !== undefined).map(child => tagOf(child, contents))
  let next = 0
  const text = inside
    .map(child => {
      if (child.role === undefined) return contents.get(child.id ?? '') ?? ''
      const tag = children[next++]
      return tag && tag.alt === undefined ? tag.text : ''
    })
    .join('')
  return { role: node.role ?? '', alt: node.alt, text, children }
}

/** Reads the tags of every page: what a screen reader follows. */
export function readTags(data: Uint8Array): Promise<Tag[]> {
  return eachPage(data, async page => {
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const contents = new Map<string, string>()
    const open: string[] = []
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast(one => one !== '')
        if (id !== undefined) contents.set(id, (contents.get(id) ?? '') + item.str)
      } else if (item.type === 'endMarkedContent') {
        open.pop()
      } else {
        open.push(item.id ?? '')
      }
    }
    return tagOf((await page.getStructTree()) ?? {}, contents)
  })
}

/** All tags below one, in reading order. */
export function flat(tag: Tag): Tag[] {
  return [tag, ...tag.children.flatMap(flat)]
}

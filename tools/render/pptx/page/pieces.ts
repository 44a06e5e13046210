import type { Font } from '../font.ts'
import type { Run } from '../scene.ts'
import type { Colors } from './color.ts'

/** A stretch of one text on one line, with its box in pixels of the window. */
export interface Piece {
  run: Run
  left: number
  right: number
  top: number
  bottom: number
  /** Where its characters stand. */
  base: number
}

/**
 * Runs in the page, so it has to hold all it uses. Returns a function that reads the texts a reader sees below an
 * element: the element whose lines they are (the text itself where it stands bare in a flex row) → pieces in order.
 */
export function pieceReader({ hex }: Colors, font: Font): (root: Element) => Map<Node, Piece[]> {
  const isSeen = (element: Element | null) =>
    element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('.visually-hidden, [data-chart], svg, style, script')

  /** Among the words stands a coloured square or the like, or a line goes through them: they keep their place beside it. */
  const isBound = (element: Element) =>
    getComputedStyle(element).textDecorationLine.includes('line-through') ||
    [...element.children].some(child => child.textContent === '' && child.getBoundingClientRect().width > 0)

  /** The element whose lines a text belongs to. */
  const ownerOf = (node: Node): Node => {
    let element = node.parentElement
    if (element && /flex|grid/.test(getComputedStyle(element).display)) return node
    while (element?.parentElement && !isBound(element) && /^(inline|contents)/.test(getComputedStyle(element).display))
      element = element.parentElement
    return element ?? node
  }

  /** How an element or an inline one around it draws a line at its words. */
  const ruledBy = (element: Element, line: string): Run['underline'] => {
    let one: Element | null = element
    while (one) {
      const { textDecorationLine, textDecorationStyle, display } = getComputedStyle(one)
      if (textDecorationLine.includes(line)) return textDecorationStyle === 'dotted' ? 'dotted' : 'sng'
      one = /^inline/.test(display) ? one.parentElement : null
    }
    return 'none'
  }

  /** A text, cut where the browser broke lines. */
  const piecesOf = (node: Node): Piece[] => {
    const { parentElement: parent, textContent: text } = node
    if (!parent || !text?.trim()) return []
    const style = getComputedStyle(parent)
    const size = Number.parseFloat(style.fontSize)
    const link = parent.closest('a[href]')
    const look = {
      size,
      bold: Number(style.fontWeight) >= 600,
      serif: style.fontFamily.includes('Serif'),
      color: hex(style.color),
      spacing: Number.parseFloat(style.letterSpacing) || 0,
      raise: 0,
      underline: ruledBy(parent, 'underline'),
      struck: ruledBy(parent, 'line-through') !== 'none',
      href: link?.getAttribute('href') ?? '',
    }
    const pieces: Piece[] = []
    const range = document.createRange()
    let at = 0
    let space = ''
    for (const character of text) {
      range.setStart(node, at)
      range.setEnd(node, (at += character.length))
      const rect = [...range.getClientRects()].at(-1)
      if (/\s/.test(character) && character !== '\u00A0') {
        space = ' '
        continue
      }
      if (!rect?.width) continue
      const last = pieces.at(-1)
      if (last && rect.left >= last.right - 2 && Math.abs(rect.top - last.top) < 2) {
        last.run = { ...last.run, text: last.run.text + space + character }
        last.right = rect.right
      } else {
        if (last) last.run = { ...last.run, text: last.run.text + space }
        // A space before the first word counts where something stands before it on the line.
        pieces.push({
          run: { ...look, text: (last ? '' : space) + character },
          left: rect.left,
          right: rect.right,
          top: rect.top,
          bottom: rect.bottom,
          base: rect.top + rect.height * font.ascent,
        })
      }
      space = ''
    }
    const last = pieces.at(-1)
    if (last) last.run = { ...last.run, text: last.run.text + space }
    return pieces
  }

  return root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const groups = new Map<Node, Piece[]>()
    while (walker.nextNode()) {
      const { currentNode: node } = walker
      if (!isSeen(node.parentElement)) continue
      for (const piece of piecesOf(node)) {
        // A mark far above its fact is a text of its own: PowerPoint cannot raise it so far.
        const owner = ownerOf(node)
        const group = groups.get(owner) ?? []
        const host = group.at(-1)
        const isFar =
          host && host.base - piece.base > piece.run.size * 1.35 && piece.bottom < host.bottom && host.run.size > piece.run.size * 2
        groups.set(isFar ? node : owner, isFar ? [piece] : [...group, piece])
      }
    }
    return groups
  }
}

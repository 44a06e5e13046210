import type { Font } from '../font.ts'
import type { Paragraph, Run } from '../scene.ts'
import type { Piece } from './pieces.ts'

/** Lines that belong together, where they stand in the window, and the element or text they are of. */
export interface Block {
  readonly owner: Node
  readonly left: number
  readonly right: number
  /** Top of the first line and foot of the last. */
  readonly top: number
  readonly bottom: number
  readonly paragraph: Paragraph
}

/** Runs in the page, so it has to hold all it uses. Returns a function that makes blocks of the pieces of an owner. */
export function blockReader(font: Font): (owner: Node, pieces: readonly Piece[]) => Block[] {
  interface Line {
    pieces: Piece[]
    bottom: number
  }

  const linesOf = (pieces: readonly Piece[]): Line[] => {
    const lines: Line[] = []
    for (const piece of pieces) {
      const line = lines.at(-1)
      const last = line?.pieces.at(-1)
      if (line && last && (piece.left >= last.right - 2 || piece.bottom < line.bottom)) {
        line.pieces.push(piece)
        line.bottom = Math.max(line.bottom, piece.bottom)
      } else {
        lines.push({ pieces: [piece], bottom: piece.bottom })
      }
    }
    return lines
  }

  /** The largest text of a line, which the others stand beside. */
  const mainOf = (line: Line) => line.pieces.reduce((main, piece) => (piece.run.size > main.run.size ? piece : main))

  /** Words of a line with what stands raised, and with the gaps the layout leaves between them. */
  const runsOf = (line: Line): Run[] => {
    const main = mainOf(line)
    const runs: Run[] = []
    line.pieces.forEach(({ run, base, ...piece }, i) => {
      const before = line.pieces[i - 1]
      const gap = before ? piece.left - before.right : 0
      const spaced = (before?.run.text.endsWith(' ') ?? true) || run.text.startsWith(' ')
      const text = before?.run.text.endsWith(' ') || !before ? run.text.trimStart() : run.text
      const spare = gap - (spaced ? font.space * run.size : 0)
      const small = before && before.run.size < run.size ? before.run : run
      if (before && spare > Math.max(2, small.size * 0.14))
        runs.push({
          ...small,
          text: '\u00A0',
          spacing: spare - font.space * small.size,
          raise: 0,
          underline: 'none',
          struck: false,
          href: '',
        })
      const raise = main.base - base
      const next = { ...run, text, raise: raise > 1 ? raise : 0 }
      const last = runs.at(-1)
      if (last && JSON.stringify({ ...last, text }) === JSON.stringify(next)) runs.splice(-1, 1, { ...last, text: last.text + text })
      else runs.push(next)
    })
    const last = runs.pop()
    return last ? [...runs, { ...last, text: last.text.trimEnd() }] : runs
  }

  /** Words that a line end parts stay parted in the outline. The space is of no link, which would be broken to make room for it. */
  const parted = (runs: readonly Run[]): Run[] => {
    const last = runs.at(-1)
    return !last || last.href
      ? [...runs, ...(last ? [{ ...last, text: ' ', raise: 0, underline: 'none' as const, struck: false, href: '' }] : [])]
      : [...runs.slice(0, -1), { ...last, text: `${last.text} ` }]
  }

  /** Lines of one size each: PowerPoint sets all lines of a paragraph as far apart. */
  const stretchesOf = (lines: Line[]): Line[][] =>
    lines.reduce<Line[][]>((all, line) => {
      const before = all.at(-1)?.at(-1)
      return before && Math.abs(mainOf(before).run.size - mainOf(line).run.size) < 2
        ? [...all.slice(0, -1), [...(all.at(-1) ?? []), line]]
        : [...all, [line]]
    }, [])

  const blockOf = (owner: Node, lines: Line[]): Block | undefined => {
    const pieces = lines.flatMap(line => line.pieces)
    const [first, end] = [lines[0], lines.at(-1)]
    const parent = owner instanceof Element ? owner : owner.parentElement
    if (!first || !end || !parent) return
    const style = getComputedStyle(parent)
    const middle = (line: Line) => (mainOf(line).top + mainOf(line).bottom) / 2
    const size = mainOf(first).run.size
    const set = (Number.parseFloat(style.lineHeight) * size) / Number.parseFloat(style.fontSize) || size * font.height
    const lineHeight = lines.length > 1 ? (middle(end) - middle(first)) / (lines.length - 1) : set
    const align = /center/.test(style.textAlign) ? 'center' : /right|end/.test(style.textAlign) ? 'right' : 'left'
    const [left, right] = [Math.min(...pieces.map(piece => piece.left)), Math.max(...pieces.map(piece => piece.right))]
    const isLatin = document.documentElement.lang.startsWith('en')
    return {
      owner,
      left,
      right,
      top: middle(first) - lineHeight / 2,
      bottom: middle(end) + lineHeight / 2,
      paragraph: {
        lines: lines.map(runsOf).map((runs, i) => (isLatin && i < lines.length - 1 ? parted(runs) : runs)),
        width: right - left,
        lineHeight,
        align,
        gap: 0,
      },
    }
  }

  return (owner, pieces) => stretchesOf(linesOf(pieces)).flatMap(lines => blockOf(owner, lines) ?? [])
}

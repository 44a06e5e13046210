import type { Font } from '../font.ts'
import type { Cell, Stroke, TableItem } from '../scene.ts'
import type { Colors } from './color.ts'
import type { Block } from './text.ts'

/**
 * Runs in the page, so it has to hold all it uses. Returns a function that reads a table with the texts of its
 * cells, in pixels of the window.
 */
export function tableReader({ hex, isClear }: Colors, font: Font): (table: HTMLTableElement, blocks: readonly Block[]) => TableItem {
  /** The rule on one side of a cell: its own or its row's. */
  const rule = (cell: Element, side: 'top' | 'bottom'): Stroke | undefined =>
    [cell, cell.parentElement].flatMap((element): Stroke[] => {
      const style = element && getComputedStyle(element)
      const width = Number.parseFloat(style?.getPropertyValue(`border-${side}-width`) ?? '') || 0
      return style && width > 0 && style.getPropertyValue(`border-${side}-style`) !== 'none'
        ? [{ color: hex(style.getPropertyValue(`border-${side}-color`)), width, dash: [] }]
        : []
    })[0]

  /** What stands beside another text on one line is of its paragraph; what stands below is one of its own. */
  const joined = (blocks: readonly Block[]): Block[] =>
    blocks.reduce<Block[]>((all, block) => {
      const last = all.at(-1)
      if (!last) return [block]
      const middle = (block.top + block.bottom) / 2
      if (middle < last.bottom && block.left >= last.right - 2) {
        const [line, ...rest] = last.paragraph.lines
        const [run] = block.paragraph.lines[0] ?? []
        const gap = run && {
          ...run,
          text: '\u00A0',
          raise: 0,
          underline: 'none' as const,
          struck: false,
          href: '',
          spacing: block.left - last.right - run.size * font.space,
        }
        return [
          ...all.slice(0, -1),
          {
            ...last,
            right: block.right,
            paragraph: {
              ...last.paragraph,
              width: block.right - last.left,
              lines: [[...(line ?? []), ...(gap ? [gap] : []), ...(block.paragraph.lines[0] ?? [])], ...rest],
            },
          },
        ]
      }
      return [...all, { ...block, paragraph: { ...block.paragraph, gap: Math.max(0, block.top - last.bottom) } }]
    }, [])

  const cellOf = (cell: HTMLTableCellElement, blocks: readonly Block[]): Cell => {
    const box = cell.getBoundingClientRect()
    const own = joined(blocks.filter(({ owner }) => cell.contains(owner)))
    const [first] = own
    const size = Math.max(0, ...(first?.paragraph.lines[0]?.map(run => run.size) ?? []))
    const [lineAbove, lineBelow] = [rule(cell, 'top'), rule(cell, 'bottom')]
    const { backgroundColor } = getComputedStyle(cell)
    const align = first?.paragraph.align ?? 'left'
    return {
      paragraphs: own.map(({ paragraph }) => paragraph),
      top: first ? Math.max(0, first.top - box.top - (first.paragraph.lineHeight - font.height * size) / 2) : 0,
      left: first && align === 'left' ? Math.max(0, Math.min(...own.map(block => block.left)) - box.left) : 0,
      right: first && align === 'right' ? Math.max(0, box.right - Math.max(...own.map(block => block.right))) : 0,
      ...(lineAbove && { lineAbove }),
      ...(lineBelow && { lineBelow }),
      ...(!isClear(backgroundColor) && { fill: hex(backgroundColor) }),
      isHead: cell.tagName === 'TH',
    }
  }

  return (table, blocks) => {
    const rows = [...table.rows]
    const frame = rows.map(row => row.getBoundingClientRect())
    const first = frame[0] ?? table.getBoundingClientRect()
    return {
      kind: 'table',
      x: first.left,
      y: first.top,
      w: first.width,
      h: frame.reduce((sum, { height }) => sum + height, 0),
      columns: [...(rows[0]?.cells ?? [])].map(cell => cell.getBoundingClientRect().width),
      rows: rows.map((row, i) => ({ height: frame[i]?.height ?? 0, cells: [...row.cells].map(cell => cellOf(cell, blocks)) })),
    }
  }
}

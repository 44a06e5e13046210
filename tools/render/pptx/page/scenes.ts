import type { ChartElement } from '../../../../components/charts/chart.ts'
import type { Font } from '../font.ts'
import type { ChartItem, GroupItem, Item, Scene, ShapeItem, TableItem, TextItem } from '../scene.ts'
import type { Piece } from './pieces.ts'
import type { Block } from './text.ts'

/** What the other functions of this folder return, in the page. */
export interface Readers {
  readonly pieces: (root: Element) => Map<Node, Piece[]>
  readonly blocks: (owner: Node, pieces: readonly Piece[]) => Block[]
  readonly boxes: (element: Element) => ShapeItem[]
  readonly drawing: (svg: SVGSVGElement) => GroupItem
  readonly table: (table: HTMLTableElement, blocks: readonly Block[]) => TableItem
  readonly font: Font
}

/** Runs in the page, so it has to hold all it uses. Returns every slide of the print view, its items from back to front. */
export function readScenes({ pieces, blocks, boxes, drawing, table, font }: Readers): Scene[] {
  const moved = <T extends Item>(item: T, x: number, y: number): T => {
    switch (item.kind) {
      case 'group':
        return { ...item, items: item.items.map(part => moved(part, x, y)) }
      case 'path': {
        const [a, b, c, d, e, f] = item.matrix
        return { ...item, matrix: [a, b, c, d, e + x, f + y] }
      }
      default:
        return { ...item, x: item.x + x, y: item.y + y }
    }
  }

  const textOf = ({ owner, left, right, top, bottom, paragraph }: Block): TextItem => {
    const size = Math.max(...(paragraph.lines[0]?.map(run => run.size) ?? [16]))
    const isTitle = (owner instanceof Element ? owner : owner.parentElement)?.closest('h1') !== null
    // A single line stands in the middle of its box. Of several, each hangs low in its exact height by half of what it has to spare.
    const low = paragraph.lines.length === 1 ? 0 : (paragraph.lineHeight - font.height * size) / 2
    return { kind: 'text', isTitle, x: left, y: top - low, w: right - left, h: bottom - top, paragraph }
  }

  const chartOf = (element: ChartElement): ChartItem => {
    const canvas = element.querySelector('canvas')
    const { dataset, drawing } = element
    if (!canvas || !drawing) throw new Error(`Chart "${dataset.chart}" is not drawn`)
    const { x, y, width, height } = canvas.getBoundingClientRect()
    const heads = [...element.querySelectorAll('thead th')].map(cell => cell.textContent ?? '')
    const label = canvas.getAttribute('aria-label') ?? ''
    return { kind: 'chart', x, y, w: width, h: height, name: dataset.chart ?? '', label, heads, drawing }
  }

  const sceneOf = (slide: Element): Scene => {
    const root = slide.querySelector('.slidev-layout') ?? slide
    const all = [...pieces(root)].flatMap(([owner, own]) => blocks(owner, own))
    const isInCell = ({ owner }: Block) => (owner instanceof Element ? owner : owner.parentElement)?.closest('td, th') !== null

    const itemsOf = (element: Element): Item[] => {
      // An element without a box of its own is never visible, but what it holds may be.
      const isSeen =
        getComputedStyle(element).display === 'contents' || element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      if (!isSeen || element.matches('.visually-hidden')) return []
      if (element instanceof SVGSVGElement) return [drawing(element)]
      if (element instanceof HTMLElement && element.dataset.chart !== undefined) return [chartOf(element)]
      return [
        ...(element instanceof HTMLTableElement
          ? [
              table(
                element,
                all.filter(block => isInCell(block) && element.contains(block.owner)),
              ),
            ]
          : []),
        ...(element === root || element.matches('table, thead, tbody, tr, td, th') ? [] : boxes(element)),
        ...[...element.children].flatMap(itemsOf),
        ...all
          .filter(
            block => !isInCell(block) && (block.owner === element || (block.owner instanceof Text && block.owner.parentNode === element)),
          )
          .map(textOf),
      ]
    }

    const { left, top } = slide.getBoundingClientRect()
    return { items: itemsOf(root).map(item => moved(item, -left, -top)) }
  }

  return [...document.querySelectorAll('.print-slide-container')].map(sceneOf)
}

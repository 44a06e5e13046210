import { font } from '../font.ts'
import type { Box, Paragraph, Run, TextItem } from '../scene.ts'
import { slideSize } from './write.ts'

/** Room to the right of a title, so that another font breaks it no sooner. */
const titleEnd = 24

/** A link, which counts as neither. */
const link = '\uFFFC'
const asian = '\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFF60'
const borders = new RegExp(`(?<=[${asian}])(?=[^${asian}${link}])|(?<=[^${asian}${link}])(?=[${asian}])`, 'gu')

/** Returns how much wider LibreOffice sets a line: it leaves space between Chinese and other characters, whatever stands there. */
function widening(line: readonly Run[]): number {
  const text = line.map(run => (run.href ? link : run.text)).join('')
  return (text.match(borders)?.length ?? 0) * font.autospace * Math.max(0, ...line.map(run => run.size))
}

/** Returns the room from a text's fixed side to what stands beside it, or to the slide's edge. */
function reach({ x, y, w, h, paragraph: { align } }: TextItem, others: readonly Box[]): number {
  const beside = others.filter(other => other.y < y + h - 2 && other.y + other.h > y + 2)
  const right = Math.min(slideSize.w, ...beside.map(other => other.x).filter(at => at > x + w - 2))
  const left = Math.max(0, ...beside.map(other => other.x + other.w).filter(at => at < x + 2))
  switch (align) {
    case 'left':
      return right - x
    case 'right':
      return x + w - left
    case 'center':
      return 2 * Math.min(x + w / 2 - left, right - x - w / 2)
  }
}

/** Returns a paragraph whose letters stand closer where LibreOffice would set a line wider than the room there is. */
export function tightened(paragraph: Paragraph, room: number, spare = 0): Paragraph {
  return {
    ...paragraph,
    lines: paragraph.lines.map(line => {
      const over = paragraph.width + widening(line) + spare - room
      const length = line.reduce((sum, run) => sum + run.text.length, 0)
      return over > 0 ? line.map(run => ({ ...run, spacing: run.spacing - over / length })) : line
    }),
  }
}

/**
 * Returns a text in a box with room to spare on its ragged side, so that a somewhat wider font or LibreOffice's spaces break
 * no line, and none reaches the text beside it.
 */
export function withRoom(item: TextItem, others: readonly Box[]): TextItem {
  const { x, w, isTitle, paragraph } = item
  if (isTitle) {
    const room = slideSize.w - titleEnd - x
    return { ...item, w: room, paragraph: tightened(paragraph, room) }
  }
  const { align, lines } = paragraph
  const spare = Math.max(
    0,
    Math.min(12 + w * (lines.length === 1 ? 0.4 : 0.05) + Math.max(...lines.map(widening)), align === 'right' ? x : slideSize.w - x - w),
  )
  return {
    ...item,
    x: align === 'left' ? x : align === 'right' ? x - spare : x - spare / 2,
    w: w + spare,
    paragraph: tightened(paragraph, Math.max(w, reach(item, others) - 4)),
  }
}

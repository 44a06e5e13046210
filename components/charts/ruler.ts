import type { ChartSpec } from './chart.ts'
import type { Mark } from './marks.ts'
import type { Written } from './written.ts'
import { rulerPath } from './grid.ts'
import { text } from './marks.ts'
import { hair } from './room.ts'
import { spoken } from './written.ts'

/** A share of the whole, from the ruler's start; the value is written behind its label. */
export interface Share extends Written {
  readonly label: string
  readonly value: number
  readonly tone: 'red' | 'ink' | 'mute'
}

export interface RulerOptions {
  /** Parts of the whole between the ticks. */
  readonly ticks: number
  /** How far from the ruler's end the words of the whole end. */
  readonly margin: number
}

const thickness = 3
/** From the ruler to the end of the last share's stem, and from one stem's end to the next. */
const stem = { least: 46, step: 32 }

/** Returns a ruler from nothing to the whole, on which shares are marked off, the least first and the whole last. */
export function ruler(shares: readonly Share[], { ticks, margin }: RulerOptions): ChartSpec {
  return {
    kind: 'ruler',
    config: () => ({
      type: 'scatter',
      data: { datasets: [{ data: [] }] },
      options: {
        layout: { padding: { top: hair } },
        scales: { x: { type: 'linear', display: false, min: 0, max: 1 }, y: { type: 'linear', display: false } },
      },
    }),
    marks: ({ x, top, width }, measure) => [
      { kind: 'path', role: 'tick', tone: 'ink', width: 1, d: rulerPath(ticks, width, top) },
      ...shares.flatMap(({ value, tone }, row): Mark[] => {
        const start = x(shares[row - 1]?.value ?? 0)
        return [{ kind: 'rect', role: 'bar', tone, row, datum: [value], x: start, y: top, width: x(value) - start, height: thickness }]
      }),
      ...shares.flatMap((share, row): Mark[] => {
        const { label, value, tone } = share
        const isWhole = row === shares.length - 1
        const [at, depth] = [x(value), stem.least + stem.step * Math.max(0, shares.length - 2 - row)]
        const words = [{ text: `${label} ` }, { ...share, bold: true }]
        const style = { tone: tone === 'mute' ? 'soft' : tone, size: 18, align: isWhole ? 'right' : 'left' } as const
        const cells = [[row, 0, label] as const, [row, 1, spoken(share)] as const]
        return [
          ...(isWhole
            ? []
            : [{ kind: 'rect', role: 'reference', tone, row, x: at - thickness / 2, y: top, width: thickness, height: depth } as const]),
          text(measure, 'value', words, isWhole ? at - margin : at + 8, top + depth - 3, style, { row, cells }),
        ]
      }),
    ],
  }
}

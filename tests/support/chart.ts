import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import { PaperChart, scalesOf, type ChartSpec, type Drawing, type Size, endsOf } from '../../components/charts/chart.ts'
import { measureOn } from '../../components/charts/paint.ts'
import type { Tokens } from '../../composables/useTokens.ts'
import { fontFiles } from '../../tools/deck/fonts.ts'

const family = 'Deck Sans'
for (const name of ['deck-fonts/sans-400', 'deck-fonts/sans-700'] as const) GlobalFonts.registerFromPath(fontFiles[name], family)

const colors = {
  paper: '#fff',
  ink: '#000',
  'ink-area': '#000',
  soft: '#333',
  mute: '#888',
  rule: '#ccc',
  fog: '#ddd',
  red: '#c00',
  'red-area': '#c00',
  blue: '#00c',
  'blue-area': '#00c',
}
const tokens: Tokens = { ...colors, sans: `'${family}'` }

function inkOn({ width, height }: Size, notes: boolean) {
  const drawn: unknown = createCanvas(width, height).getContext('2d') satisfies SKRSContext2D
  const ctx = drawn as CanvasRenderingContext2D
  return { ctx, measure: measureOn(ctx, tokens, notes) }
}

/** Draws a chart as high as it is in a column by itself. @param otherwise how high it is where it does not say so. */
export function drawInColumn(spec: ChartSpec, width: number, otherwise = 320): Drawing {
  const { measure } = inkOn({ width, height: 1 }, false)
  return drawChart(spec, { width, height: spec.heightIn?.(width, measure) ?? otherwise })
}

/** The same, of a chart that says how high that is. Throws where it does not. @param notes as drawChart has it. */
export function drawIn(spec: ChartSpec, width: number, notes = false): Drawing {
  const height = spec.heightIn?.(width, inkOn({ width, height: 1 }, notes).measure)
  if (height === undefined) throw new Error(`A chart of ${spec.kind} does not say how high it is in a column`)
  return drawChart(spec, { width, height }, notes)
}

/** Draws a chart in Node, in the deck's own fonts. @param notes with room for notes, as on paper. */
export function drawChart(spec: ChartSpec, size: Size, notes = false): Drawing {
  const { ctx, measure } = inkOn(size, notes)
  const { options, ...config } = spec.config(measure, size)
  const chart = new PaperChart(ctx, {
    ...config,
    options: { ...options, animation: false, responsive: false, maintainAspectRatio: false, events: [], devicePixelRatio: 1 },
  })
  try {
    const { left, top, right, bottom } = chart.chartArea
    const marks = spec.marks(scalesOf(chart), measure)
    return { kind: spec.kind, marks, plot: { left, top, right, bottom }, ends: endsOf(chart), ...size }
  } finally {
    chart.destroy()
  }
}

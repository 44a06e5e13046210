import type { Run } from './exporters.ts'
import type { PdfReport } from './report.ts'

/** All rounds of one exporter, at least one. */
export interface Result {
  readonly name: string
  /** Seconds of the build it needs before; 0 where it needs none. */
  readonly build: number
  /** Median of the rounds, without the build. */
  readonly seconds: number
  readonly runs: readonly Run[]
  /** What the last round left. */
  readonly report: PdfReport
}

/** Of an even number of values, the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

/** The label of each row, and what a result has there. */
const rows: readonly (readonly [label: string, cell: (result: Result) => string])[] = [
  ['build, s', ({ build }) => (build === 0 ? 'none' : build.toFixed(1))],
  ['export, s, by round', ({ runs }) => runs.map(({ seconds }) => seconds.toFixed(1)).join(' ')],
  ['export, s, median', ({ seconds }) => seconds.toFixed(1)],
  ['size, KB', ({ report }) => (report.bytes / 1000).toFixed(0)],
  ['pages', ({ report }) => String(report.pages)],
  ['blank pages, by round', ({ runs }) => runs.map(({ report }) => report.blank).join(' ')],
  ['bitmaps painted', ({ report }) => String(report.bitmaps)],
  ['Type 3 fonts', ({ report: { type3 } }) => (type3.length === 0 ? '0' : `${type3.length} (${type3.join(', ')})`)],
  ['tags', ({ report }) => String(report.tags)],
  ['language', ({ report }) => report.language],
  ['bookmarks', ({ report }) => String(report.bookmarks)],
  ['links to a page', ({ report }) => String(report.links.inside)],
  ['links to the web', ({ report }) => String(report.links.outside)],
  ['dead links', ({ report }) => String(report.links.dead)],
  ['title', ({ report }) => report.title],
  ['author', ({ report }) => report.author],
]

/** Columns that a text takes in a terminal, where Chinese characters are two wide. */
const width = (text: string) => text.replace(/[\u2E80-\uFFEF]/g, '  ').length

const pad = (text: string, to: number) => text + ' '.repeat(Math.max(0, to - width(text)))

/** One line a row, one column a result. */
export function table(results: readonly Result[]): string {
  const lines = [['', ...results.map(({ name }) => name)], ...rows.map(([label, cell]) => [label, ...results.map(cell)])]
  const widths = ['', ...results].map((_, column) => Math.max(...lines.map(line => width(line[column] ?? ''))))
  return lines
    .map(line =>
      line
        .map((text, column) => pad(text, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

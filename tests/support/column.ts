import type { Drawing } from '../../components/charts/chart.ts'
import { faultsOf } from './marks.ts'

const wordsOf = ({ marks }: Pick<Drawing, 'marks'>) =>
  marks.flatMap(mark => (mark.kind === 'text' ? mark.runs.map(({ text }) => text) : [])).join(' ')

/** What is wrong with a drawing in a column, a line each: marks that leave it or lie on others, small type, and words it leaves out. */
export function columnFaults(drawing: Drawing, words: readonly string[]): string[] {
  const small = drawing.marks.some(mark => mark.kind === 'text' && mark.runs.some(({ size }) => size < 14))
  const drawn = wordsOf(drawing).replaceAll(/\s+/g, ' ')
  return [
    ...faultsOf(drawing),
    ...(small ? ['it has type below 14 px'] : []),
    ...words.flatMap(word => (drawn.includes(word) ? [] : [`it does not draw "${word}"`])),
  ]
}

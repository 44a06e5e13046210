import type { Written } from '../components/charts/written.ts'
import { formatPeriod, messagePieces } from '../data/index.ts'
import { useFact, useWritten } from './useFact.ts'
import { useLocale } from './useLocale.ts'

/** Returns a message with facts in it piece by piece, as a chart writes it; its facts are entered like `useFact`. Call it in setup. */
export function usePieces(message: string): Written[] {
  const locale = useLocale()
  return messagePieces(message).map(piece => {
    if ('text' in piece) return piece
    if ('claim' in piece) throw new Error(`"${message}": a chart writes facts, and no claims`)
    if (piece.option === 'period') return { text: formatPeriod(useFact(piece.fact).period, locale) }
    return useWritten(piece.fact, { unit: !piece.option })
  })
}

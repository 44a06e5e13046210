import type { Fact, Origin } from '../../data/index.ts'
import { fact, factIds } from '../../data/index.ts'

/**
 * Returns an origin's facts on one page of the appendix. `themes` says by code what each page holds;
 * the page after the last named one holds whatever is left, so that nothing is lost.
 */
export function ledgerPage(origin: Origin, themes: readonly RegExp[], page: number): Fact[] {
  const pageOf = (code: string) => {
    const theme = themes.findIndex(pattern => pattern.test(code))
    return (theme < 0 ? themes.length : theme) + 1
  }
  return factIds.map(id => fact(id)).filter(row => row.origin === origin && pageOf(row.code) === page)
}

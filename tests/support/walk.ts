import type { Page } from 'playwright-core'
import { chartFaults, chartsOnStage } from './charts.ts'
import { onStage, visibleText, walk } from './deck.ts'
import { blankCharts, faintText, layoutFaults, tightChinese } from './faults.ts'
import { lookByRules } from './house.ts'

/** What is seen on the way; each fault says on which slide and at which step. */
export interface Seen {
  /** Texts by slide and click step, as the deck shows them. */
  readonly texts: ReadonlyMap<number, readonly string[]>
  /** What leaves the slide, is cut off or overlaps. */
  readonly faults: readonly string[]
  /** Charts that show nothing. */
  readonly blank: readonly string[]
  /** What is wrong within charts: marks that leave them or lie on others, words of their tables that they do not draw. */
  readonly charts: readonly string[]
  /** How many charts were seen, each at each step. */
  readonly chartCount: number
  /** Words that are hard to read. */
  readonly faint: readonly string[]
  /** Chinese set too tight. */
  readonly tight: readonly string[]
  /** What goes against the rules of the house: small type, red that is not iFlytek's, codes of sources, standings without their word. */
  readonly house: readonly string[]
}

/** Steps through a deck to its end and looks at every step. Rejects where a press does nothing. */
export async function lookAtAll(page: Page): Promise<Seen> {
  const texts = new Map<number, string[]>()
  const faults: string[] = []
  const blank: string[] = []
  const charts: string[] = []
  let chartCount = 0
  const faint: string[] = []
  const tight: string[] = []
  const house: string[] = []
  /** Of each slide at the step seen last. */
  const unnamed = new Map<number, readonly string[]>()
  const language = (await page.locator('html').getAttribute('lang')) ?? undefined
  await walk(page, async ({ slide, click }) => {
    const at = (fault: string) => `slide ${slide}, step ${click}: ${fault}`
    texts.set(slide, [...(texts.get(slide) ?? []), await visibleText(page, onStage(slide))])
    faults.push(...(await layoutFaults(page, slide)).map(at))
    blank.push(...(await blankCharts(page, slide)).map(at))
    const shown = await chartsOnStage(page, slide)
    charts.push(...shown.flatMap(chartFaults).map(at))
    chartCount += shown.length
    faint.push(...(await faintText(page, slide)).map(at))
    tight.push(...(await tightChinese(page, slide)).map(at))
    const ruled = await lookByRules(page, slide, shown, language)
    house.push(...ruled.faults.map(at))
    unnamed.set(slide, ruled.unnamed.map(at))
  })
  house.push(...[...unnamed.values()].flat())
  return { texts, faults, blank, charts, chartCount, faint, tight, house }
}

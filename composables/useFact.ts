import type { InjectionKey } from 'vue'
import type { ClaimId, Fact, FactId, Locale, Options, SourceId, Standing } from '../data/index.ts'
import type { Written } from '../components/charts/written.ts'
import { inject, onUnmounted, provide, shallowReactive } from 'vue'
import { claim, fact, formatFact, standingWords, wordQuantity } from '../data/index.ts'
import { ledgerHref } from './useAsk.ts'
import { useLocale } from './useLocale.ts'

/** What a slide shows of the article or of its check, as far as the source line speaks of it. */
export interface Citation {
  readonly paragraphs: readonly number[]
  readonly standing: Standing
  readonly sources: readonly SourceId[]
}

/** What one component shows. A claim has no id of a fact. */
export interface Entry {
  readonly citation: Citation
  readonly id?: FactId
}

/** One entry for each component that shows something; a fact shown twice stands in it twice. */
type Register = Set<Entry>

const registerKey: InjectionKey<Register> = Symbol('what this slide says')

/** The registers of the slides that are mounted, by number; a slide that is previewed too has two alike. */
const registers = shallowReactive(new Map<number, Register>())

/** Opens the register of what one slide says; called by the slide's layout. Returns it, reactive. */
export function provideRegister(no: number): ReadonlySet<Entry> {
  const register: Register = shallowReactive(new Set())
  provide(registerKey, register)
  registers.set(no, register)
  onUnmounted(() => registers.get(no) === register && registers.delete(no))
  return register
}

/** Keeps what stands below out of the slide's register. Call it in setup, where the whole dataset is listed. */
export function useSourceless(): void {
  provide(registerKey, new Set())
}

/** Returns the facts a slide shows, each once, in the order they are met. Empty while the slide is not mounted. */
export function factsOnSlide(no: number): FactId[] {
  return [...new Set([...(registers.get(no) ?? [])].flatMap(({ id }) => id ?? []))]
}

function enter(entry: Entry): void {
  const register = inject(registerKey, undefined)
  if (!register) return
  register.add(entry)
  onUnmounted(() => register.delete(entry))
}

/**
 * Returns a fact and enters it in the slide's register while the component is mounted,
 * so that the source line names every fact the slide shows. Call it in setup.
 */
export function useFact(id: FactId): Fact {
  const found = fact(id)
  enter({ citation: found, id })
  return found
}

/** How a chart tells of a standing. */
export interface StandingOptions {
  /** Whether its word stands behind the figure: once for each standing on a slide. */
  readonly word?: boolean
}

/** Returns what a chart tells of what stands so; nothing where it is corroborated. */
export function standingIn(standing: Standing, locale: Locale, { word = false }: StandingOptions = {}): Pick<Written, 'standing'> {
  if (standing === 'corroborated') return {}
  const own = standingWords[standing].word[locale]
  const struck = standing === 'contradicted'
  return { standing: { said: `${{ zh: '，', en: ', ' }[locale]}${own}`, ...(word && { word: own }), ...(struck && { struck }) } }
}

/**
 * Returns what a fact is called where its words alone are read out: with its unit, and with how it stands after a comma.
 * @param text other words for it, which name it where they are no part of the dataset's
 */
export function factName(id: FactId, locale: Locale, text = ''): string {
  const known = formatFact(id, locale)
  return (known.includes(text) ? known : text) + (standingIn(fact(id).standing, locale).standing?.said ?? '')
}

/** Returns a fact as a chart writes it, with how it stands and what asking for it leads to. Enters it like `useFact`. */
export function useWritten(id: FactId, { word, ...options }: Options & StandingOptions = {}): Written {
  const { standing, code, label, quantity, unit, display } = useFact(id)
  const locale = useLocale()
  return {
    ...wordQuantity(quantity, unit, locale, display, options),
    ...standingIn(standing, locale, { word: word ?? false }),
    fact: { id, name: `${label[locale]}${{ zh: '：', en: ': ' }[locale]}${factName(id, locale)}`, note: code, href: ledgerHref(id) },
  }
}

/** The same for a claim of the article that is no fact. */
export function useClaim(id: ClaimId): ReturnType<typeof claim> {
  const found = claim(id)
  enter({ citation: { paragraphs: found.paragraphs, standing: found.standing, sources: found.sources } })
  return found
}

import type { LocationQuery } from 'vue-router'
import type { SharedState } from '@slidev/client/state/shared.ts'
import type { WritableComputedRef } from 'vue'
import type { LanguageId } from '../data/core/languages.ts'
import { computed, shallowReactive } from 'vue'
import { usePrintMode } from './usePrintMode.ts'

/** A slide at a step, and what of the address it reads beside: the ledger's search and the row it points to. */
export interface Place {
  readonly no: number
  /** As the address has it: what a slide has is known only once it is there. */
  readonly clicks: number
  readonly query: LocationQuery
}

/** What the windows of one talk share. */
export interface Stage {
  readonly place: Place
  readonly timer: SharedState['timer']
  /** Whether the room's screen is black. */
  readonly isBlank: boolean
  /** Positions of the sliders that were moved, by name. */
  readonly sliders: Readonly<Record<string, number>>
  /** The fact whose answer the room sees; empty where it sees none. */
  readonly shown: string
  /** The language the room was asked to change to. */
  readonly language: LanguageId
}

type Key = keyof Stage

/** A value, and when somebody gave it, in ms since 1970: of two the later holds, in whatever order they are heard. */
export interface Given<T> {
  readonly value: T
  readonly time: number
}

export type Entries = { readonly [K in Key]?: Given<Stage[K]> }

const keys = ['place', 'timer', 'isBlank', 'sliders', 'shown', 'language'] as const satisfies readonly Key[]

/** Kept while the tab is open: it outlives a reload, and the other language's page. */
const storageKey = 'stage'

/** Where the deck stands is in the address. */
const kept = keys.filter(key => key !== 'place')

function readKept(): Entries {
  try {
    const entries: Entries = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}')
    return entries
  } catch {
    // Refused by the browser, or no longer what it was.
    return {}
  }
}

let entries: { [K in Key]?: Given<Stage[K]> } | undefined
const all = () => (entries ??= shallowReactive<{ [K in Key]?: Given<Stage[K]> }>(readKept()))

function keep(): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(kept.map(key => [key, all()[key]]))))
  } catch {
    // Then it lasts as long as the page.
  }
}

/** Whoever tells the other windows what was given here. */
const listeners = new Set<(given: Entries) => void>()

/** Returns what the windows of the talk share, and what changes it. */
export function useStage() {
  const take = <K extends Key>(key: K, told: Entries): boolean => {
    const [given, known] = [told[key], all()[key]]
    if (!given || given.time <= (known?.time ?? 0)) return false
    Object.assign(all(), { [key]: given })
    return true
  }
  return {
    /** What was given last, reactive; undefined where nobody has given it. */
    value: <K extends Key>(key: K): Stage[K] | undefined => all()[key]?.value,
    /** Everything that was given. */
    entries: (): Entries => ({ ...all() }),
    /** Gives a value, and tells the other windows. */
    give: <K extends Key>(key: K, value: Stage[K], time = Date.now()): void => {
      // Later than all it knows of, should a clock be set back.
      const given: Entries = { [key]: { value, time: Math.max(time, (all()[key]?.time ?? 0) + 1) } }
      take(key, given)
      keep()
      for (const tell of listeners) tell(given)
    },
    /** Takes what another window tells; returns the names of what is new. */
    hear: (told: Entries): Key[] => {
      const news = keys.filter(key => take(key, told))
      if (news.length > 0) keep()
      return news
    },
    /** Calls `tell` with all that is given here from now on; returns what ends it. */
    onGiven: (tell: (given: Entries) => void): (() => void) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
  }
}

/**
 * Returns the position of a slider, the same in all windows of the talk and in all languages; on paper it is where it starts.
 * Call it in setup.
 */
export function useSlider(name: string, initial: number): WritableComputedRef<number> {
  const { value, give } = useStage()
  const isPrint = usePrintMode()
  return computed({
    get: () => (isPrint.value ? initial : (value('sliders')?.[name] ?? initial)),
    set: position => give('sliders', { ...value('sliders'), [name]: position }),
  })
}

import type { ComputedRef } from 'vue'
import type { LocationQuery } from 'vue-router'
import type { Origin, Standing } from '../data/index.ts'
import type { ledgerKeys } from '../components/ledger/address.ts'
import type { Search, Sorting } from '../components/ledger/search.ts'
import { computed, inject, shallowRef } from 'vue'
import { standings } from '../data/index.ts'
import { addressKey } from '../components/ledger/address.ts'
import { sortings } from '../components/ledger/search.ts'

const origins: readonly Origin[] = ['article', 'context', 'derived']
const oneOf = <T extends string>(list: readonly T[], value: unknown) => list.find(one => one === value)

/** Returns the ledger's search as the address has it, what changes it, and the fact the address points to. */
export function useSearch(): { search: ComputedRef<Search>; fact: ComputedRef<string>; change: (changes: Partial<Search>) => void } {
  const { query, replace } = inject(addressKey, { query: shallowRef<LocationQuery>({}), replace: () => undefined })
  const text = (key: (typeof ledgerKeys)[number]) => [query.value[key]].flat()[0] ?? ''
  const search = computed<Search>(() => ({
    words: text('q'),
    part: text('part') || undefined,
    origin: oneOf(origins, text('origin')),
    standings: text('standing')
      .split(',')
      .flatMap<Standing>(name => oneOf(standings, name) ?? []),
    sorting: oneOf<Sorting>(sortings, text('sort')) ?? 'code',
  }))
  const change = (changes: Partial<Search>) => {
    const { words, part, origin, standings: wanted, sorting } = { ...search.value, ...changes }
    const { clicks } = query.value
    const set = { clicks, q: words, part, origin, standing: wanted.join(','), sort: sorting === 'code' ? '' : sorting }
    replace(Object.fromEntries(Object.entries(set).flatMap(([key, value]) => (value ? [[key, value] as const] : []))))
  }
  return { search, fact: computed(() => text('fact')), change }
}

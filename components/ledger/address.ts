import type { InjectionKey } from 'vue'
import type { LocationQuery, Router } from 'vue-router'
import { computed } from 'vue'
import { ledgerAlias } from '../../deck.config.ts'

/** What of the address the ledger reads and writes: `#/ledger?fact=tenders&q=…&part=…&origin=…&standing=…&sort=…`. */
export const ledgerKeys = ['fact', 'q', 'part', 'origin', 'standing', 'sort'] as const

/** The address' query and how to change it without a new step in the browser's history. */
interface Address {
  readonly query: Readonly<{ value: LocationQuery }>
  readonly replace: (query: LocationQuery) => void
}

export const addressKey: InjectionKey<Address> = Symbol('address')

const isLedger = (path: string) => path.endsWith(`/${ledgerAlias}`)

/** Returns what of a query is the ledger's, always in the same order. */
export const onlyLedger = (query: LocationQuery): LocationQuery =>
  Object.fromEntries(ledgerKeys.flatMap(key => (query[key] ? [[key, query[key]]] : [])))

/** Returns what of a query is not the ledger's. */
export const withoutLedger = (query: LocationQuery): LocationQuery =>
  Object.fromEntries(Object.entries(query).filter(([key]) => !ledgerKeys.some(one => one === key)))

/** Returns the address of a router, whose other pages are kept free of what only the ledger reads. */
export function addressOf(router: Router): Address {
  router.beforeEach(({ path, query }) => {
    const rest = withoutLedger(query)
    return isLedger(path) || Object.keys(rest).length === Object.keys(query).length ? true : { path, query: rest }
  })
  return {
    query: computed(() => router.currentRoute.value.query),
    replace: query => void router.replace({ path: router.currentRoute.value.path, query }),
  }
}

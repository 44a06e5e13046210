import type { InjectionKey, Ref } from 'vue'
import { inject, shallowRef } from 'vue'

/** Whether the page is being printed, provided once by `setup/root.ts`. */
export const printModeKey: InjectionKey<Readonly<Ref<boolean>>> = Symbol('print mode')

/** Whether a printed fact carries its note to the appendix, provided with it: `#/print?notes=none` leaves them out. */
export const printNotesKey: InjectionKey<Readonly<Ref<boolean>>> = Symbol('print notes')

/** Returns whether the page the component stands in is being printed; it is not where nothing says so. */
export function usePrintMode(): Readonly<Ref<boolean>> {
  return inject(printModeKey, shallowRef(false))
}

import type { InjectionKey, Ref } from 'vue'
import { inject, shallowRef } from 'vue'

/** Whether the page is being printed, provided once by `setup/root.ts`. */
export const printModeKey: InjectionKey<Readonly<Ref<boolean>>> = Symbol('print mode')

/** Returns whether the page the component stands in is being printed; it is not where nothing says so. */
export function usePrintMode(): Readonly<Ref<boolean>> {
  return inject(printModeKey, shallowRef(false))
}

/**
 * Stands in the built deck for libraries that Slidev imports at once and the deck has no use for.
 * tools/deck/lean/unused.ts says which; what a slide must not use says so where it is used.
 */
import type { Directive, FunctionalComponent } from 'vue'

const absent = (feature: string) => (): never => {
  throw new Error(`${feature} is not in the built deck: to use it on a slide, take its line out of tools/deck/lean/unused.ts`)
}

/** floating-vue */
export function recomputeAllPoppers(): void {
  // No popper is ever open.
}

/** floating-vue: what it explains is shown, without the explanation. */
export const Tooltip: FunctionalComponent = (_, { slots }) => slots.default?.()
export const Dropdown = Tooltip

/** @vueuse/motion */
export const MotionDirective = (): Directive => ({ created: absent('v-motion') })

/** @slidev/rough-notation */
export const annotate = absent('v-mark')

const nothing = (): void => undefined

/** drauu: a pen that leaves no line. */
export const createDrauu = () => ({
  on: nothing,
  mount: nothing,
  unmount: nothing,
  load: nothing,
  clear: nothing,
  undo: nothing,
  redo: nothing,
  dump: () => '',
  canUndo: () => false,
  canRedo: () => false,
})

/** @shikijs/vitepress-twoslash/client, a plugin for code with types on it. */
export default { install: (): boolean => true }

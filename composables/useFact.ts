import type { InjectionKey } from 'vue'
import type { Fact, FactId } from '../data/index.ts'
import { inject, onUnmounted, provide, shallowReactive } from 'vue'
import { fact } from '../data/index.ts'

/** How many components of a slide show each fact, in the order they first did. */
type Register = Map<FactId, number>

const registerKey: InjectionKey<Register> = Symbol('facts of this slide')

/** Opens the register of one slide's facts; called by the slide's frame. Returns it, reactive. */
export function provideFactRegister(): ReadonlyMap<FactId, number> {
  const register: Register = shallowReactive(new Map())
  provide(registerKey, register)
  return register
}

/**
 * Returns a fact and enters it in the slide's register while the component is mounted,
 * so that the source line names every figure the slide shows. Call it in setup.
 */
export function useFact(id: FactId): Fact {
  const register = inject(registerKey, undefined)
  if (register) {
    register.set(id, (register.get(id) ?? 0) + 1)
    onUnmounted(() => {
      const left = (register.get(id) ?? 0) - 1
      if (left > 0)
        register.set(id, left)
      else register.delete(id)
    })
  }
  return fact(id)
}

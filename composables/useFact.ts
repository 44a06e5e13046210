import type { InjectionKey } from 'vue'
import type { ClaimId, Fact, FactId, SourceId, Standing } from '../data/index.ts'
import { inject, onUnmounted, provide, shallowReactive } from 'vue'
import { claim, fact } from '../data/index.ts'

/** What a slide shows of the article or of its check, as far as the source line speaks of it. */
export interface Said {
  readonly paragraphs: readonly number[]
  readonly standing: Standing
  readonly sources: readonly SourceId[]
}

/** One entry for each component that shows something; a fact shown twice stands in it twice. */
type Register = Set<{ said: Said }>

const registerKey: InjectionKey<Register> = Symbol('what this slide says')

/** Opens the register of what one slide says; called by the slide's frame. Returns it, reactive. */
export function provideRegister(): ReadonlySet<{ said: Said }> {
  const register: Register = shallowReactive(new Set())
  provide(registerKey, register)
  return register
}

function enter(said: Said): void {
  const register = inject(registerKey, undefined)
  if (!register)
    return
  const entry = { said }
  register.add(entry)
  onUnmounted(() => register.delete(entry))
}

/**
 * Returns a fact and enters it in the slide's register while the component is mounted,
 * so that the source line names every figure the slide shows. Call it in setup.
 */
export function useFact(id: FactId): Fact {
  const found = fact(id)
  enter(found)
  return found
}

/** The same for a claim of the article that is no figure. */
export function useClaim(id: ClaimId): ReturnType<typeof claim> {
  const found = claim(id)
  enter({ paragraphs: [found.paragraph], standing: found.standing, sources: found.sources })
  return found
}

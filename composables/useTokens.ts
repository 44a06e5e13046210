import type { Ref } from 'vue'
import { onMounted, onUnmounted, shallowRef } from 'vue'

/** The design tokens a chart draws with, as CSS values ("#c2301c", "'Deck Sans'"). */
export type Tokens = Readonly<Record<'paper' | 'ink' | 'soft' | 'mute' | 'rule' | 'fog' | 'red' | 'blue' | 'sans', string>>

/** Colours a mark can take. Red is the one accent; blue is material from outside the article. */
export type Tone = 'ink' | 'mute' | 'red' | 'blue' | 'fog' | 'rule'

function readTokens(): Tokens {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    paper: read('paper'),
    ink: read('ink'),
    soft: read('soft'),
    mute: read('mute'),
    rule: read('rule'),
    fog: read('fog'),
    red: read('red'),
    blue: read('blue'),
    sans: read('sans'),
  }
}

/** Returns the tokens of styles/index.css, renewed when light turns to dark or to paper; undefined until mounted. */
export function useTokens(): Readonly<Ref<Tokens | undefined>> {
  const tokens = shallowRef<Tokens>()
  let observer: MutationObserver | undefined
  function renew(): void {
    const now = readTokens()
    if (JSON.stringify(now) !== JSON.stringify(tokens.value))
      tokens.value = now
  }
  onMounted(() => {
    renew()
    observer = new MutationObserver(renew)
    observer.observe(document.documentElement, { attributeFilter: ['class'] })
    // What is not drawn within this event is printed by some browsers as it stood before.
    addEventListener('beforeprint', renew)
  })
  onUnmounted(() => {
    observer?.disconnect()
    removeEventListener('beforeprint', renew)
  })
  return tokens
}

import type { Ref } from 'vue'
import { onMounted, onUnmounted, shallowRef } from 'vue'

/** The design tokens a chart draws with, as CSS values ("rgb(194, 48, 28)", "'Deck Sans'"). */
export type Tokens = Readonly<
  Record<'paper' | 'ink' | 'ink-area' | 'soft' | 'mute' | 'rule' | 'fog' | 'red' | 'red-area' | 'blue' | 'blue-area' | 'sans', string>
>

/** Colours a mark can take. Red is the one accent; blue is material from outside the article. */
export type Tone = 'ink' | 'ink-area' | 'mute' | 'red' | 'red-area' | 'blue' | 'blue-area' | 'fog' | 'rule'

function readTokens(): Tokens {
  // A colour of the reader's system, or a mixture of two, is known only where something is drawn with it.
  const sample = document.documentElement.appendChild(document.createElement('i'))
  sample.style.setProperty('forced-color-adjust', 'none')
  const read = (name: string) => {
    sample.style.color = `var(--${name})`
    return getComputedStyle(sample).color
  }
  const tokens = {
    paper: read('paper'),
    ink: read('ink'),
    'ink-area': read('ink-area'),
    soft: read('soft'),
    mute: read('mute'),
    rule: read('rule'),
    fog: read('fog'),
    red: read('red'),
    'red-area': read('red-area'),
    blue: read('blue'),
    'blue-area': read('blue-area'),
    sans: getComputedStyle(sample).getPropertyValue('--sans').trim(),
  }
  sample.remove()
  return tokens
}

/** What changes the tokens beside the colour scheme, which is a class of the page. */
const changes = ['(forced-colors: active)', '(prefers-color-scheme: dark)']

/**
 * Returns the tokens of styles/index.css, renewed when light turns to dark or to paper, or the system forces its
 * colours; undefined until mounted.
 */
export function useTokens(): Readonly<Ref<Tokens | undefined>> {
  const tokens = shallowRef<Tokens>()
  let observer: MutationObserver | undefined
  let media: MediaQueryList[] = []
  function renew(): void {
    const now = readTokens()
    if (JSON.stringify(now) !== JSON.stringify(tokens.value)) tokens.value = now
  }
  onMounted(() => {
    renew()
    observer = new MutationObserver(renew)
    observer.observe(document.documentElement, { attributeFilter: ['class'] })
    media = changes.map(query => matchMedia(query))
    media.forEach(one => one.addEventListener('change', renew))
    // What is not drawn within this event is printed by some browsers as it stood before.
    addEventListener('beforeprint', renew)
  })
  onUnmounted(() => {
    observer?.disconnect()
    media.forEach(one => one.removeEventListener('change', renew))
    removeEventListener('beforeprint', renew)
  })
  return tokens
}

import type { Ref } from 'vue'
import { onMounted } from 'vue'

/** Between the clauses of a Chinese sentence: behind their punctuation, and before a bracket. */
const clauseEnd = /(?<=[，：；、])|(?=（)/u

let known: boolean | undefined

/** Whether words that are kept together break behind punctuation by themselves. Asked of the browser once. */
function breaksByItself(): boolean {
  return (known ??= measureBreaks())
}

function measureBreaks(): boolean {
  const sample = document.body.appendChild(document.createElement('div'))
  sample.style.cssText = 'position: absolute; visibility: hidden; width: 3em; font: 16px / 1 sans-serif; word-break: keep-all'
  sample.textContent = '降价，吹哨'
  const isBroken = sample.offsetHeight > 16
  sample.remove()
  return isBroken
}

/**
 * Lets words that are kept together (`word-break: keep-all`) break between their clauses. Chromium and Firefox do so by
 * themselves; WebKit breaks them at spaces only, and then anywhere. Call it in setup.
 * @param slide whose words kept together do not change while it is mounted.
 */
export function useClauses(slide: Readonly<Ref<HTMLElement | null>>): void {
  onMounted(() => {
    if (!slide.value || breaksByItself()) return
    const walker = document.createTreeWalker(slide.value, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) {
      const { currentNode } = walker
      if (currentNode instanceof Text && currentNode.parentElement && getComputedStyle(currentNode.parentElement).wordBreak === 'keep-all')
        texts.push(currentNode)
    }
    for (const text of texts)
      text.replaceWith(...text.data.split(clauseEnd).flatMap((clause, i) => (i > 0 ? [document.createElement('wbr'), clause] : [clause])))
  })
}

import type { Ref } from 'vue'
import { onMounted } from 'vue'
import { titleLines } from '../components/title-lines.ts'

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

/** How many characters of usual width, were an English title one pixel high, a line would hold. */
const titleRoom = 1750

/** Sets an English title in its lines: where a browser balances them it breaks within clauses. */
function setTitle(title: HTMLHeadingElement): void {
  const { textContent: text } = title
  if (title.childElementCount > 0) return
  const lines = titleLines(text, Math.floor(titleRoom / parseFloat(getComputedStyle(title).fontSize)))
  if (lines.length < 2) return
  const whole = document.createElement('span')
  for (const line of lines) {
    const span = document.createElement('span')
    span.className = 'line'
    span.textContent = line
    whole.append(...(whole.hasChildNodes() ? [' '] : []), span)
  }
  title.replaceChildren(whole)
}

/**
 * Sets a slide's English title in its lines, and lets words that are kept together (`word-break: keep-all`) break between
 * their clauses. Chromium and Firefox do so by themselves; WebKit breaks them at spaces only, and then anywhere. Call it in setup.
 * @param slide whose words kept together do not change while it is mounted.
 */
export function useClauses(slide: Readonly<Ref<HTMLElement | null>>): void {
  onMounted(() => {
    if (!slide.value) return
    for (const title of slide.value.querySelectorAll('h1')) if (title.matches(':lang(en)')) setTitle(title)
    if (breaksByItself()) return
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

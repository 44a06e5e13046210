import type { Ref } from 'vue'
import { useMutationObserver, useResizeObserver } from '@vueuse/core'
import { onMounted, onUnmounted, shallowRef, watch } from 'vue'
import { usePrintMode } from './usePrintMode.ts'

/** Slides have no smaller type, in slide pixels. */
const smallest = 8

/** Whether the reader has the browser set type larger, or words, letters and lines further apart, than a page asks for. */
const isSpread = shallowRef(false)
let sample: HTMLElement | undefined

/** Keeps `isSpread`: a sample shows what the reader's settings and styles make of type, whenever they change. */
function watchType(): void {
  if (sample) return
  sample = document.body.appendChild(document.createElement('div'))
  sample.ariaHidden = 'true'
  sample.className = 'type-sample'
  // No margin of a paragraph leaves the box: it is measured too.
  const box = sample.appendChild(document.createElement('div'))
  box.style.cssText = 'display: flow-root; width: max-content'
  const words = box.appendChild(document.createElement('p'))
  words.style.margin = '0'
  words.textContent = 'x x'.repeat(20)
  const widthAt = (size: number) => {
    words.style.font = `${size}px/1 sans-serif`
    return box.getBoundingClientRect().width
  }
  const ctx = document.createElement('canvas').getContext('2d')
  const size = 40
  const least = (widthAt(1) / widthAt(size)) * size
  const plain = () => {
    if (!ctx) return { width: 0, height: 0 }
    ctx.font = `${size}px sans-serif`
    return { width: ctx.measureText(words.textContent).width, height: size }
  }
  new ResizeObserver(() => {
    const { width, height } = box.getBoundingClientRect()
    const asked = plain()
    isSpread.value = least > smallest || width > asked.width * 1.02 || height > asked.height + 1
  }).observe(box)
}

interface Line {
  readonly of: Element
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where the lines of text below an element stand, each cut to about the height of its characters. A list that scrolls has its own room. */
function linesOf(root: Element): Line[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const lines: Line[] = []
  while (walker.nextNode()) {
    const of = walker.currentNode.parentElement
    if (!of?.checkVisibility() || !walker.currentNode.textContent?.trim() || of.closest('.visually-hidden, [role="region"]')) continue
    range.selectNodeContents(walker.currentNode)
    for (const { left, right, top, bottom, height } of range.getClientRects())
      lines.push({ of, left, right, top: top + height / 4, bottom: bottom - height / 4 })
  }
  return lines
}

const meet = (a: Line, b: Line) =>
  a.of !== b.of && a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 2 && b.top < a.bottom - 2

/** Whether a slide holds what stands on it, and no words lie on others. */
function holds(slide: HTMLElement): boolean {
  // What is placed by itself has no height.
  const boxes = [slide, ...slide.children].filter(box => box.clientHeight > 0)
  if (boxes.some(box => box.scrollHeight > box.clientHeight + 2) || slide.scrollWidth > slide.clientWidth) return false
  const { left, right, top, bottom } = slide.getBoundingClientRect()
  const lines = linesOf(slide).toSorted((a, b) => a.top - b.top)
  return lines.every((line, i) => {
    if (line.left < left || line.right > right || line.top < top || line.bottom > bottom) return false
    for (const next of lines.slice(i + 1)) {
      if (next.top > line.bottom) break
      if (meet(line, next)) return false
    }
    return true
  })
}

/** Lays a slide out in more room, and shows it as large as before. */
function enlarge({ style }: HTMLElement, factor: number): void {
  const size = factor === 1 ? '' : `${factor * 100}%`
  Object.assign(style, { width: size, height: size, transform: factor === 1 ? '' : `scale(${1 / factor})`, transformOrigin: '0 0' })
}

/**
 * Keeps what stands on a slide apart where the reader has set a least size of type in the browser, or larger distances
 * between lines, words and letters. That holds for the slide's own pixels, before it is scaled to the screen: a table set
 * in 14 of them would be set in 16 and run into what follows. The slide is then laid out in more room and scaled down
 * until it fits. Call it in setup.
 * @param slide whose size does not depend on its content.
 */
export function useFit(slide: Readonly<Ref<HTMLElement | null>>): void {
  const isPrint = usePrintMode()
  let isFitted = false
  const fit = () => {
    const frame = slide.value
    // A slide is mounted out of sight, where nothing has a size.
    if (!frame?.offsetParent || (!isSpread.value && !isFitted)) return
    isFitted = frame.toggleAttribute('data-spread', isSpread.value)
    enlarge(frame, 1)
    for (let factor = 1.02; isFitted && factor < 2.4 && !holds(frame); factor += 0.02) enlarge(frame, factor)
  }
  useResizeObserver(() => slide.value?.parentElement, fit)
  // What a step shows may take more room.
  useMutationObserver(slide, fit, { childList: true, characterData: true, subtree: true })
  watch(isSpread, fit)
  onMounted(() => {
    // What is readied for paper is set as it was made.
    if (!isPrint.value) watchType()
    document.fonts.addEventListener('loadingdone', fit)
  })
  onUnmounted(() => document.fonts.removeEventListener('loadingdone', fit))
}

import type { Ref } from 'vue'
import { onMounted, onUnmounted } from 'vue'

/** Slides have no smaller type, in slide pixels. */
const smallest = 8

let floor: number | undefined

/** The size below which the browser sets no type, in pixels; about 1 where its reader has not asked for any. Asked of the browser once. */
function typeFloor(): number {
  return (floor ??= measureFloor())
}

function measureFloor(): number {
  const sample = document.body.appendChild(document.createElement('span'))
  sample.textContent = 'x'.repeat(100)
  const widthAt = (size: number) => {
    sample.style.cssText = `position: absolute; visibility: hidden; font: ${size}px sans-serif`
    return sample.getBoundingClientRect().width
  }
  const least = (widthAt(1) / widthAt(100)) * 100
  sample.remove()
  return least
}

/** Whether a box holds its content, but for what line heights let stand out and what is drawn to the page's edge. */
function holds(box: HTMLElement): boolean {
  const [line, margin] = [20, 56]
  return (
    box.scrollWidth <= box.clientWidth + margin &&
    box.scrollHeight <= box.clientHeight + 2 &&
    [...box.children].every(child => child.scrollHeight <= child.clientHeight + line)
  )
}

/** Lays a box out in more room, and shows it as large as before. */
function enlarge(box: HTMLElement, { width, height }: { width: number; height: number }, factor: number): void {
  Object.assign(
    box.style,
    factor === 1
      ? { flex: '', width: '', height: '', margin: '', transform: '', transformOrigin: '' }
      : {
          flex: 'none',
          width: `${width * factor}px`,
          height: `${height * factor}px`,
          margin: `0 ${width * (1 - factor)}px ${height * (1 - factor)}px 0`,
          transform: `scale(${1 / factor})`,
          transformOrigin: '0 0',
        },
  )
}

/**
 * Keeps a slide's content within its box where the reader has set a least size of type in the browser. That holds for the
 * slide's own pixels, before it is scaled to the screen: a table set in 14 of them would be set in 16 and run into what
 * follows. It is then laid out in more room and scaled down until it fits. Call it in setup.
 * @param box whose size does not depend on its content.
 */
export function useFit(box: Readonly<Ref<HTMLElement | null>>): void {
  const fit = () => {
    const content = box.value
    // A slide is mounted out of sight, where nothing has a size.
    if (!content?.offsetParent) return
    enlarge(content, { width: 0, height: 0 }, 1)
    const size = { width: content.clientWidth, height: content.clientHeight }
    for (let factor = 1.02; factor < 2 && !holds(content); factor += 0.02) enlarge(content, size, factor)
  }
  const observer = new ResizeObserver(fit)
  onMounted(() => {
    const frame = box.value?.parentElement
    if (!frame || typeFloor() <= smallest) return
    observer.observe(frame)
    document.fonts.addEventListener('loadingdone', fit)
  })
  onUnmounted(() => {
    observer.disconnect()
    document.fonts.removeEventListener('loadingdone', fit)
  })
}

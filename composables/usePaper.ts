import { useNav } from '@slidev/client/composables/useNav.ts'
import { onUnmounted } from 'vue'

/**
 * Has the slide on stage printed in the light colours, on white, whatever the screen shows: see styles/print.css. The
 * print view and the handout say themselves what they are printed in. Call it in the root's setup.
 *
 * Charts take their colours from the class of the page as soon as it changes, which is before they are printed.
 */
export function usePaper(): void {
  const { isPrintMode } = useNav()
  const { classList } = document.documentElement
  let wasDark = false

  function toPaper(): void {
    if (isPrintMode.value) return
    wasDark = classList.contains('dark')
    classList.remove('dark')
    classList.add('on-paper')
  }

  function toScreen(): void {
    if (!classList.contains('on-paper')) return
    classList.remove('on-paper')
    classList.toggle('dark', wasDark)
  }

  addEventListener('beforeprint', toPaper)
  addEventListener('afterprint', toScreen)
  onUnmounted(() => {
    removeEventListener('beforeprint', toPaper)
    removeEventListener('afterprint', toScreen)
  })
}

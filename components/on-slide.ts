import { createClicksContextBase } from '@slidev/client/composables/useClicks.ts'
import { injectionClicksContext, injectionCurrentPage, injectionRenderContext, injectionSlidevContext } from '@slidev/client/constants.ts'
import { createSSRApp, h, ref, shallowRef, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { provideRegister, type Entry } from '../composables/useFact.ts'
import { localeKey } from '../composables/useLocale.ts'
import type { FactId, Locale } from '../data/index.ts'

/** More clicks than any slide has. */
const lastStep = 99

/**
 * Renders a component to HTML as it stands on a slide at its final step. Vite has to have compiled it.
 * @returns the HTML and the facts it rests on, each once. Rejects where it throws.
 */
export async function renderOnSlide(component: Component, locale: Locale): Promise<{ html: string; facts: FactId[] }> {
  let register: ReadonlySet<Entry> = new Set()
  const app = createSSRApp({
    setup: () => {
      register = provideRegister(1)
      return () => h(component)
    },
  })
  app.provide(localeKey, locale)
  app.provide(injectionClicksContext, shallowRef(createClicksContextBase(ref(lastStep), 0, lastStep)))
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- no figure asks for more of Slidev's state
  app.provide(injectionSlidevContext, { nav: {}, configs: {}, themeConfigs: {} } as never)
  app.provide(injectionCurrentPage, ref(1))
  app.provide(injectionRenderContext, ref('slide' as const))
  const html = await renderToString(app)
  return { html, facts: [...new Set([...register].flatMap(({ id }) => id ?? []))] }
}

import { createClicksContextBase } from '@slidev/client/composables/useClicks.ts'
import { injectionClicksContext, injectionCurrentPage, injectionRenderContext, injectionSlidevContext } from '@slidev/client/constants.ts'
import { createSSRApp, ref, shallowRef, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { localeKey } from '../../composables/useLocale.ts'
import type { Locale } from '../../data/index.ts'

/** More clicks than any slide has. */
const lastStep = 99

/** Renders a component to HTML as it stands on a slide at its final step. Rejects where it throws. */
export async function renderOnSlide(component: Component, locale: Locale): Promise<string> {
  const app = createSSRApp(component)
  app.provide(localeKey, locale)
  app.provide(injectionClicksContext, shallowRef(createClicksContextBase(ref(lastStep), 0, lastStep)))
  app.provide(injectionSlidevContext, { nav: {}, configs: {}, themeConfigs: {} } as never)
  app.provide(injectionCurrentPage, ref(1))
  app.provide(injectionRenderContext, ref('slide' as const))
  return renderToString(app)
}

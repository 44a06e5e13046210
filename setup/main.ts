import { getSlide } from '@slidev/client/logic/slides.ts'
import { defineAppSetup } from '@slidev/types'
import { addressKey, addressOf } from '../components/ledger/address.ts'
import { localeKey, localeOf } from '../composables/useLocale.ts'
import { keepSpeakerView } from '../composables/useView.ts'

export default defineAppSetup(({ app, router }) => {
  // The page's own language, which Slidev writes from the headmatter's `lang`, is the deck's.
  app.provide(localeKey, localeOf(document.documentElement.lang))
  app.provide(addressKey, addressOf(router))
  // Slidev would lead from an address of no slide to the last one, without a word.
  router.beforeEach(({ params: { no }, path, query }) =>
    typeof no === 'string' && no && !getSlide(no) ? { name: 'NotFound', params: { pathMatch: path.slice(1).split('/') }, query } : true,
  )
  if (__SLIDEV_FEATURE_PRESENTER__) keepSpeakerView(router)
})

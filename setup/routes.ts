import { defineRoutesSetup } from '@slidev/types'

/** `/print`, which the PDF is made from, where the speaker's views are too; not on the public site. */
export default defineRoutesSetup(routes => __SLIDEV_FEATURE_PRESENTER__
  ? [{ name: 'print', path: '/print', component: () => import('@slidev/client/pages/print.vue') }, ...routes]
  : routes)

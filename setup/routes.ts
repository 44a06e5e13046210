import { defineRoutesSetup } from '@slidev/types'

/** What is printed, where the speaker's views are too; not on the public site: `/print` gives the PDF, `/handout` slides with notes. */
export default defineRoutesSetup(routes => __SLIDEV_FEATURE_PRESENTER__
  ? [
      { name: 'print', path: '/print', component: () => import('@slidev/client/pages/print.vue') },
      { name: 'handout', path: '/handout', component: () => import('../pages/handout.vue') },
      ...routes,
    ]
  : routes)

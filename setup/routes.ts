import { defineRoutesSetup } from '@slidev/types'
import { moved } from '../deck.config.ts'

/**
 * Slides that have moved, and what is printed: `/print` is what the PDF and the readable page are made from; `/handout` has the notes
 * and `/cues` the talk on one page; both stand where the speaker's views do.
 */
export default defineRoutesSetup(routes => [
  ...Object.entries(moved).flatMap(([from, to]) => ['/', '/presenter/'].map(view => ({ path: view + from, redirect: view + to }))),
  { name: 'print', path: '/print', component: () => import('@slidev/client/pages/print.vue') },
  ...(__SLIDEV_FEATURE_PRESENTER__
    ? [
        { name: 'handout', path: '/handout', component: () => import('../pages/handout.vue') },
        { name: 'cues', path: '/cues', component: () => import('../pages/cues.vue') },
      ]
    : []),
  ...routes,
])

import { defineRoutesSetup } from '@slidev/types'
import { moved } from '../deck.config.ts'

/**
 * Slides that have moved, and what is printed: `/print` is what the PDF and the readable page are made from; `/handout` has the notes
 * and `/cues` the talk on one page; both stand where the speaker's views do. The view of ours is a second address
 * of Slidev's, so that Slidev turns its pages too.
 */
export default defineRoutesSetup(routes => [
  ...Object.entries(moved).flatMap(([from, to]) =>
    ['/', '/presenter/', '/speaker/'].map(view => ({ path: view + from, redirect: view + to })),
  ),
  { name: 'print', path: '/print', component: () => import('@slidev/client/pages/print.vue') },
  ...(__SLIDEV_FEATURE_PRESENTER__
    ? [
        { name: 'handout', path: '/handout', component: () => import('../pages/handout.vue') },
        { name: 'cues', path: '/cues', component: () => import('../pages/cues.vue') },
        { path: '/speaker', redirect: '/speaker/1' },
      ]
    : []),
  // Said first, so that the public build goes without the views.
  ...(__SLIDEV_FEATURE_PRESENTER__
    ? routes.map(route =>
        route.name === 'presenter' && route.component
          ? { ...route, alias: '/speaker/:no', component: () => import('../pages/presenter.vue') }
          : route,
      )
    : routes),
])

/** What is true of this deck as a whole. */
import type { Locale, NonEmpty, Text } from './data/core/types.ts'

/** What there is beside each deck's page: the talk to be read from top to bottom, and on paper; and where it was to be read before. */
export const files = { readable: 'read/', pdf: 'deck.pdf', text: 'text.html' } as const

/** The five parts of the argument, in order; a slide names its part in its frontmatter. */
export const parts = ['price', 'orders', 'compute', 'users', 'axes'] as const
export type Part = (typeof parts)[number]

/** What is no part of the talk: it answers who asks. */
export const appendix = 'appendix'

/** The five parts and what stands around them, in the deck's order. */
export const places = ['opening', ...parts, 'close', appendix] as const
export type Place = (typeof places)[number]

/** The printed name of every place in the deck. */
export const placeNames: Readonly<Record<Locale, Readonly<Record<Place, string>>>> = {
  zh: {
    opening: '开场',
    price: '价格战',
    orders: '谁拿到了订单',
    compute: '算力：两条路与中间地带',
    users: '用户之争',
    axes: '三条主轴',
    close: '收尾',
    appendix: '附录',
  },
  en: {
    opening: 'Opening',
    price: 'The price war',
    orders: 'Who won the orders',
    compute: 'Compute: two paths and a middle',
    users: 'The fight for users',
    axes: 'Three axes',
    close: 'Close',
    appendix: 'Appendix',
  },
}

/** How long the short cut lasts, the slides with `cut: short`; the whole talk's `duration` stands in the headmatter. */
export const shortDuration = '10min'

/** The slide that holds every fact: facts lead to it on paper and in links, `#/ledger?fact=…`. */
export const ledgerAlias = 'ledger'

/** The slide that says what the check found. */
export const checkAlias = 'contested'

/** Slides there were, by alias, and the one that says now what they said: an address that was shared still leads somewhere. */
export const moved: Readonly<Record<string, string>> = {
  'part-price': 'price-cuts',
  'token-price': 'two-ways',
  'half-years': 'money',
  'part-compute': 'fork',
  'part-users': 'users',
  'part-axes': 'axes',
  watch: 'axes',
  'no-single-winner': 'precision',
}

/** Figures that show the dataset itself: that a fact is listed there says nothing of where it is argued with. */
export const listings: readonly string[] = ['DerivedTable', 'Ledger']

/** Where the appendix's tables begin, and what they hold. */
export const tables: readonly { readonly alias: string; readonly name: Text }[] = [
  { alias: 'derived', name: { zh: '推出来的数，是这样算的', en: 'How figures are derived' } },
  { alias: 'ledger-article', name: { zh: '文章的数字', en: 'The article’s figures' } },
  { alias: 'ledger-context', name: { zh: '核对材料的数字', en: 'The check’s figures' } },
  { alias: 'sources', name: { zh: '来源与许可', en: 'Sources and licences' } },
]

/** The slides that list the sources, which are as many as they need: a test says which are missing. The first has the article. */
export const sourcePages: NonEmpty<string> = [
  'sources',
  'sources-2',
  'sources-3',
  'sources-4',
  'sources-5',
  'sources-6',
  'sources-7',
  'sources-8',
]

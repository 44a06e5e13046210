/** What the published dataset says of itself. */
export const about = {
  name: 'after-the-price-war',
  title: 'After the price war: the facts of the deck',
  keywords: ['large language models', 'China', 'prices', 'tenders'],
  /** Paragraphs. */
  description: [
    'The facts of the slide deck "After the price war", which follows a Chinese column on the competition between makers of ' +
      'large language models. Each fact comes with what it says, how the deck prints it, where it comes from, and how it stands ' +
      'after a check against public material.',
    'A fact is an interval, so that "at least" and "at most" can be computed with; a derived one is worked out from others by its ' +
      'formula.',
    'No licence is claimed for the facts: they belong to their sources, and sources.csv and sources.json give the licence that ' +
      'a source states, which most do not. The schemas are part of the deck\'s code and under its licence. The column is marked "for exchange only, ' +
      'not investment advice"; so are these files.',
  ],
} as const

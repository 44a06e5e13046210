/** What the published example says of itself. */
export const about = {
  name: 'example',
  title: 'Apples: an example',
  keywords: ['example'],
  description: ['Three made-up facts, on which the tools that make a deck are tried.'],
} as const

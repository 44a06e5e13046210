import type { Language } from '../../data/core/languages.ts'
import type { Deck } from '../render/read-deck.ts'
import { iconName, iconSizes, paper } from './names.ts'

/** Returns the web app manifest of a deck, as JSON. */
export function manifest({ tag, folder }: Language, { title, info }: Pick<Deck, 'title' | 'info'>): string {
  return `${JSON.stringify(
    {
      id: './',
      name: title,
      // A home screen has room for the first clause.
      short_name: title.split(/[，:]/)[0],
      description: info,
      lang: tag,
      dir: 'ltr',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: paper.light,
      theme_color: paper.light,
      icons: iconSizes.map(size => ({
        src: `${folder ? '../' : './'}${iconName(size)}`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any maskable',
      })),
    },
    undefined,
    2,
  )}\n`
}

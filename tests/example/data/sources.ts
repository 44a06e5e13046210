/** The sources, none of which there is. */
import type { Text } from './core/types.ts'

export interface Source {
  readonly title: Text
  readonly producer: Text
  readonly published: string
  readonly accessed: string
  readonly address: string
  readonly licence: string
  readonly notice?: Text
}

export const sources = {
  article: {
    title: { zh: '示例文章', en: 'An example of an article' },
    producer: { zh: '示例', en: 'Example' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'example.org/article',
    licence: 'not stated',
  },
  S1: {
    title: { zh: '示例材料', en: 'An example of a source' },
    producer: { zh: '示例', en: 'Example' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'example.org/source',
    licence: 'not stated',
  },
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof sources
export const isSourceId = (id: string): id is SourceId => Object.hasOwn(sources, id)
export const sourceIds: readonly SourceId[] = Object.keys(sources).filter(isSourceId)
export const source = (id: SourceId): Source => sources[id]
export const sourceUrl = (id: SourceId): string | undefined => `https://${sources[id].address}`

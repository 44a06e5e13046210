/** The sources, none of which there is. */
import { keyOf, keysOf } from './core/keys.ts'
import { urlOf, type Source } from './core/records.ts'

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
export const isSourceId = keyOf(sources)
export const sourceIds = keysOf(sources)
export const source = (id: SourceId): Source => sources[id]
export const sourceUrl = (id: SourceId): string | undefined => urlOf(source(id))

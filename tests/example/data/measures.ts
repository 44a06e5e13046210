import type { Text } from './core/types.ts'

export const measures = {
  buyers: { zh: '买的人', en: 'Buyers' },
  'buyers-growth': { zh: '买的人，与前一年之比', en: 'Buyers, against the year before' },
} as const satisfies Record<string, Text>

export type MeasureId = keyof typeof measures

import { comparedStandings, locales, origins, standings, units } from '../../../data/index.ts'
import { measures } from '../../../data/measures.ts'
import { subjectKinds, subjects } from '../../../data/subjects.ts'
import { factFields, qualifiers, sourceFields } from './meanings.ts'
import { patterns } from './patterns.ts'
import type { FactRecord, SourceRecord } from './records.ts'

const day = { type: 'string', pattern: patterns.day }
const text = { $ref: '#/$defs/text' }
const words = { type: 'string', minLength: 1 }
const flag = { type: 'boolean' }
const number = { type: 'number' }
const missing = { type: 'null' }
const orMissing = (schema: object) => ({ anyOf: [schema, missing] })
const list = (items: object) => ({ type: 'array', items, uniqueItems: true })
const none = { maxItems: 0 }
const filled = { minItems: 1 }

/** Where a field has one of these values, others are held to more. */
const where = (
  field: keyof FactRecord,
  values: readonly string[],
  then: Partial<Record<keyof FactRecord, object>>,
  otherwise: typeof then = {},
) => ({
  if: { properties: { [field]: { enum: values } } },
  then: { properties: then },
  else: { properties: otherwise },
})

const fact: Readonly<Record<keyof FactRecord, object>> = {
  id: { type: 'string', pattern: patterns.id },
  code: words,
  label: text,
  subject: orMissing({ enum: [...subjects.keys()] }),
  subject_kind: orMissing({ enum: Object.keys(subjectKinds) }),
  subject_name: orMissing(text),
  measure: { enum: Object.keys(measures) },
  measure_name: text,
  printed: text,
  qualifier: { enum: qualifiers },
  about: flag,
  value: orMissing(number),
  lower: orMissing(number),
  lower_open: flag,
  upper: orMissing(number),
  upper_open: flag,
  unit: { enum: units },
  period: { type: 'string', pattern: patterns.period },
  period_start: orMissing(day),
  period_end: orMissing(day),
  origin: { enum: origins },
  paragraphs: list({ type: 'integer', minimum: 1 }),
  standing: { enum: standings },
  check: text,
  sources: { ...list({ type: 'string', pattern: patterns.sourceId }), minItems: 1 },
  formula: orMissing(words),
  formula_in_figures: orMissing(text),
  inputs: list({ type: 'string', pattern: patterns.id }),
  later: flag,
}

const source: Readonly<Record<keyof SourceRecord, object>> = {
  id: { type: 'string', pattern: patterns.sourceId },
  title: text,
  producer: text,
  published: { type: 'string', pattern: patterns.dayOrMonth },
  accessed: { type: 'string', pattern: patterns.dayOrMonth },
  address: words,
  url: orMissing({ type: 'string', pattern: patterns.url }),
  licence: words,
  compiler: orMissing(text),
  unlinked: orMissing(text),
  notice: orMissing(text),
}

const [yes, no] = [{ const: true }, { const: false }]
const anotherSource = { contains: { not: { const: 'article' } } }

/** What of a number depends on what has to be said before it. */
const numberRules = [
  where(
    'qualifier',
    ['exact', 'about'],
    { value: number, lower: number, lower_open: no, upper: number, upper_open: no },
    { value: missing },
  ),
  where('qualifier', ['at-least', 'more-than', 'as-little-as'], { lower: number, upper: missing, upper_open: yes }),
  where('qualifier', ['at-most', 'less-than', 'as-much-as'], { upper: number }),
  where('qualifier', ['between'], { lower: number, upper: number }),
]

/** What of a fact depends on what else. */
const factRules = [
  {
    if: { properties: { unit: { const: 'date' } } },
    then: { properties: { value: missing, lower: missing, upper: missing, period_start: day, period_end: day } },
    else: { allOf: numberRules },
  },
  where('qualifier', ['exact'], { about: no }),
  where('qualifier', ['about'], { about: yes }),
  where('qualifier', ['at-least'], { lower_open: no }),
  where('qualifier', ['more-than'], { lower_open: yes }),
  where('qualifier', ['at-most'], { upper_open: no }),
  where('qualifier', ['less-than'], { upper_open: yes }),
  where('period', ['not-stated', 'future'], { period_start: missing, period_end: missing }, { period_start: day, period_end: day }),
  {
    if: { properties: { subject: missing } },
    then: { properties: { subject_kind: missing, subject_name: missing } },
    else: { properties: { subject_kind: { enum: Object.keys(subjectKinds) }, subject_name: text } },
  },
  where(
    'origin',
    ['derived'],
    { formula: words, formula_in_figures: text, inputs: filled },
    { formula: missing, formula_in_figures: missing, inputs: none },
  ),
  where('origin', ['article'], { paragraphs: { minItems: 1, maxItems: 1 }, sources: { contains: { const: 'article' } } }),
  where('origin', ['context'], { paragraphs: none }),
  where('standing', comparedStandings, { sources: anotherSource }),
]

/** A list of objects with these fields and no others; `meanings` describes each. */
function schemaOf(
  title: string,
  fields: Readonly<Record<string, object>>,
  meanings: Readonly<Record<string, string>>,
  rules: object = {},
): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, { description: meanings[name], ...schema }])),
      required: Object.keys(fields),
      additionalProperties: false,
      ...rules,
    },
    $defs: {
      text: {
        description: 'A text in Chinese and in English.',
        type: 'object',
        properties: Object.fromEntries(locales.map(locale => [locale, words])),
        required: locales,
        additionalProperties: false,
      },
    },
  }
}

/** JSON Schema of facts.json. */
export const factsSchema = schemaOf('Facts', fact, factFields, { allOf: factRules })

/** JSON Schema of sources.json. */
export const sourcesSchema = schemaOf('Sources', source, sourceFields)

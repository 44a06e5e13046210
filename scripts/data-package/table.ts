import Papa from 'papaparse'
import { locales, standings, units, type Locale, type Text } from '../../data/index.ts'
import { factFields, origins, qualifiers } from './meanings.ts'
import { patterns } from './patterns.ts'
import type { FactRecord } from './records.ts'

interface Constraints {
  readonly required?: boolean
  readonly unique?: boolean
  readonly pattern?: string
  readonly enum?: readonly string[]
}

/** A column as Table Schema describes it. */
export interface Field {
  readonly name: string
  readonly type: 'string' | 'number' | 'boolean'
  readonly description: string
  readonly constraints: Constraints
}

const required = true
const languageNames: Readonly<Record<Locale, string>> = { zh: 'Chinese', en: 'English' }

const column = (name: keyof FactRecord, type: Field['type'], constraints: Constraints = {}): Field =>
  ({ name, type, description: factFields[name], constraints })

/** A column a language. */
const texts = (name: keyof FactRecord, constraints: Constraints = {}): Field[] => locales.map(locale =>
  ({ name: `${name}_${locale}`, type: 'string', description: `${factFields[name]} In ${languageNames[locale]}.`, constraints }))

/** Several values in a cell. */
const list = (name: keyof FactRecord, pattern: string, constraints: Constraints = {}): Field =>
  ({ name, type: 'string', description: `${factFields[name]} Separated by a space.`, constraints: { ...constraints, pattern } })

const fields: readonly Field[] = [
  column('id', 'string', { required, unique: true, pattern: patterns.id }),
  column('code', 'string', { required, unique: true }),
  ...texts('label', { required }),
  ...texts('printed', { required }),
  column('qualifier', 'string', { required, enum: qualifiers }),
  column('about', 'boolean', { required }),
  column('value', 'number'),
  column('lower', 'number'),
  column('lower_open', 'boolean', { required }),
  column('upper', 'number'),
  column('upper_open', 'boolean', { required }),
  column('unit', 'string', { required, enum: units }),
  column('period', 'string', { required, pattern: patterns.period }),
  column('origin', 'string', { required, enum: origins }),
  list('paragraphs', patterns.paragraphs),
  column('standing', 'string', { required, enum: standings }),
  ...texts('check', { required }),
  list('sources', patterns.sourceIds, { required }),
  column('formula', 'string'),
  ...texts('formula_in_figures'),
  list('inputs', patterns.ids),
  column('later', 'boolean', { required }),
]

/** Table Schema of facts.csv. */
export const tableSchema = {
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fields,
  primaryKey: ['id'],
  missingValues: [''],
}

const cells = (name: keyof FactRecord, text: Text | null) => Object.fromEntries(locales.map(locale => [`${name}_${locale}`, text?.[locale] ?? null]))

/** Returns facts as CSV after RFC 4180, a row each. */
export function csvOf(facts: readonly FactRecord[]): string {
  const data = facts.map(({ label, printed, check, formula_in_figures, paragraphs, sources, inputs, ...single }) => ({
    ...single,
    ...cells('label', label),
    ...cells('printed', printed),
    ...cells('check', check),
    ...cells('formula_in_figures', formula_in_figures),
    paragraphs: paragraphs.join(' '),
    sources: sources.join(' '),
    inputs: inputs.join(' '),
  }))
  return `${Papa.unparse({ fields: fields.map(({ name }) => name), data })}\r\n`
}

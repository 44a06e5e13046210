import Papa from 'papaparse'
import { locales, origins, standings, units, type Locale } from '../../../data/index.ts'
import { measures } from '../../../data/measures.ts'
import { subjectKinds, subjects } from '../../../data/subjects.ts'
import { factFields, qualifiers, sourceFields } from './meanings.ts'
import { patterns } from './patterns.ts'

interface Constraints {
  readonly required?: boolean
  readonly unique?: boolean
  readonly pattern?: string
  readonly enum?: readonly string[]
}

/** A column as Table Schema describes it. */
export interface Field {
  readonly name: string
  readonly type: 'string' | 'number' | 'boolean' | 'date'
  readonly description: string
  readonly constraints: Constraints
}

/** A table's columns as Table Schema describes them. */
export interface TableSchema {
  readonly $schema: string
  readonly fields: readonly Field[]
  readonly primaryKey: readonly string[]
  readonly missingValues: readonly string[]
}

const required = true
const languageNames: Readonly<Record<Locale, string>> = { zh: 'Chinese', en: 'English' }

/** Makes the columns of a table whose fields mean this. */
function columnsFor<Name extends string>(meanings: Readonly<Record<Name, string>>) {
  return {
    column: (name: Name, type: Field['type'], constraints: Constraints = {}): Field => ({
      name,
      type,
      description: meanings[name],
      constraints,
    }),
    /** A column a language. */
    texts: (name: Name, constraints: Constraints = {}): Field[] =>
      locales.map(locale => ({
        name: `${name}_${locale}`,
        type: 'string',
        description: `${meanings[name]} In ${languageNames[locale]}.`,
        constraints,
      })),
    /** Several values in a cell. */
    list: (name: Name, pattern: string, constraints: Constraints = {}): Field => ({
      name,
      type: 'string',
      description: `${meanings[name]} Separated by a space.`,
      constraints: { ...constraints, pattern },
    }),
  }
}

const schemaOf = (fields: readonly Field[]): TableSchema => ({
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fields,
  primaryKey: ['id'],
  missingValues: [''],
})

const ofFact = columnsFor(factFields)

/** Table Schema of facts.csv. */
export const factsTable = schemaOf([
  ofFact.column('id', 'string', { required, unique: true, pattern: patterns.id }),
  ofFact.column('code', 'string', { required, unique: true }),
  ...ofFact.texts('label', { required }),
  ofFact.column('subject', 'string', { enum: [...subjects.keys()] }),
  ofFact.column('subject_kind', 'string', { enum: Object.keys(subjectKinds) }),
  ...ofFact.texts('subject_name'),
  ofFact.column('measure', 'string', { required, enum: Object.keys(measures) }),
  ...ofFact.texts('measure_name', { required }),
  ...ofFact.texts('printed', { required }),
  ofFact.column('qualifier', 'string', { required, enum: qualifiers }),
  ofFact.column('about', 'boolean', { required }),
  ofFact.column('value', 'number'),
  ofFact.column('lower', 'number'),
  ofFact.column('lower_open', 'boolean', { required }),
  ofFact.column('upper', 'number'),
  ofFact.column('upper_open', 'boolean', { required }),
  ofFact.column('unit', 'string', { required, enum: units }),
  ofFact.column('period', 'string', { required, pattern: patterns.period }),
  ofFact.column('period_start', 'date'),
  ofFact.column('period_end', 'date'),
  ofFact.column('origin', 'string', { required, enum: origins }),
  ofFact.list('paragraphs', patterns.paragraphs),
  ofFact.column('standing', 'string', { required, enum: standings }),
  ...ofFact.texts('check', { required }),
  ofFact.list('sources', patterns.sourceIds, { required }),
  ofFact.column('formula', 'string'),
  ...ofFact.texts('formula_in_figures'),
  ofFact.list('inputs', patterns.ids),
  ofFact.column('later', 'boolean', { required }),
])

const ofSource = columnsFor(sourceFields)

/** Table Schema of sources.csv. */
export const sourcesTable = schemaOf([
  ofSource.column('id', 'string', { required, unique: true, pattern: patterns.sourceId }),
  ...ofSource.texts('title', { required }),
  ...ofSource.texts('producer', { required }),
  ofSource.column('published', 'string', { required, pattern: patterns.dayOrMonth }),
  ofSource.column('accessed', 'string', { required, pattern: patterns.dayOrMonth }),
  ofSource.column('address', 'string', { required }),
  ofSource.column('url', 'string', { pattern: patterns.url }),
  ofSource.column('licence', 'string', { required }),
  ...ofSource.texts('compiler'),
  ...ofSource.texts('unlinked'),
  ...ofSource.texts('notice'),
])

/** A record's cells by column: names joined where it nests, a space between several values. */
const cellsOf = (record: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]: [string, unknown]) => {
      if (Array.isArray(value)) return [[name, value.join(' ')]]
      return value !== null && typeof value === 'object'
        ? Object.entries(value).map(([part, text]) => [`${name}_${part}`, text])
        : [[name, value]]
    }),
  )

/** Returns records as CSV after RFC 4180, a row each, without a byte order mark. */
export function csvOf(records: readonly object[], { fields }: TableSchema): string {
  return `${Papa.unparse({ fields: fields.map(({ name }) => name), data: records.map(cellsOf) })}\r\n`
}

/**
 * The dataset as published files: a data package after https://datapackage.org/standard/.
 * Equal data give equal files, but for the date that the package was made.
 */
import { createHash } from 'node:crypto'
import { about } from '../../../data/about.ts'
import { factIds, sourceIds } from '../../../data/index.ts'
import deck from '../../../package.json' with { type: 'json' }
import { dateOfExport } from '../../system/date.ts'
import { factRecord, sourceRecord, type SourceRecord } from './records.ts'
import { factsSchema, sourcesSchema } from './schemas.ts'
import { csvOf, factsTable, sourcesTable, type TableSchema } from './table.ts'

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const profile = (name: string) => `https://datapackage.org/profiles/2.0/${name}.json`

/** Of the schemas, which are code. The facts are not the deck's to license. */
const licenses = [{ name: 'MIT', title: 'MIT License' }]

/** A file with what the descriptor says of it. */
interface Resource {
  readonly name: string
  readonly path: string
  readonly title: string
  readonly mediatype: string
  readonly text: string
  /** What there is to say beyond that. */
  readonly more?: object
}

function describe({ name, path, title, mediatype, text, more }: Resource): object {
  return {
    name,
    path,
    title,
    format: path.slice(path.lastIndexOf('.') + 1),
    mediatype,
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    ...more,
  }
}

const cite = ({ title, producer, url }: SourceRecord) => ({ title: `${producer.en}: ${title.en}`, ...(url === null ? {} : { path: url }) })

/**
 * A table as two files with the same rows: one to the letter of RFC 4180, and one that begins with a byte order mark,
 * without which Excel takes UTF-8 for the encoding of the machine's language. Strict readers would take the mark for a
 * part of the first column's name, so that the second is no table to them.
 */
function tables(name: string, title: string, records: readonly object[], schema: TableSchema): Resource[] {
  const text = csvOf(records, schema)
  return [
    { name, path: `${name}.csv`, title: `${title}, for programs`, mediatype: 'text/csv', text, more: { type: 'table', schema } },
    {
      name: `${name}-excel`,
      path: `${name}.excel.csv`,
      title: `${title}, for Excel: the same with a byte order mark`,
      mediatype: 'text/csv',
      text: `\uFEFF${text}`,
    },
  ]
}

/**
 * Returns all files of the data package: name → text.
 * @param created when they are made. Unless given, what SOURCE_DATE_EPOCH says, or now.
 */
export function dataPackageFiles(created = dateOfExport()): ReadonlyMap<string, string> {
  const facts = factIds.map(factRecord)
  const sources = sourceIds.map(sourceRecord)
  const resources: readonly Resource[] = [
    ...tables('facts', 'Facts, a row each', facts, factsTable),
    ...tables('sources', 'Sources of the facts and of their check, a row each', sources, sourcesTable),
    { name: 'facts-json', path: 'facts.json', title: 'The same facts, structured', mediatype: 'application/json', text: json(facts) },
    {
      name: 'sources-json',
      path: 'sources.json',
      title: 'The same sources, structured',
      mediatype: 'application/json',
      text: json(sources),
    },
    {
      name: 'facts-schema',
      path: 'facts.schema.json',
      title: 'JSON Schema of facts.json',
      mediatype: 'application/schema+json',
      text: json(factsSchema),
      more: { licenses },
    },
    {
      name: 'sources-schema',
      path: 'sources.schema.json',
      title: 'JSON Schema of sources.json',
      mediatype: 'application/schema+json',
      text: json(sourcesSchema),
      more: { licenses },
    },
  ]
  const descriptor = {
    $schema: profile('datapackage'),
    name: about.name,
    title: about.title,
    description: about.description.join('\n\n'),
    version: deck.version,
    created: created.toISOString().replace(/\.\d+/, ''),
    keywords: about.keywords,
    sources: sources.map(cite),
    resources: resources.map(describe),
  }
  return new Map([['datapackage.json', json(descriptor)], ...resources.map(({ path, text }) => [path, text] as const)])
}

import { createHash } from 'node:crypto'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { factIds, isFactId, quantity, sourceIds } from '../../data/index.ts'
import { dataPackageFiles } from '../../scripts/data-package/files.ts'
import type { FactRecord, SourceRecord } from '../../scripts/data-package/records.ts'
import type { Field } from '../../scripts/data-package/table.ts'
import dataPackageSchema from '../schemas/data-package.json' with { type: 'json' }

type Row = Record<string, unknown>

interface Descriptor {
  resources: { name: string, path: string, bytes: number, hash: string, schema?: { fields: Field[], primaryKey: string[] } }[]
  sources: Row[]
}

const files = dataPackageFiles()

function textOf(name: string): string {
  const text = files.get(name)
  if (text === undefined)
    throw new Error(`There is no ${name}, only ${[...files.keys()].join(', ')}`)
  return text
}

const facts = JSON.parse(textOf('facts.json')) as FactRecord[]
const sources = JSON.parse(textOf('sources.json')) as SourceRecord[]
const descriptor = JSON.parse(textOf('datapackage.json')) as Descriptor

// A field's type is said once, not again in each rule on it.
const ajv = new Ajv2020({ strict: true, strictTypes: false })
const validFacts = ajv.compile(JSON.parse(textOf('facts.schema.json')) as object)
const validSources = ajv.compile(JSON.parse(textOf('sources.schema.json')) as object)
const validPackage = ajv.compile(dataPackageSchema)

/** What is wrong with a value, one line; empty if nothing is. */
const faultsOf = (valid: ValidateFunction, value: unknown) => valid(value) ? '' : ajv.errorsText(valid.errors)

/** A copy with its parts changed. */
function changed<T>(original: T, change: (copy: T) => void): T {
  const copy = structuredClone(original)
  change(copy)
  return copy
}

/** A copy of the facts in which one is changed. */
const factsWith = (id: string, change: Row) => facts.map(one => one.id === id ? { ...one, ...change } : one)

describe('facts.json', () => {
  test('is as its schema says', () => expect(faultsOf(validFacts, facts)).toBe(''))

  test('has every fact once, in the dataset\'s order', () => expect(facts.map(({ id }) => id)).toEqual(factIds))

  test('has the bounds of the dataset, an infinite one as null, and a value where there is but one', () => {
    const bound = (v: number) => Number.isFinite(v) ? v : null
    for (const { id, value, lower, upper, lower_open, upper_open, about } of facts) {
      const q = quantity(id)
      expect({ lower, upper, lower_open, upper_open, about }, id)
        .toEqual({ lower: bound(q.lo), upper: bound(q.hi), lower_open: q.loOpen, upper_open: q.hiOpen, about: q.about })
      expect(value, id).toBe(q.lo === q.hi ? q.lo : null)
    }
  })

  test('says of a bound which way it is open, in words too', () => {
    const { printed, qualifier, value, lower, lower_open, upper } = facts.find(({ id }) => id === 'iflytek-amount-bound') ?? {}
    expect({ printed, qualifier, value, lower, lower_open, upper }).toEqual({
      printed: { zh: '多于52,098.9万元', en: 'more than RMB 520.989 million' },
      qualifier: 'more-than',
      value: null,
      lower: 520_989_000,
      lower_open: true,
      upper: null,
    })
  })

  test('has formulas over the ids of their inputs, all of them facts', () => {
    const derived = facts.filter(({ origin }) => origin === 'derived')
    expect(derived.length).toBeGreaterThan(0)
    for (const { id, formula, inputs } of derived)
      expect([...new Set(formula?.match(/[a-z0-9-]+/g)?.filter(isFactId))], id).toEqual(inputs)
    expect(facts.flatMap(({ inputs }) => inputs).filter(id => !isFactId(id))).toEqual([])
  })

  test('names sources that sources.json has', () => {
    const known = new Set(sources.map(({ id }) => id))
    expect(facts.flatMap(one => one.sources).filter(id => !known.has(id))).toEqual([])
  })

  test.each<[string, string, Row]>([
    ['a standing there is not', 'tenders', { standing: 'confirmed' }],
    ['a unit there is not', 'tenders', { unit: 'dollars' }],
    ['a fact without a source', 'tenders', { sources: [] }],
    ['a source that is no id', 'tenders', { sources: ['article', 'somebody'] }],
    ['a corroborated fact that only the article states', 'tenders', { sources: ['article'] }],
    ['a field there is not', 'tenders', { note: 'new' }],
    ['a field left out', 'tenders', { check: undefined }],
    ['a text for a number', 'tenders', { value: '1520' }],
    ['a text in one language only', 'tenders', { label: { zh: '大模型中标项目' } }],
    ['a period that is none', 'tenders', { period: 'last year' }],
    ['a fact of the article without its paragraph', 'tenders', { paragraphs: [] }],
    ['an exact fact without its value', 'tenders', { value: null }],
    ['an approximate fact said to be exact', 'tenders', { about: true }],
    ['"about" for what is not', 'training-cost-ratio', { about: false }],
    ['a fact of the article that does not name it', 'tenders', { sources: ['S15'] }],
    ['a fact of another source with a paragraph', 'deepseek-v2-price', { paragraphs: [1] }],
    ['"at least" what it leaves out', 'alibaba-announcement', { lower_open: true }],
    ['"more than" what it includes', 'iflytek-amount-bound', { lower_open: false }],
    ['"at most" without a bound', 'other-amount-bound', { upper: null }],
    ['"at most" what it leaves out', 'other-amount-bound', { upper_open: true }],
    ['"less than" what it includes', 'other-amount-bound', { qualifier: 'less-than' }],
    ['a range without an end', 'price-cut-dates', { upper: null }],
    ['a lower bound with an upper one', 'alibaba-announcement', { upper: 1, upper_open: false }],
    ['a lower bound with a value', 'alibaba-announcement', { value: 1 }],
    ['a derived fact without its formula', 'undisclosed-share', { formula: null }],
    ['a derived fact without inputs', 'undisclosed-share', { inputs: [] }],
    ['a stated fact with inputs', 'tenders', { inputs: ['tenders-disclosed'] }],
  ])('may not have %s', (_, id, change) => expect(faultsOf(validFacts, JSON.parse(JSON.stringify(factsWith(id, change))))).not.toBe(''))
})

describe('sources.json', () => {
  test('is as its schema says', () => expect(faultsOf(validSources, sources)).toBe(''))

  test('has every source once', () => expect(sources.map(({ id }) => id)).toEqual(sourceIds))

  test.each<[string, Row]>([
    ['a day that is none', { accessed: 'yesterday' }],
    ['a field there is not', { note: 'new' }],
    ['no licence stated at all', { licence: '' }],
    ['a link that is no address', { url: 'example' }],
  ])('may not have %s', (_, change) => expect(faultsOf(validSources, sources.map(one => ({ ...one, ...change })))).not.toBe(''))
})

describe('datapackage.json', () => {
  test('is as the standard says', () => expect(faultsOf(validPackage, descriptor)).toBe(''))

  test('names every other file, with its size and hash', () => {
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual([...files.keys()].filter(name => name !== 'datapackage.json').sort())
    expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(descriptor.resources.length)
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = Buffer.from(textOf(path))
      expect({ bytes, hash }, path).toEqual({ bytes: content.length, hash: `sha256:${createHash('sha256').update(content).digest('hex')}` })
    }
  })

  test('cites every source', () => expect(descriptor.sources).toHaveLength(sourceIds.length))

  test.each<[string, (copy: Descriptor) => void]>([
    ['a path that leaves its folder', copy => void copy.resources.forEach(one => one.path = `../${one.path}`)],
    ['no resources', copy => void (copy.resources = [])],
    ['a table without a schema', copy => void copy.resources.forEach(one => delete one.schema)],
    ['a licence for the figures', copy => void Object.assign(copy, { licenses: [{ name: 'CC0-1.0' }] })],
  ])('may not have %s', (_, change) => expect(faultsOf(validPackage, changed(descriptor, change))).not.toBe(''))
})

describe('facts.csv', () => {
  const table = descriptor.resources.find(({ path }) => path === 'facts.csv')?.schema ?? { fields: [], primaryKey: [] }
  const { data: rows, errors, meta } = Papa.parse<Record<string, string>>(textOf('facts.csv'), { header: true, skipEmptyLines: true, newline: '\r\n' })

  /** A cell as Table Schema reads it; as it is where it cannot be read. */
  function read(cell: string | undefined, type: Field['type']): unknown {
    if (cell === '')
      return null
    if (type === 'number' && /^[+-]?\d+(\.\d+)?(E[+-]?\d+)?$/.test(cell ?? ''))
      return Number(cell)
    return type === 'boolean' && (cell === 'true' || cell === 'false') ? cell === 'true' : cell
  }

  const readRow = (row: Record<string, string>) => Object.fromEntries(table.fields.map(({ name, type }) => [name, read(row[name], type)]))

  /** A field as JSON Schema has it; whether values are unique it can't say. */
  function cellSchema({ type, constraints: { required, pattern, enum: values } }: Field): object {
    const cell = { type, ...pattern !== undefined && { pattern }, ...values && { enum: values } }
    return required ? cell : { anyOf: [cell, { type: 'null' }] }
  }

  const validRows = ajv.compile({
    type: 'array',
    items: { properties: Object.fromEntries(table.fields.map(field => [field.name, cellSchema(field)])) },
  })

  test('is whole: a header as its schema has it, then rows of as many cells', () => {
    expect(errors).toEqual([])
    expect(meta.fields).toEqual(table.fields.map(({ name }) => name))
    expect(rows.length).toBe(factIds.length)
  })

  test('is as its schema says', () => {
    expect(faultsOf(validRows, rows.map(readRow))).toBe('')
    expect(table.primaryKey).toEqual(['id'])
    for (const { name } of table.fields.filter(({ constraints }) => constraints.unique))
      expect(new Set(rows.map(row => row[name])).size, name).toBe(rows.length)
  })

  test('says what facts.json says, in the same order', () => {
    /** Names joined where JSON nests; a list in a cell, and nothing in a list is an empty one. */
    const flat = (record: object) => Object.fromEntries(Object.entries(record).flatMap(([name, value]: [string, unknown]) => {
      if (Array.isArray(value))
        return [[name, value.join(' ') || null]]
      if (value !== null && typeof value === 'object')
        return Object.entries(value).map(([part, text]) => [`${name}_${part}`, text])
      return name === 'formula_in_figures' ? [[`${name}_zh`, null], [`${name}_en`, null]] : [[name, value]]
    }))
    expect(rows.map(readRow)).toEqual(facts.map(flat))
  })

  test.each([
    ['a standing there is not', { standing: 'confirmed' }],
    ['a text for a number', { value: 'many' }],
    ['a text for yes or no', { about: 'perhaps' }],
    ['a fact without its id', { id: '' }],
    ['a source that is no id', { sources: 'article somebody' }],
  ])('may not have %s', (_, change) => expect(faultsOf(validRows, rows.map(row => readRow({ ...row, ...change })))).not.toBe(''))
})

import { createHash } from 'node:crypto'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import Papa from 'papaparse'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fact, factIds, isFactId, point, quantity, sourceIds, vendorWins } from '../../../data/index.ts'
import { measures } from '../../../data/measures.ts'
import { isoOfDay } from '../../../data/core/period.ts'
import { subjects } from '../../../data/subjects.ts'
import deck from '../../../package.json' with { type: 'json' }
import { dataPackageFiles } from '../../../tools/facts/package/files.ts'
import type { FactRecord, SourceRecord } from '../../../tools/facts/package/records.ts'
import type { Field, TableSchema } from '../../../tools/facts/package/table.ts'
import dataPackageSchema from '../../schemas/data-package.json' with { type: 'json' }

type Row = Record<string, unknown>

interface Descriptor {
  version: string
  created: string
  resources: { name: string; path: string; title: string; bytes: number; hash: string; schema?: TableSchema }[]
  sources: Row[]
}

const files = dataPackageFiles()

function textOf(name: string): string {
  const text = files.get(name)
  if (text === undefined) throw new Error(`There is no ${name}, only ${[...files.keys()].join(', ')}`)
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
const faultsOf = (valid: ValidateFunction, value: unknown) => (valid(value) ? '' : ajv.errorsText(valid.errors))

/** A copy with its parts changed. */
function changed<T>(original: T, change: (copy: T) => void): T {
  const copy = structuredClone(original)
  change(copy)
  return copy
}

/** A copy of the facts in which one is changed. */
const factsWith = (id: string, change: Row) => facts.map(one => (one.id === id ? { ...one, ...change } : one))

describe('facts.json', () => {
  test('is as its schema says', () => expect(faultsOf(validFacts, facts)).toBe(''))

  test("has every fact once, in the dataset's order", () => expect(facts.map(({ id }) => id)).toEqual(factIds))

  test('has the bounds of the dataset, an infinite one as null, and a value where there is but one', () => {
    const bound = (v: number) => (Number.isFinite(v) ? v : null)
    for (const { id, unit, value, lower, upper, lower_open, upper_open, about } of facts) {
      if (unit === 'date') continue
      const q = quantity(id)
      expect({ lower, upper, lower_open, upper_open, about }, id).toEqual({
        lower: bound(q.lo),
        upper: bound(q.hi),
        lower_open: q.loOpen,
        upper_open: q.hiOpen,
        about: q.about,
      })
      expect(value, id).toBe(q.lo === q.hi ? q.lo : null)
    }
  })

  test('says days as days, never as a number of them', () => {
    const days = facts.filter(({ unit }) => unit === 'date')
    expect(days.map(({ id, period_start, period_end }) => [id, period_start, period_end])).toEqual(
      days.map(({ id }) => [id, isoOfDay(quantity(id).lo), isoOfDay(quantity(id).hi)]),
    )
    expect(days.flatMap(({ value, lower, upper }) => [value, lower, upper]).filter(number => number !== null)).toEqual([])
    expect(days.find(({ id }) => id === 'v3-release')).toMatchObject({
      period: '2024-12-26',
      period_start: '2024-12-26',
      period_end: '2024-12-26',
    })
    for (const [name, text] of files)
      expect(text.match(new RegExp(`\\b(?:${days.map(({ id }) => quantity(id).lo).join('|')})\\b`)), name).toBeNull()
  })

  test.each([
    ['2024', 'tenders', '2024-01-01', '2024-12-31'],
    ['2024-H1', 'market-2024h1-amount', '2024-01-01', '2024-06-30'],
    ['2024-Q3', 'baidu-marketing-revenue', '2024-07-01', '2024-09-30'],
    ['2024-06', 'users-2024-06', '2024-06-01', '2024-06-30'],
    ['2025/2027', 'alibaba-plan', '2025-01-01', '2027-12-31'],
    ['not-stated', 'params-67b', null, null],
    ['future', 'finance-market', null, null],
  ])('gives the first and the last day of a period: %s', (period, id, period_start, period_end) =>
    expect(facts.find(one => one.id === id)).toMatchObject({ period, period_start, period_end }),
  )

  test('answers "wins by vendor" without a guess', () => {
    const wins = facts.filter(({ measure, subject_kind, period }) => measure === 'wins' && subject_kind === 'vendor' && period === '2024')
    expect(Object.fromEntries(wins.map(({ subject, value }) => [subject, value]))).toEqual(
      Object.fromEntries(vendorWins.map(row => [row.vendor, point(quantity(row.wins))])),
    )
    expect(wins.find(({ subject }) => subject === 'bytedance')).toMatchObject({
      subject_name: { zh: '字节跳动', en: 'ByteDance' },
      measure_name: { zh: '中标项目数', en: 'Projects won' },
    })
    expect(facts.find(({ id }) => id === 'tenders')).toMatchObject({
      measure: 'wins',
      subject: null,
      subject_kind: null,
      subject_name: null,
    })
  })

  test('measures in one unit, money and ratios of it apart, so that figures of a measure can be compared', () => {
    const unitsOf = (measure: string) => [...new Set(facts.filter(one => one.measure === measure).map(({ unit }) => unit))].sort()
    const several = Object.keys(measures)
      .map(measure => [measure, unitsOf(measure)] as const)
      .filter(([, units]) => units.length !== 1)
    expect(several).toEqual([
      ['amount-vs-ranks-2-6', ['relation', 'times']],
      ['input-price', ['usd/Mtok', 'yuan/Mtok']],
      ['output-price', ['usd/Mtok', 'yuan/Mtok']],
    ])
  })

  test('uses every subject, each of one kind', () => {
    const used = new Set(facts.map(({ subject }) => subject))
    expect([...subjects.keys()].filter(id => !used.has(id as never))).toEqual([])
    expect(facts.filter(({ id, subject }) => (fact(id).subject ?? null) !== subject)).toEqual([])
  })

  test('says of a bound which way it is open, in words too', () => {
    const { printed, qualifier, value, lower, lower_open, upper } = facts.find(({ id }) => id === 'iflytek-amount-bound') ?? {}
    expect({ printed, qualifier, value, lower, lower_open, upper }).toEqual({
      printed: { zh: expect.stringMatching(/^超过/), en: expect.stringMatching(/^more than/) },
      qualifier: 'more-than',
      value: null,
      lower: quantity('iflytek-amount-bound').lo,
      lower_open: true,
      upper: null,
    })
  })

  test('has formulas over the ids of their inputs, all of them facts', () => {
    const derived = facts.filter(({ origin }) => origin === 'derived')
    expect(derived.length).toBeGreaterThan(0)
    for (const { id, formula, inputs } of derived) expect([...new Set(formula?.match(/[a-z0-9-]+/g)?.filter(isFactId))], id).toEqual(inputs)
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
    ['a text for a number', 'tenders', { value: '1' }],
    ['a text in one language only', 'tenders', { label: { zh: '大模型中标项目' } }],
    ['a period that is none', 'tenders', { period: 'last year' }],
    ['a period without its days', 'tenders', { period_start: null }],
    ['a day that is none', 'tenders', { period_end: '31 December 2024' }],
    ['days of a period that is not stated', 'params-67b', { period_start: '2023-01-01' }],
    ['a day as a number', 'v3-release', { value: quantity('v3-release').lo }],
    ['a measure there is not', 'tenders', { measure: 'bids' }],
    ['no measure', 'tenders', { measure: null }],
    ['a subject there is not', 'iflytek-wins', { subject: 'somebody' }],
    ['a subject of no kind', 'iflytek-wins', { subject_kind: null }],
    ['a subject without a name', 'iflytek-wins', { subject_name: null }],
    ['the name of no subject', 'tenders', { subject_name: { zh: '文', en: 'text' } }],
    ['a fact of the article without its paragraph', 'tenders', { paragraphs: [] }],
    ['an exact fact without its value', 'tenders', { value: null }],
    ['an approximate fact said to be exact', 'tenders', { about: true }],
    ['"about" for what is not', 'market-2024h1-amount', { about: false }],
    ['a fact of the article that does not name it', 'tenders', { sources: ['S15'] }],
    ['a fact of another source with a paragraph', 'deepseek-v2-price', { paragraphs: [1] }],
    ['"at least" what it leaves out', 'alibaba-announcement', { lower_open: true }],
    ['"more than" what it includes', 'iflytek-amount-bound', { lower_open: false }],
    ['"at most" without a bound', 'other-amount-bound', { upper: null }],
    ['"at most" what it leaves out', 'other-amount-bound', { upper_open: true }],
    ['"less than" what it includes', 'other-amount-bound', { qualifier: 'less-than' }],
    ['a range without an end', 'ranks-2-6-bound', { upper: null }],
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
  ])('may not have %s', (_, change) =>
    expect(
      faultsOf(
        validSources,
        sources.map(one => ({ ...one, ...change })),
      ),
    ).not.toBe(''),
  )
})

describe('datapackage.json', () => {
  afterEach(() => vi.unstubAllEnvs())

  test('is as the standard says', () => expect(faultsOf(validPackage, descriptor)).toBe(''))

  test('names every other file, with its size and hash', () => {
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(
      [...files.keys()].filter(name => name !== 'datapackage.json').sort(),
    )
    expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(descriptor.resources.length)
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = Buffer.from(textOf(path))
      expect({ bytes, hash }, path).toEqual({ bytes: content.length, hash: `sha256:${createHash('sha256').update(content).digest('hex')}` })
    }
  })

  test('says which version it is, and when it was made', () => {
    expect(descriptor.version).toBe(deck.version)
    const createdOf = (made: typeof files) => (JSON.parse(made.get('datapackage.json') ?? '{}') as Descriptor).created
    vi.stubEnv('SOURCE_DATE_EPOCH', '')
    const before = Math.floor(Date.now() / 1000) * 1000
    const created = Date.parse(createdOf(dataPackageFiles()))
    expect(created).toBeGreaterThanOrEqual(before)
    expect(created).toBeLessThanOrEqual(Date.now())
    vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000')
    expect(createdOf(dataPackageFiles())).toBe('2023-11-14T22:13:20Z')
    expect(dataPackageFiles()).toEqual(dataPackageFiles())
  })

  test('says which table is for whom', () => {
    const titles = Object.fromEntries(descriptor.resources.map(({ path, title }) => [path, title]))
    for (const name of ['facts', 'sources']) {
      expect(titles[`${name}.csv`]).toContain('for programs')
      expect(titles[`${name}.excel.csv`]).toContain('for Excel')
    }
  })

  test('cites every source', () => expect(descriptor.sources).toHaveLength(sourceIds.length))

  test.each<[string, (copy: Descriptor) => void]>([
    ['a path that leaves its folder', copy => void copy.resources.forEach(one => (one.path = `../${one.path}`))],
    ['no resources', copy => void (copy.resources = [])],
    ['a table without a schema', copy => void copy.resources.forEach(one => delete one.schema)],
    ['no version', copy => void Object.assign(copy, { version: undefined })],
    ['a date of its making that is none', copy => void (copy.created = 'yesterday')],
    ['a licence for the figures', copy => void Object.assign(copy, { licenses: [{ name: 'CC0-1.0' }] })],
  ])('may not have %s', (_, change) => expect(faultsOf(validPackage, changed(descriptor, change))).not.toBe(''))
})

describe.each([
  {
    name: 'facts',
    records: facts as readonly object[],
    cells: {
      standing: 'confirmed',
      value: 'many',
      about: 'perhaps',
      id: '',
      sources: 'article somebody',
      measure: 'bids',
      period_end: '2024',
    },
  },
  {
    name: 'sources',
    records: sources as readonly object[],
    cells: { id: '', published: 'yesterday', url: 'example', licence: '', title_en: '' },
  },
])('$name as CSV', ({ name, records, cells }) => {
  const table = descriptor.resources.find(({ path }) => path === `${name}.csv`)?.schema ?? { fields: [], primaryKey: [] }
  const {
    data: rows,
    errors,
    meta,
  } = Papa.parse<Record<string, string>>(textOf(`${name}.csv`), { header: true, skipEmptyLines: true, newline: '\r\n' })

  /** A cell as Table Schema reads it; as it is where it cannot be read. */
  function read(cell: string | undefined, type: Field['type']): unknown {
    if (cell === '') return null
    if (type === 'number' && /^[+-]?\d+(\.\d+)?(E[+-]?\d+)?$/.test(cell ?? '')) return Number(cell)
    return type === 'boolean' && (cell === 'true' || cell === 'false') ? cell === 'true' : cell
  }

  const readRow = (row: Record<string, string>) =>
    Object.fromEntries(table.fields.map(({ name: column, type }) => [column, read(row[column], type)]))

  /** A field as JSON Schema has it; whether values are unique it can't say. */
  function cellSchema({ type, constraints: { required, pattern, enum: values } }: Field): object {
    const day = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }
    const cell = type === 'date' ? day : { type, ...(pattern !== undefined && { pattern }), ...(values && { enum: values }) }
    return required ? cell : { anyOf: [cell, { type: 'null' }] }
  }

  const validRows = ajv.compile({
    type: 'array',
    items: { properties: Object.fromEntries(table.fields.map(field => [field.name, cellSchema(field)])) },
  })

  test('is whole: a header as its schema has it, then rows of as many cells', () => {
    expect(errors).toEqual([])
    expect(meta.fields).toEqual(table.fields.map(field => field.name))
    expect(rows.length).toBe(records.length)
  })

  test('is as its schema says', () => {
    expect(faultsOf(validRows, rows.map(readRow))).toBe('')
    expect(table.primaryKey).toEqual(['id'])
    for (const { name: column } of table.fields.filter(({ constraints }) => constraints.unique))
      expect(new Set(rows.map(row => row[column])).size, column).toBe(rows.length)
  })

  test('says what the JSON says, in the same order', () => {
    /** Names joined where JSON nests; a list in a cell, and nothing in a list is an empty one; what is missing is so in each language. */
    const flat = (record: object) =>
      Object.fromEntries(
        Object.entries(record).flatMap(([key, value]: [string, unknown]) => {
          if (Array.isArray(value)) return [[key, value.join(' ') || null]]
          if (value !== null && typeof value === 'object') return Object.entries(value).map(([part, text]) => [`${key}_${part}`, text])
          return table.fields.some(field => field.name === key)
            ? [[key, value]]
            : [
                [`${key}_zh`, null],
                [`${key}_en`, null],
              ]
        }),
      )
    expect(rows.map(readRow)).toEqual(records.map(flat))
  })

  test('has no byte order mark, which strict readers take for a part of the first name; the one for Excel is the same with it', () => {
    expect(textOf(`${name}.csv`).startsWith(`${table.fields[0]?.name},`)).toBe(true)
    expect(textOf(`${name}.excel.csv`)).toBe(`\uFEFF${textOf(`${name}.csv`)}`)
    expect([...files].filter(([, text]) => text.includes('\uFEFF')).map(([path]) => path)).toEqual(['facts.excel.csv', 'sources.excel.csv'])
  })

  test.each(Object.entries(cells))('may not have for %s "%s"', (column, cell) =>
    expect(
      faultsOf(
        validRows,
        rows.map(row => readRow({ ...row, [column]: cell })),
      ),
    ).not.toBe(''),
  )
})

import JSZip from 'jszip'
import { posix } from 'node:path'

/** The parts of an Office file: name → text. Worksheets, which are packages themselves, give their one sheet. */
export async function partsOf(data: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(data)
  const files = Object.values(zip.files).filter(file => !file.dir)
  return new Map(
    await Promise.all(
      files.map(async file => {
        const sheet = file.name.endsWith('.xlsx')
          ? (await JSZip.loadAsync(await file.async('uint8array'))).file('xl/worksheets/sheet1.xml')
          : file
        return [file.name, (await sheet?.async('string')) ?? ''] as const
      }),
    ),
  )
}

/** What a part leads to: names of parts, and addresses as they are. */
export function targetsOf(parts: ReadonlyMap<string, string>, part: string): string[] {
  const rels = parts.get(`${posix.dirname(part)}/_rels/${posix.basename(part)}.rels`) ?? ''
  return [...rels.matchAll(/<Relationship [^>]*>/g)].map(([rel]) => {
    const target = unescape(/Target="([^"]*)"/.exec(rel)?.[1] ?? '')
    return rel.includes('TargetMode="External"')
      ? target
      : posix.join('/', target.startsWith('/') ? '' : posix.dirname(part), target).slice(1)
  })
}

const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

/** Text of an attribute or element, entities resolved. */
export function unescape(xml: string): string {
  return xml.replaceAll(/&(?:lt|gt|quot|amp);/g, entity => entities[entity as keyof typeof entities])
}

/** The texts of all runs, in order, in one piece. */
export function textOf(xml: string): string {
  return unescape([...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(''))
}

/** The numbers a chart keeps of its worksheet, series by series; what is left out is not a number. */
export function cachedValues(chart: string, tag: 'val' | 'yVal' | 'xVal'): number[][] {
  return [...chart.matchAll(new RegExp(`<c:${tag}>.*?</c:${tag}>`, 'g'))].map(([series]) => {
    const count = Number(/<c:ptCount val="(\d+)"/.exec(series)?.[1])
    return Array.from({ length: count }, (_, i) => Number(new RegExp(`<c:pt idx="${i}"><c:v>([^<]*)`).exec(series)?.[1] ?? Number.NaN))
  })
}

/** The numbers of a worksheet's column by its letter, from the second row on. */
export function columnOf(sheet: string, letter: string): number[] {
  const height = Math.max(...[...sheet.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row)))
  return Array.from({ length: height - 1 }, (_, i) =>
    Number(new RegExp(`<c r="${letter}${i + 2}"[^>]*><v>([^<]*)`).exec(sheet)?.[1] ?? Number.NaN),
  )
}

/** What a schema can tell parts apart by: their tags with the names of attributes, each with the one that follows. */
function shapesOf(xml: string): Set<string> {
  const tags = [...xml.matchAll(/<[^>]+>/g)].map(([tag]) => tag.replaceAll(/="[^"]*"/g, ''))
  return new Set(tags.map((tag, i) => tag + (tags[i + 1] ?? '')))
}

/** The fewest texts that show every shape there is, about. @returns their indices, in order. */
export function oneOfEachShape(texts: readonly string[]): number[] {
  const shapes = texts.map(shapesOf)
  const left = new Set(shapes.flatMap(all => [...all]))
  const chosen: number[] = []
  const gain = (all: ReadonlySet<string> = new Set()) => [...all].filter(shape => left.has(shape)).length
  while (left.size > 0) {
    const best = shapes.reduce((best, all, i) => (gain(all) > gain(shapes[best]) ? i : best), 0)
    for (const shape of shapes[best] ?? []) left.delete(shape)
    chosen.push(best)
  }
  return chosen.sort((a, b) => a - b)
}

import { canvasOf } from './pictures.ts'

/** How much each pixel of a picture stands out from its paper, as WCAG 2 counts contrast: 1 for not at all. */
export interface Contrasts {
  readonly width: number
  readonly height: number
  readonly values: Float32Array
}

/** Relative luminance that a level of red, green or blue gives, before they are weighed. */
const linear = Float32Array.from({ length: 256 }, (_, level) =>
  level / 255 <= 0.04045 ? level / 255 / 12.92 : ((level / 255 + 0.055) / 1.055) ** 2.4,
)

/** @param picture of any format; its first pixel shows the paper. */
export async function contrastsOf(picture: Uint8Array): Promise<Contrasts> {
  const canvas = await canvasOf(picture)
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const level = (at: number) => linear[data[at] ?? 0] ?? 0
  const luminance = Float32Array.from(
    { length: width * height },
    (_, i) => 0.2126 * level(i * 4) + 0.7152 * level(i * 4 + 1) + 0.0722 * level(i * 4 + 2),
  )
  const paper = luminance[0] ?? 0
  return { width, height, values: luminance.map(one => (Math.max(one, paper) + 0.05) / (Math.min(one, paper) + 0.05)) }
}

/**
 * What stands out less in the second picture than in the first, short of 3:1, which WCAG asks of marks. Both are of one size.
 * @returns one line, with how much there is of it and where.
 */
export function fainter(before: Contrasts, after: Contrasts): string[] {
  const { width, height, values } = before
  /** The strongest of a pixel and those around it, since edges are blurred. */
  const strongest = (all: Float32Array, i: number) =>
    Math.max(...[-width, 0, width].flatMap(row => [-1, 0, 1].map(column => all[i + row + column] ?? 0)))
  const lost: { x: number; y: number }[] = []
  values.forEach((value, i) => {
    // A blur of its neighbours is nothing of its own.
    const enough = Math.min(3, value) * 0.9
    const [x, y] = [i % width, Math.floor(i / width)]
    if (value >= 1.15 && (after.values[i] ?? 0) < enough && strongest(after.values, i) < enough) lost.push({ x, y })
  })
  const [xs, ys] = [lost.map(({ x }) => x), lost.map(({ y }) => y)]
  const range = (all: number[]) => `${all.reduce((a, b) => Math.min(a, b), Infinity)}–${all.reduce((a, b) => Math.max(a, b), 0)}`
  return lost.length > 0 ? [`${lost.length} of ${width * height} pixels are fainter, x ${range(xs)}, y ${range(ys)}`] : []
}

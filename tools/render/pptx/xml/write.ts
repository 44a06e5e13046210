import type { Stroke } from '../scene.ts'

/** English Metric Units in a slide pixel. A slide pixel becomes a point, so that type keeps its size in numbers. */
const emuPerPixel = 12_700

/** A slide of 980 × 551.25 points: 16:9. */
export const slideSize = { w: 980, h: 551.25 }

/** Returns a length in whole English Metric Units. Throws where it is none. */
export function emu(pixels: number): number {
  if (!Number.isFinite(pixels)) throw new Error(`${pixels} is no length`)
  return Math.round(pixels * emuPerPixel)
}

/** Returns a fill of one colour. */
export const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`

/** Dashes, in thousandths of a percent of the line's width. */
function dashes({ width, dash: [drawn, left] }: Stroke): string {
  const share = (length: number) => Math.round((length / width) * 100_000)
  return drawn === undefined
    ? '<a:prstDash val="solid"/>'
    : `<a:custDash><a:ds d="${share(drawn)}" sp="${share(left ?? drawn)}"/></a:custDash>`
}

/** Returns an outline, or the word that there is none. `tag` is another where it is a table's rule. */
export function outline(stroke: Stroke | undefined, tag = 'a:ln'): string {
  if (!stroke) return `<${tag}><a:noFill/></${tag}>`
  return `<${tag} w="${emu(stroke.width)}" cap="flat">${solid(stroke.color)}${dashes(stroke)}<a:round/></${tag}>`
}

/** The deck's two families, by the names an office program knows them. */
export const families = { sans: 'Noto Sans SC', serif: 'Noto Serif SC' }

/** Returns the font for Latin and Chinese characters. */
export function typeface(isSerif = false): string {
  const name = isSerif ? families.serif : families.sans
  return `<a:latin typeface="${name}"/><a:ea typeface="${name}"/><a:cs typeface="${name}"/>`
}

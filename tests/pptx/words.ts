import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { fontFiles } from '../../tools/deck/fonts.ts'
import { unescape } from '../support/pptx.ts'

export interface Point {
  readonly x: number
  readonly y: number
}
export interface Box extends Point {
  readonly w: number
  readonly h: number
}

/** Words of a slide, and the middle of each of their characters, in points from the slide's corner. */
export interface Words {
  readonly text: string
  readonly points: readonly Point[]
}

/** What is written in one look. */
export interface Look {
  readonly size: number
  readonly bold: boolean
  readonly serif: boolean
}

GlobalFonts.registerFromPath(fontFiles['deck-fonts/sans-400'], 'sans400')
GlobalFonts.registerFromPath(fontFiles['deck-fonts/sans-700'], 'sans700')
GlobalFonts.registerFromPath(fontFiles['deck-fonts/serif-700'], 'serif700')
const context = createCanvas(1, 1).getContext('2d')

/** Width of a text in the deck's fonts, in points. */
export function widthOf(text: string, { size, bold, serif }: Look): number {
  context.font = `${size}px ${serif ? 'serif700' : bold ? 'sans700' : 'sans400'}`
  return context.measureText(text).width
}

/** The middles of a text's characters that stand one behind the other from `left` on; white space has none. */
function pointsOf(text: string, left: number, y: number, look: Look, spacing = 0): Point[] {
  let x = left
  return [...text].flatMap(character => {
    const width = widthOf(character, look) + spacing
    x += width
    return character.trim() ? [{ x: x - width / 2, y }] : []
  })
}

const numberIn = (xml: string, name: string) => Number(new RegExp(` ${name}="(-?\\d+)"`).exec(xml)?.[1] ?? 0)

/** PowerPoint draws raised text at two thirds of its size. */
function lookOf(properties: string): Look & { readonly spacing: number } {
  const isRaised = numberIn(properties, 'baseline') > 0
  return {
    size: (numberIn(properties, 'sz') / 100) * (isRaised ? 2 / 3 : 1),
    bold: numberIn(properties, 'b') === 1,
    serif: properties.includes('Serif'),
    spacing: numberIn(properties, 'spc') / 100,
  }
}

/** The words of the paragraphs in a box, from its top or about its middle. */
export function wordsIn(xml: string, { x, y, w, h }: Box, isCentered: boolean): Words[] {
  const paragraphs = [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([paragraph]) => {
    const exact = Number(/<a:lnSpc><a:spcPts val="(\d+)"/.exec(paragraph)?.[1] ?? 0) / 100
    const lines = paragraph.split('<a:br>').map(line => {
      const runs = [...line.matchAll(/<a:r>(<a:rPr.*?<\/a:rPr>)<a:t>([^<]*)<\/a:t><\/a:r>/gs)].map(([, properties = '', text = '']) => ({
        text: unescape(text),
        ...lookOf(properties),
      }))
      return {
        runs,
        height: exact || Math.max(0, ...runs.map(run => run.size)) * 1.448,
        width: runs.reduce((sum, run) => sum + widthOf(run.text, run) + [...run.text].length * run.spacing, 0),
      }
    })
    return {
      lines,
      gap: Number(/<a:spcBef><a:spcPts val="(\d+)"/.exec(paragraph)?.[1] ?? 0) / 100,
      align: /algn="(\w+)"/.exec(paragraph)?.[1],
    }
  })
  const height = paragraphs.reduce((sum, { lines, gap }) => sum + gap + lines.reduce((all, line) => all + line.height, 0), 0)
  let top = isCentered ? y + (h - height) / 2 : y
  return paragraphs
    .flatMap(({ lines, gap, align }) => {
      top += gap
      return lines.map(({ runs, width, height }) => {
        let left = align === 'r' ? x + w - width : align === 'ctr' ? x + (w - width) / 2 : x
        const points = runs.flatMap(run => {
          const found = pointsOf(run.text, left, top + height / 2, run, run.spacing)
          left += widthOf(run.text, run) + [...run.text].length * run.spacing
          return found
        })
        top += height
        return { text: runs.map(run => run.text).join(''), points }
      })
    })
    .filter(({ points }) => points.length > 0)
}

/** Words on one line: from `x` on, or up to or about it. */
export function wordsAt(text: string, x: number, y: number, align: 'left' | 'center' | 'right', look: Look): Words {
  const left = x - widthOf(text, look) * { left: 0, center: 0.5, right: 1 }[align]
  return { text, points: pointsOf(text, left, y, look) }
}

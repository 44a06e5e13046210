import type { Size } from './chart.ts'
import type { Mark, Place, RectMark } from './marks.ts'
import { dotted, rulesOf } from './marks.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, sign => entities[sign] ?? sign)
/** A tenth of a pixel is finer than an eye sees. */
const short = (value: number) => String(+value.toFixed(1))

/** Spaces at the ends of a text, with which it was measured, as an SVG keeps them. */
const kept = (text: string) => text.replaceAll(/^ | $/g, '\u00a0')

/** Of most words. */
const usualSize = 16

type Attributes = Readonly<Record<string, string | number | undefined>>

function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [` ${key}="${typeof value === 'number' ? short(value) : escaped(value)}"`],
  )
  return `<${name}${written.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`
}

const color = (token: string) => `var(--${token})`

/** Names a gradient by its ends, and by its direction where it is not to the right. */
const fadeOf = ({ tone, fade = 'paper', fadesUp }: RectMark) => `${tone}-${fade}${fadesUp ? '-up' : ''}`

function markSvg(mark: Mark, id: (color: string) => string, isLinked: boolean): string {
  const fill = color(mark.tone)
  switch (mark.kind) {
    case 'text': {
      const { x, y, width, runs, ground } = mark
      const words = runs.map(({ text, x: dx, size, bold, tone, fact }) => {
        const look = {
          'font-size': size === usualSize ? undefined : size,
          'font-weight': bold ? 700 : undefined,
          fill: color(tone),
          // What has a link of its own need not say it twice.
          'data-fact': isLinked ? undefined : fact?.id,
        }
        return element('text', { x: x + dx, y, ...look }, escaped(kept(text)))
      })
      const paper = { x: x - (ground ?? 0), y: y - 12, width: width + (ground ?? 0) * 2, height: 22, fill: color('paper') }
      const rules = rulesOf(mark).map(({ from, to, y, tone, dash }) =>
        element('line', {
          x1: from,
          y1: y,
          x2: to,
          y2: y,
          stroke: color(tone),
          'stroke-width': dotted.width,
          'stroke-dasharray': dash.join(' '),
        }),
      )
      return (ground === undefined ? '' : element('rect', paper)) + words.join('') + rules.join('')
    }
    case 'line': {
      const { from, to, width, dash } = mark
      const ends = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }
      return element('line', { ...ends, stroke: fill, 'stroke-width': width, 'stroke-dasharray': dash.join(' ') })
    }
    case 'rect': {
      const { x, y, width, height, outline } = mark
      const stroke = outline && {
        stroke: color(outline.tone),
        'stroke-width': outline.width,
        'stroke-dasharray': outline.dash.join(' '),
      }
      return element('rect', { x, y, width, height, fill: mark.fade ? `url(#${id(fadeOf(mark))})` : fill, ...stroke })
    }
    case 'dot': {
      const { x, y, radius, hollow } = mark
      return (
        element('circle', { cx: x, cy: y, r: radius, fill }) +
        (hollow ? element('circle', { cx: x, cy: y, r: radius - 2, fill: color('paper') }) : '')
      )
    }
    case 'path':
      return element('path', {
        d: mark.d,
        fill: mark.fill ? color(mark.fill) : 'none',
        ...(mark.width > 0 && { stroke: fill, 'stroke-width': mark.width }),
      })
  }
}

/**
 * Returns marks as an SVG element that stands in a page, in the page's colours and fonts.
 * @param name of the chart, once in a page: gradients are named by it.
 * @param label what it shows, in one sentence.
 * @param places its values that lead to their entries in the page, `#fact-wins`.
 */
export function renderSvg(
  marks: readonly Mark[],
  { width, height }: Size,
  name: string,
  label: string,
  places: readonly Place[] = [],
): string {
  const fades = new Map(
    marks.flatMap(mark => (mark.kind === 'rect' && mark.fade ? [[fadeOf(mark), { ...mark, ends: [mark.tone, mark.fade] }] as const] : [])),
  )
  const id = (fade: string) => `${name}-${fade}`
  const stops = (ends: readonly string[]) =>
    ends.map((tone, i) => element('stop', { offset: String(i), 'stop-color': color(tone) })).join('')
  const gradients = [...fades].map(([fade, { ends, fadesUp }]) => {
    const up = fadesUp && { x1: 0, y1: 1, x2: 0, y2: 0 }
    return element('linearGradient', { id: id(fade), ...up }, stops(ends))
  })
  const links = places.map(({ id, name, ...box }) =>
    element(
      'a',
      { href: `#fact-${id}`, 'aria-label': name },
      element('rect', { x: box.x, y: box.y, width: box.width, height: box.height, fill: 'transparent' }),
    ),
  )
  const drawn =
    (gradients.length > 0 ? element('defs', {}, gradients.join('')) : '') + marks.map(mark => markSvg(mark, id, places.length > 0)).join('')
  const look = { viewBox: `0 0 ${width} ${height}`, 'font-family': 'var(--sans)', 'font-size': usualSize, 'dominant-baseline': 'central' }
  return links.length === 0
    ? element('svg', { ...look, role: 'img', 'aria-label': label }, drawn)
    : // What is drawn is one picture; its links are not within it.
      element('svg', { ...look, role: 'group', 'aria-label': label }, element('g', { 'aria-hidden': 'true' }, drawn) + links.join(''))
}

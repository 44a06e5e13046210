import { glob } from 'node:fs/promises'
import { parse } from 'postcss'
import { describe, expect, test } from 'vitest'
import { root } from '../../tools/system/files.ts'
import { readSource } from '../support/slides.ts'

/** The sizes of type there are: tokens of styles/index.css, in slide pixels. */
const scale = { title: 36, lead: 22, body: 18, label: 16, foot: 15, display: 48, spoken: 24 }

/** What takes its size from one of them: a token, or a share of what stands around it. */
const allowed = new RegExp(`^(?:var\\(--(?:${Object.keys(scale).join('|')})\\)|inherit|[\\d.]+em)$`)

/** Type that is no part of a slide as it is shown: the codes of notes on paper, and printed notes. */
const elsewhere = ['.slidev-layout .note-mark', 'body:has(#slideshow) .slidev-note']

/** The rules of a component or style sheet that set type, as "selector: size". */
async function sizesIn(path: string): Promise<string[]> {
  const source = await readSource(path)
  const sheets = path.endsWith('.vue') ? [...source.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css) : [source]
  const found: string[] = []
  for (const sheet of sheets) {
    parse(sheet).walkDecls(/^font(-size)?$/, ({ prop, value, parent }) => {
      const selector = parent && 'selector' in parent ? String(parent.selector) : ''
      // In the shorthand the size stands before the family, with the line's height behind a stroke.
      const size =
        prop === 'font-size' ? value : (/(?:^|\s)(?!\d{3}\s)(\S+?)(?:\s*\/|\s)/.exec(value.replace(/^(?:[47]00)\s+/, '')) ?? [])[1]
      if (value === 'inherit' || elsewhere.includes(selector)) return
      if (!allowed.test(size ?? value)) found.push(`${path}, ${selector}: ${prop}: ${value}`)
    })
  }
  return found
}

describe('type on slides', () => {
  test('has the sizes of the scale, said once', async () => {
    const css = await readSource('styles/index.css')
    const tokens = Object.keys(scale).map(name => [name, Number(new RegExp(`--${name}: (\\d+)px;`).exec(css)?.[1])])
    expect(Object.fromEntries(tokens)).toEqual(scale)
  })

  test('takes its size from a token, in every component and style sheet', async () => {
    const paths = await Array.fromAsync(glob(['components/**/*.vue', 'layouts/*.vue', 'styles/*.css'], { cwd: root }))
    expect(paths.length).toBeGreaterThan(50)
    expect((await Promise.all(paths.map(sizesIn))).flat()).toEqual([])
  })
})

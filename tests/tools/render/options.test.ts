import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportName, readOptions, slidesInRange } from '../../../tools/render/options.ts'
import { root } from '../../../tools/system/files.ts'

test('without arguments the whole deck is exported as PDF, in every language there is', () => {
  expect(readOptions([])).toMatchObject({
    format: 'pdf',
    range: undefined,
    dark: false,
    clicks: false,
    notes: false,
    cues: false,
    out: resolve(root, 'exports'),
  })
  expect(readOptions([]).languages).toEqual(['zh', 'en', 'zh-Hant'])
  expect(exportName('zh', readOptions([]))).toBe('deck.zh')
})

test.each([
  [['--dark'], 'deck.zh.dark'],
  [['--clicks'], 'deck.zh.clicks'],
  [['--notes'], 'deck.zh.notes'],
  [['--cues'], 'deck.zh.cues'],
  [['--format', 'png', '--scale', '2'], 'deck.zh.2x'],
])('%j is exported beside the whole deck, as %s', (args, name) => expect(exportName('zh', readOptions(args))).toBe(name))

test.each([
  [['--range', 'all'], '--range must be slide numbers such as 3-7,12, not "all"'],
  [['--range', '3-'], '--range must be'],
  [['--format', 'gif'], '--format must be pdf, png, or pptx, not "gif"'],
  [['--lang', 'fr'], '--lang must be'],
  [['--format', 'png', '--scale', '3'], '--scale must be 1 or 2, not "3"'],
  [['--scale', '2'], '--scale is for --format png, not pdf'],
  [['--format', 'pptx', '--clicks'], '--clicks is for --format pdf, not pptx'],
  [['--format', 'png', '--notes'], '--notes is for --format pdf, not png'],
  [['--clicks', '--notes'], '--clicks and --notes do not go together'],
  [['--cues', '--format', 'png'], '--cues is for --format pdf, not png'],
  [['--cues', '--notes'], '--cues does not go together with --notes'],
  [['--cues', '--clicks', '--dark', '--range', '3'], '--cues does not go together with --clicks, --dark, --range'],
  [['--colour'], "'--colour'"],
  [['all'], 'all'],
])('%j is refused, saying why', (args, words) => expect(() => readOptions(args)).toThrow(words))

describe('a range', () => {
  test('is named by the slides in it, however it was asked for', () => {
    expect(exportName('zh', readOptions(['--dark']), slidesInRange('12,3,3-5,4,6-7', 51))).toBe('deck.zh.dark.3-7,12')
  })

  test('is its slides in order, each once', () => {
    expect(slidesInRange('12,3-5,4', 51)).toEqual([3, 4, 5, 12])
    expect(slidesInRange('51', 51)).toEqual([51])
  })

  test.each(['52', '0-2', '5-3', '3-60'])('%s is refused in a deck of 51 slides', range => {
    expect(() => slidesInRange(range, 51)).toThrow(`--range ${range}: the deck has slides 1 to 51`)
  })
})

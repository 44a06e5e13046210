import { expect, test } from 'vitest'
import { faultsOf, readNames } from '../../../tools/deck/check.ts'
import { parseSlides } from '../../../tools/deck/slides.ts'

const names = {
  fact: ['tenders', 'iflytek-wins'],
  component: ['Fact', 'WinCounts', 'VClicks'],
  layout: ['default', 'statement'],
  finding: ['six-hold-one-in-six'],
}
const faults = (...lines: string[]) => faultsOf(parseSlides(lines.join('\n')), names)

test('the names are those of the deck', async () => {
  const { fact, component, layout } = await readNames()
  expect(fact).toContain('tenders')
  expect(component).toEqual(expect.arrayContaining(['Fact', 'WinCounts', 'VClicks', 'Transition']))
  expect(layout).toEqual(expect.arrayContaining(['default', 'statement']))
  // Of Slidev's own, which know nothing of our styles.
  expect(layout).not.toContain('two-cols')
})

test.each([
  ['<Fact id="tender" />', 'There is no fact "tender". Is it "tenders"?'],
  ['<Fact\n  :unit="false" id="wins-iflytek" />', 'There is no fact "wins-iflytek". Is it "iflytek-wins"?'],
  ['<WinCount />', 'There is no component "WinCount". Is it "WinCounts"?'],
  ['<win-count />', 'There is no component "win-count". Is it "WinCounts"?'],
  ['<Xyz />', 'There is no component "Xyz".'],
  ['<!--\n{{ tender }}\n-->', 'There is no fact "tender". Is it "tenders"?'],
])('%j is told', (text, what) => expect(faults('# Title', '', text)).toMatchObject([{ what }]))

test.each([
  '<Fact :unit="false" id="tenders" /> <WinCounts /> <win-counts /> <v-clicks> <b>1</b>',
  'A component is written `<Chart />`.',
  '```html\n<Chart /> <Fact id="x" />\n```',
  '<!-- <Chart /> -->\n\nText',
  '<!--\n<Chart /> in {{tenders}}\n-->',
])('%j is not', text => expect(faults('# Title', '', text)).toEqual([]))

test('each is told with its line, frontmatter and notes counted', () => {
  expect(
    faults(
      ...['---', 'theme: none', '---', '', '# One', '', '<Fact id="tender" /> and <Fact id="tenders" />', ''],
      ...['---', 'finding: six-hold', 'layout: "statment"', '---', '', '# Two', '', '<!--', 'Of', '{{tender}}', '-->'],
    ),
  ).toEqual([
    { line: 7, what: 'There is no fact "tender". Is it "tenders"?' },
    { line: 10, what: 'There is no finding "six-hold". Is it "six-hold-one-in-six"?' },
    { line: 11, what: 'There is no layout "statment". Is it "statement"?' },
    { line: 18, what: 'There is no fact "tender". Is it "tenders"?' },
  ])
})

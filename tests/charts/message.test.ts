import { describe, expect, it } from 'vitest'
import { defineComponent, h, type Component } from 'vue'
import Message from '../../components/Message.vue'
import { renderOnSlide } from '../../components/on-slide.ts'
import { usePieces } from '../../composables/usePieces.ts'
import { fact, formatFact, formatPeriod, standingWords, type Locale } from '../../data/index.ts'

const withText = (text: string) => defineComponent(() => () => h(Message, { text }))

/** What is read of a message, and the facts it is said to rest on. */
async function read(component: Component, locale: Locale = 'zh') {
  const { html, facts } = await renderOnSlide(component, locale)
  return { html, facts, text: html.replaceAll(/<!--.*?-->|<(?!\/?b>)[^>]*>/g, '') }
}

describe('a message', () => {
  it('names its facts as they are worded, in its language', async () => {
    const text = '{{tenders}}, {{tenders|no unit}}, {{tenders|period}}'
    for (const locale of ['zh', 'en'] as const) {
      const worded = [
        formatFact('tenders', locale),
        formatFact('tenders', locale, { unit: false }),
        formatPeriod(fact('tenders').period, locale),
      ]
      expect((await read(withText(text), locale)).text).toBe(worded.join(', '))
    }
  })

  it('has each fact lead to its answer and enter the source line', async () => {
    const { html, facts } = await read(withText('共 {{tenders}}，讯飞 {{iflytek-wins}}'))
    expect([...html.matchAll(/<a[^>]*data-fact="([^"]*)"/g)].map(([, id]) => id)).toEqual(['tenders', 'iflytek-wins'])
    expect(facts).toEqual(['tenders', 'iflytek-wins'])
  })

  it('marks a claim where it names one', async () =>
    expect((await read(withText('没有查到壁仞{{biren-serves-deepseek}}'))).html).toMatch(/没有查到壁仞.*data-standing="unverified"/))

  it('is bold between asterisks', async () => {
    const wins = formatFact('iflytek-wins', 'zh')
    expect((await read(withText('其中 **{{iflytek-wins}}归讯飞** 一家'))).text).toBe(`其中 <b>${wins}归讯飞</b> 一家`)
  })

  it('sets Chinese and the digits of a fact apart', async () => {
    const gap = '<span class="autospace"></span>'
    expect((await read(withText('共{{tenders|no unit}}'))).html.replaceAll(/<!--.*?-->/g, '')).toMatch(
      new RegExp(`^共<a [^>]*><span class="figure"><span class="whole">${gap}[\\d,]+</span></span></a>$`),
    )
  })
})

it('a chart is given the same message in pieces, with how they stand and what asking leads to', async () => {
  let pieces: ReturnType<typeof usePieces> = []
  const { facts } = await renderOnSlide(
    defineComponent(() => {
      pieces = usePieces('{{tenders|period}}：{{tenders-undisclosed|no unit}} 个')
      return () => ''
    }),
    'zh',
  )
  const undisclosed = fact('tenders-undisclosed')
  expect(pieces).toMatchObject([
    { text: formatPeriod(fact('tenders').period, 'zh') },
    { text: '：' },
    {
      text: formatFact('tenders-undisclosed', 'zh', { unit: false }),
      standing: { said: `，${standingWords[undisclosed.standing].word.zh}` },
      fact: { id: undisclosed.id, note: undisclosed.code },
    },
    { text: ' 个' },
  ])
  expect(facts).toEqual(['tenders', 'tenders-undisclosed'])
})

import { describe, expect, it } from 'vitest'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { spaced, text } from '../../components/charts/marks.ts'
import Spaced from '../../components/Spaced.vue'

/** What is rendered, with a bar for each space. */
async function rendered(text: string, after?: string): Promise<string> {
  const html = await renderToString(createSSRApp(() => h(Spaced, { text, ...(after !== undefined && { after }) })))
  return html.replaceAll('<span class="autospace"></span>', '|').replaceAll(/<!--.*?-->/g, '')
}

it.each([
  ['约55.29亿元', '约|55.29|亿元'],
  ['0.003元/千 tokens', '0.003|元/千 tokens'],
  ['2024年5月21日至22日', '2024|年|5|月|21|日至|22|日'],
  ['16.8%', '16.8%'],
  ['RMB 520.989 million', 'RMB 520.989 million'],
])('%s is spaced, and its characters stay as they are', async (text, spaced) => expect(await rendered(text)).toBe(spaced))

it.each([
  ['1,520个', '全年统计到', '|1,520|个'],
  ['1,520个', '全年统计到 ', '1,520|个'],
  ['至少90%', 'A800 集群的', '至少|90%'],
])('%s stands apart from what it follows: %s', async (text, after, spaced) => expect(await rendered(text, after)).toBe(spaced))

it('struck through is ruled as far as its words reach, which are regular then', () => {
  const width = (words: string, size: number, bold: boolean) => words.length * size * (bold ? 0.6 : 0.5)
  const struck = { text: 'down 60%', standing: { said: 'contradicted', struck: true } }
  const [run] = text({ width, notes: false }, 'value', [struck], 0, 0, { tone: 'ink', size: 22, bold: true }).runs
  expect([run?.bold, run?.width]).toEqual([false, width('down 60%', 22, false)])
})

describe('text on a canvas', () => {
  it.each([
    ['多于52,098.9万元', '多于 52,098.9 万元'],
    ['共1,520个', '共 1,520 个'],
    ['2026年第一季度', '2026 年第一季度'],
    ['同比−4%的', '同比 −4% 的'],
    ['Qwen-Long 降价前', 'Qwen-Long 降价前'],
    ['六家：16.8%，其余', '六家：16.8%，其余'],
    ['ERNIE Speed、星火 Lite', 'ERNIE Speed、星火 Lite'],
    ['RMB 520.989 million', 'RMB 520.989 million'],
  ])('%s is written %s', (text, written) => expect(spaced(text)).toBe(written))
})

import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  about,
  atLeast,
  exact,
  fact,
  factIds,
  factsWith,
  formatFact,
  formatInterval,
  formatQuantity,
  point,
  quantity,
  standingWords,
} from '../../data/index.ts'
import { root, temporaryFolder } from '../../tools/system/files.ts'
import { atValue, changesWith, derivedFrom, factNamed, factsLike, findingsOn, placesOf } from '../../tools/facts/relations.ts'
import { reportContested, reportFact, reportUnused } from '../../tools/facts/report.ts'
import { readUses, type SlideUses } from '../../tools/deck/uses/uses.ts'
import { usesOfFacts } from '../../tools/deck/uses/kept.ts'

let slides: SlideUses[]
beforeAll(async () => void (slides = await readUses()))

/** Runs the command. @returns what it prints, and its exit code. */
async function facts(...args: string[]): Promise<{ out: string; error: string; code: number }> {
  const run = promisify(execFile)(process.execPath, ['scripts/facts.ts', ...args], { cwd: root })
  return run.then(
    ({ stdout, stderr }) => ({ out: stdout, error: stderr, code: 0 }),
    ({ stdout, stderr, code }) => ({ out: stdout, error: stderr, code }),
  )
}

describe('uses', () => {
  const shown = (alias: string) => slides.find(slide => slide.alias === alias)?.uses ?? []

  it('are read from figures, drawn ones too, from the text and from the notes', () => {
    expect(shown('wins')).toContainEqual({ fact: 'baidu-wins', where: 'WinCounts' })
    expect(shown('price-cuts')).toContainEqual({ fact: 'hunyuan-pro-before', where: 'notes' })
    expect(shown('cover').map(use => use.fact)).toContain('five-wins')
  })

  it('hold what only a later step shows', () => expect(shown('amounts').map(use => use.fact)).toContain('zhipu-amount-of-six'))

  it('leave out the tables that list the dataset', () => {
    expect(shown('derived')).toEqual([])
    expect(shown('ledger')).toEqual([])
    expect(shown('contested').length).toBeGreaterThan(10)
  })

  it('tell of every slide what its title claims', () =>
    expect(slides.find(({ alias }) => alias === 'six-share')).toMatchObject({ part: 'orders', finding: 'six-hold-one-in-six' }))
})

describe('what is kept of uses', () => {
  it('is read anew where a file of the deck has changed, and where it is not whole', async () => {
    await using folder = await temporaryFolder()
    const { path } = folder
    const kept = join(path, 'cache/uses.json')
    let reads = 0
    const ask = () => usesOfFacts(async () => (reads++, slides.slice(0, 2)), path, kept)
    await mkdir(join(path, 'components'))
    await writeFile(join(path, 'slides.md'), '# One')
    await writeFile(join(path, 'components/One.vue'), '<template>1</template>')
    for (const [change, expected] of [
      [async () => undefined, 1],
      [async () => undefined, 1],
      [() => writeFile(join(path, 'slides.md'), '# Two'), 2],
      [() => writeFile(join(path, 'components/One.vue'), '<template>2</template>'), 3],
      [() => writeFile(join(path, 'components/two.ts'), ''), 4],
      [() => writeFile(join(path, 'notes.txt'), 'no part of the deck'), 4],
      [() => writeFile(kept, '{"state":'), 5],
    ] as const) {
      await change()
      expect(await ask()).toEqual(slides.slice(0, 2))
      expect(reads).toBe(expected)
    }
  })

  it('is what was read', async () => expect(await usesOfFacts()).toEqual(slides))
})

describe('what depends on a fact', () => {
  it('is every derived fact that reads it, and every title that rests on these', () => {
    expect(derivedFrom('tenders-undisclosed')).toEqual(['undisclosed-share', 'disclosed-computed', 'undisclosed-soe-share'])
    expect(findingsOn('zhipu-wins')).toContain('six-hold-one-in-six')
    expect(findingsOn('user-penetration')).toEqual([])
  })

  it('is worked out anew for another value', () => {
    const { changes, broken } = changesWith('tenders', 3000)
    const share = changes.find(({ id }) => id === 'six-share')
    expect(point(share?.before ?? exact(0))).toBe(point(quantity('six-share')))
    expect(point(share?.after ?? exact(0))).toBeCloseTo(point(quantity('six-wins')) / 3000, 10)
    expect(broken).toContain('six-hold-one-in-six')
    expect(changesWith('tenders', point(quantity('tenders')))).toEqual({ changes: [], broken: [] })
  })

  it('keeps the kind of quantity', () => {
    expect(atValue('alibaba-announcement', 5)).toEqual(atLeast(5))
    expect(atValue('tenders', 5)).toEqual(exact(5))
    expect(atValue('market-2024h1-amount', 5)).toEqual(about(5))
  })
})

describe('reports', () => {
  it('of a fact say where it stands and what would change', () => {
    const report = reportFact('iflytek-wins', slides)
    expect(placesOf('iflytek-wins', slides).map(({ alias }) => alias)).toEqual([
      'cover',
      'argument',
      'wins',
      'readable-bill',
      'six-share',
      'if-undisclosed',
      'contested',
      'precision',
    ])
    for (const known of [
      'iflytek-wins (A7)\nProjects won by iFlytek / 科大讯飞中标项目\n',
      `${formatFact('iflytek-wins', 'en')} / ${formatFact('iflytek-wins', 'zh')}`,
      formatInterval(quantity('iflytek-wins'), 'projects'),
      'projects / 个项目',
      '2024 / 2024年',
      'paragraph 14',
      `${'standing'.padEnd(14)}${standingWords[fact('iflytek-wins').standing].name.en} / `,
      fact('iflytek-wins').check.en,
      fact('iflytek-wins').check.zh,
      'S15',
      '"wins", WinCounts, notes',
      `iflytek-share (D3): ${formatFact('iflytek-share', 'en')} · iFlytek’s share of projects / 科大讯飞占中标项目`,
      'iflytek-first-by-count',
    ])
      expect(report).toContain(known)
  })

  it('of the unused name facts on no slide, and apart those that something rests on', () => {
    const [unused = '', behind = ''] = reportUnused(slides).split('stand on no slide but are used')
    expect(unused).toContain('v2-throughput (A16g)')
    expect(behind).toMatch(/hunyuan-pro-before \(C-7b\).*\n.*notes of slide \d/)
    expect(reportUnused(slides)).not.toContain('tenders (A3)')
  })

  it('of the contested hold all that is not corroborated, the worst first', () => {
    const report = reportContested(slides)
    const contested = factIds.filter(id => fact(id).standing !== 'corroborated')
    expect(contested.filter(id => !report.includes(`  ${id} (`))).toEqual([])
    expect(factIds.filter(id => fact(id).standing === 'corroborated' && report.includes(`  ${id} (`))).toEqual([])
    expect(report.indexOf('parameter-cut')).toBeLessThan(report.indexOf('baidu-amount '))
    expect(report).toMatch(/big-firms: The business market.* \/ B 端/)
  })
})

describe('a name', () => {
  it('is an id, or a code in whatever case', () => {
    expect(['tenders', 'A3', 'c2-6a', 'tender', 'toString', ''].map(factNamed)).toEqual([
      'tenders',
      'tenders',
      'soe-tenders',
      undefined,
      undefined,
      undefined,
    ])
  })

  it.each([
    ['tender_amounts', 'tender-amount'],
    ['tendrs', 'tenders'],
    ['A33', 'tenders'],
    ['C2-6', 'soe-tenders'],
  ] as const)('that is none brings up what resembles it: %s', (word, id) => {
    expect(factsLike(word)).toContain(id)
    expect(factsLike(word).length).toBeLessThanOrEqual(5)
  })

  it('like no other brings up nothing', () => expect(factsLike('zzz')).toEqual([]))
})

describe('npm run facts', () => {
  it('prints what follows from another value', async () => {
    const { out, code } = await facts('A3', '--value', '3000')
    const after = formatQuantity(factsWith({ tenders: exact(3000) })('undisclosed-share'), 'share', 'en', { digits: 1 })
    expect(out).toContain(`undisclosed-share (D1): ${formatFact('undisclosed-share', 'en')} → ${after} · Share of projects`)
    expect(out).toMatch(/no longer follow:[\s\S]*six-hold-one-in-six.*\n.*slide \d/)
    expect(code).toBe(0)
  })

  it.each(['--help', '-h'])('tells how it is used: %s', async flag => {
    const { out, error, code } = await facts(flag)
    expect(out).toMatch(/^Usage: npm run facts[^]*--value N[^]*--unused[^]*--contested/)
    expect({ error, code }).toEqual({ error: '', code: 0 })
  })

  it.each([
    [['nonsense-wins'], /no fact "nonsense-wins"\. Is it .*-wins \(/],
    [['A33'], /no fact "A33"\. Is it .*tenders \(A3\)/],
    [[], /Usage: npm run facts/],
    [['tenders', '--unused'], /Ask for one thing/],
    [['--what'], /Usage: npm run facts/],
    [['tenders', '--value', 'many'], /--value must be a number in base units.*"many"\.\n/],
    [['A6', '--value', '64.7亿'], /--value must be a number.*"64\.7亿"\. Is it 6470000000\?/],
    [['tenders', '--value=-3'], /tenders cannot be -3: .*projects of 0 or more, found -3/],
    [['soe-share-printed', '--value', '61.25'], /cannot be 61\.25: .*within 0 and 1/],
    [['tenders', '--value', '0'], /With tenders at 0, undisclosed-share cannot be worked out/],
    [['v3-release', '--value', '20000'], /v3-release cannot be 20000: .*period/],
    [['six-share', '--value', '1'], /six-share is worked out from iflytek-wins/],
  ])('refuses %j', async (args, message) => {
    const { out, error, code } = await facts(...args)
    expect(error).toMatch(message)
    expect(out).toBe('')
    expect(code).toBe(1)
  })
})

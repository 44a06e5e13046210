import { parseArgs } from 'node:util'
import { fact, type FactId } from '../data/index.ts'
import { readNumber } from '../data/core/format-number.ts'
import { factNamed, factsLike } from '../tools/facts/relations.ts'
import { run } from '../tools/system/run.ts'

const usage = 'npm run facts -- ID [--value N] | --unused | --contested | --help'

const help = `Usage: ${usage}

  ID            what is known of a fact, where it is used and what rests on it; an id such as tenders, or a code such as A3
  ID --value N  what would follow if it were N, in base units
  --unused      the facts that no slide shows
  --contested   the facts and claims that are not corroborated`

type Question = { readonly list: 'unused' | 'contested' | 'help' } | { readonly id: FactId; readonly value: number | undefined }

/** The fact a word names. Throws where there is none, with what may have been meant. */
function readFact(word: string): FactId {
  const id = factNamed(word)
  if (id) return id
  const like = factsLike(word).map(one => `${one} (${fact(one).code})`)
  throw new Error(
    `There is no fact "${word}".${like.length > 0 ? ` Is it ${like.join(', ')}?` : ''}\n` +
      'The ids stand in data/article.ts, context.ts and derived.ts.',
  )
}

/** The number a word is. Throws where it is none, with what may have been meant. */
function readValue(word: string): number {
  if (word.trim() !== '' && Number.isFinite(Number(word))) return Number(word)
  const meant = readNumber(word)
  throw new Error(
    `--value must be a number in base units, such as 1600 or 6.5e9, not "${word}".${meant === undefined ? '' : ` Is it ${meant}?`}`,
  )
}

/** @returns what is asked. Throws where it is not one thing, and where there is no such fact or number. */
function readQuestion(): Question {
  const flag = { type: 'boolean', default: false } as const
  const {
    values: { unused, contested, value, help },
    positionals,
  } = parseArgs({
    allowPositionals: true,
    options: { unused: flag, contested: flag, help: { ...flag, short: 'h' }, value: { type: 'string' } },
  })
  if (help) return { list: 'help' }
  const [word] = positionals
  if (positionals.length + Number(unused) + Number(contested) !== 1 || (value !== undefined && word === undefined))
    throw new Error(`Ask for one thing.\nUsage: ${usage}`)
  if (word === undefined) return { list: unused ? 'unused' : 'contested' }
  return { id: readFact(word), value: value === undefined ? undefined : readValue(value) }
}

await run(usage, readQuestion, async question => {
  if ('list' in question && question.list === 'help') return console.log(help)
  const [{ usesOfFacts }, report] = await Promise.all([import('../tools/deck/uses/kept.ts'), import('../tools/facts/report.ts')])
  const slides = await usesOfFacts()
  if ('list' in question) console.log(question.list === 'unused' ? report.reportUnused(slides) : report.reportContested(slides))
  else if (question.value === undefined) console.log(report.reportFact(question.id, slides))
  else console.log(report.reportChange(question.id, question.value, slides))
})

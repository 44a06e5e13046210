import { parseArgs } from 'node:util'
import { isFactId, type FactId } from '../data/index.ts'
import { idsLike } from '../tools/facts/relations.ts'
import { run } from '../tools/system/run.ts'

const usage = 'npm run facts -- ID [--value N] | --unused | --contested'

type Question = { readonly list: 'unused' | 'contested' } | { readonly id: FactId; readonly value: number | undefined }

/** @returns what is asked. Throws where it is not one thing, and where there is no such fact or number. */
function readQuestion(): Question {
  const {
    values: { unused, contested, value },
    positionals,
  } = parseArgs({
    allowPositionals: true,
    options: { unused: { type: 'boolean', default: false }, contested: { type: 'boolean', default: false }, value: { type: 'string' } },
  })
  const [id] = positionals
  if (positionals.length + Number(unused) + Number(contested) !== 1 || (value !== undefined && id === undefined))
    throw new Error(`Ask for one thing.\nUsage: ${usage}`)
  if (id === undefined) return { list: unused ? 'unused' : 'contested' }
  if (!isFactId(id)) {
    const like = idsLike(id)
    throw new Error(
      `There is no fact "${id}".${like.length > 0 ? ` Is it ${like.join(', ')}?` : ''}\nThe ids stand in data/article.ts, context.ts and derived.ts.`,
    )
  }
  if (value !== undefined && (value.trim() === '' || !Number.isFinite(Number(value))))
    throw new Error(`--value must be a number in base units, such as 1600 or 6.5e9, not "${value}"`)
  return { id, value: value === undefined ? undefined : Number(value) }
}

await run(usage, readQuestion, async question => {
  const [{ readUses }, report] = await Promise.all([import('../tools/deck/uses/uses.ts'), import('../tools/facts/report.ts')])
  const slides = await readUses()
  if ('list' in question) console.log(question.list === 'unused' ? report.reportUnused(slides) : report.reportContested(slides))
  else
    console.log(
      question.value === undefined ? report.reportFact(question.id, slides) : report.reportChange(question.id, question.value, slides),
    )
})

import { parseArgs } from 'node:util'
import { isFactId } from '../data/index.ts'
import { idsLike } from './facts/relations.ts'
import { reportChange, reportContested, reportFact, reportUnused } from './facts/report.ts'
import { run } from './run.ts'
import { readUses } from './uses/uses.ts'

const usage = 'npm run facts -- ID [--value N] | --unused | --contested'

await run(usage, async () => {
  const { values: { unused, contested, value }, positionals } = parseArgs({
    allowPositionals: true,
    options: { unused: { type: 'boolean', default: false }, contested: { type: 'boolean', default: false }, value: { type: 'string' } },
  })
  const [id] = positionals
  if (positionals.length + Number(unused) + Number(contested) !== 1 || (value !== undefined && id === undefined))
    throw new Error(`Ask for one thing.\nUsage: ${usage}`)
  if (id !== undefined && !isFactId(id)) {
    const like = idsLike(id)
    throw new Error(`There is no fact "${id}".${like.length > 0 ? ` Is it ${like.join(', ')}?` : ''}\nThe ids stand in data/article.ts, context.ts and derived.ts.`)
  }
  const other = Number(value)
  if (value !== undefined && (value.trim() === '' || !Number.isFinite(other)))
    throw new Error(`--value must be a number in base units, such as 1600 or 6.5e9, not "${value}"`)
  const slides = await readUses()
  console.log(unused ? reportUnused(slides) : id === undefined ? reportContested(slides) : value === undefined ? reportFact(id, slides) : reportChange(id, other, slides))
})

import { expect, test } from 'vitest'
import { withoutEditorsOwn } from '../../../tools/deck/lean/lean-slides.ts'

test('a slide is built without what only an editor needs, and it is said when there is nothing left to take out', () => {
  const code = (slide: object) => `export const frontmatterData = {"layout":"cover"}
export const meta = shallowReactive({
  get layout(){ return frontmatter.layout },
  get clicks(){ return frontmatter.clicks },
  slide: ${JSON.stringify(slide)},
})`
  const lean = withoutEditorsOwn(code({ revision: 'x1', frontmatterRaw: 'a: "b"\\n', title: 'T', level: 1 }))
  expect(lean).toMatch(/shallowReactive\(\{\s+layout: "cover",\s+slide: \{"title":"T","level":1\},\s+\}\)/)
  expect(() => withoutEditorsOwn(lean)).toThrow('tools/deck/lean/lean-slides.ts')
})

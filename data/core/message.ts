/** How a fact in a message may differ from how it is worded elsewhere: without its unit, or the time it holds for in its place. */
const options = ['no unit', 'period'] as const

/** What a message is made of: words, or what an id stands for. */
export type ParsedPiece = { readonly text: string } | { readonly id: string; readonly option?: (typeof options)[number] }

/**
 * Returns the pieces of a message in their order, none of them empty: words, and ids that stand in braces, such as
 * `{{tenders}}`, `{{tenders|no unit}}` and `{{tenders|period}}`. Throws where what stands behind a bar is no option.
 */
export function parseMessage(message: string): ParsedPiece[] {
  // Every other piece stood in braces.
  return message.split(/\{\{([^{}]*)\}\}/).flatMap((piece, i): ParsedPiece[] => {
    if (i % 2 === 0) return piece ? [{ text: piece }] : []
    const [id = '', wanted] = piece.split('|').map(part => part.trim())
    if (wanted === undefined) return [{ id }]
    const option = options.find(one => one === wanted)
    if (!option) throw new Error(`{{${piece}}}: expected ${options.map(one => `"${one}"`).join(' or ')} behind the bar`)
    return [{ id, option }]
  })
}

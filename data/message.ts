/** Messages with facts in them: "共 {{tenders}}". */
import { isClaimId, type ClaimId } from './claims.ts'
import { parseMessage, type ParsedPiece } from './core/message.ts'
import { isFactId, type FactId } from './facts.ts'

/** What a message is made of: words, facts and claims. */
export type MessagePiece =
  | { readonly text: string }
  | { readonly fact: FactId; readonly option: Extract<ParsedPiece, { id: string }>['option'] }
  | { readonly claim: ClaimId }

/** Returns the pieces of a message in their order; see `parseMessage`. Throws where an id names neither a fact nor a claim. */
export function messagePieces(message: string): MessagePiece[] {
  return parseMessage(message).map(piece => {
    if ('text' in piece) return piece
    if (isFactId(piece.id)) return { fact: piece.id, option: piece.option }
    if (isClaimId(piece.id)) return { claim: piece.id }
    throw new Error(`{{${piece.id}}}: expected the id of a fact, such as {{tenders}}; data/article.ts, context.ts and derived.ts list them`)
  })
}

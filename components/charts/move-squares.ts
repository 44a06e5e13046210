/** How squares move from where they stand in one picture to where they stand in the next. */
import type { Tokens } from '../../composables/useTokens.ts'
import type { Box, Look, Squares } from './field.ts'
import { areaTone, boxesOf, looksOf } from './field.ts'

/** What is shown of each square, in slide pixels from the slide's corner. */
export interface Shown {
  readonly boxes: readonly Box[]
  readonly looks: readonly Look[]
  readonly told: string
}

export interface Move {
  readonly from: Shown
  readonly to: Shown
}

/** In ms, the last square's arrival included. */
export const moveTime = 680
/** The last square sets out so much later than the first, as a share of the time. */
const lag = 0.22
/** How long squares turn plain, and take on what tells them apart next, as shares of the time. */
const turn = 0.25

/** Returns what a chart that stands there shows. */
export const shownOf = ({ blocks, looks, told }: Squares, left = 0, top = 0): Shown => ({
  boxes: boxesOf(blocks).map(box => ({ ...box, x: box.x + left, y: box.y + top })),
  looks: looksOf(looks),
  told,
})

const eased = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2)

/** Returns where the squares are, at a share of the time from 0 to 1. One that is in one picture only stays where it is. */
export function boxesAt({ from, to }: Move, time: number): Box[] {
  const { length } = to.boxes
  return to.boxes.map((end, i) => {
    const start = from.boxes[i] ?? end
    const done = eased(Math.min(1, Math.max(0, (time - (lag * i) / length) / (1 - lag))))
    const between = (a: number, b: number) => a + (b - a) * done
    return {
      x: between(start.x, end.x),
      y: between(start.y, end.y),
      width: between(start.width, end.width),
      height: between(start.height, end.height),
    }
  })
}

/** What tells plain squares apart. */
const nothing = ''
const plain = (count: number): Look => ({ count, tone: 'mute' })

/** Returns what is shown at a share of the time, for a move that begins before this one has ended. */
export function shownAt(move: Move, time: number): Shown {
  const { from, to } = move
  const boxes = boxesAt(move, time)
  if (time >= 1 || from.told === to.told) return { ...to, boxes }
  const look = plain(boxes.length)
  return { boxes, looks: boxes.map(() => look), told: nothing }
}

/** How strongly each way the squares may look is drawn at a share of the time, from 0 to 1; they add up to 1. */
export function strengths({ from, to }: Move, time: number): { from: number; plain: number; to: number } {
  if (from.told === to.told) return { from: 0, plain: 0, to: 1 }
  const past = Math.max(0, 1 - time / turn)
  const next = Math.max(0, 1 - (1 - time) / turn)
  return { from: past, plain: 1 - past - next, to: next }
}

/** Returns the box around all that a move touches. */
export function reachOf({ from, to }: Move): Box {
  const boxes = [...from.boxes, ...to.boxes]
  const [x, y] = [
    boxes.reduce((least, box) => Math.min(least, box.x), Infinity),
    boxes.reduce((least, box) => Math.min(least, box.y), Infinity),
  ]
  const right = boxes.reduce((most, box) => Math.max(most, box.x + box.width), -Infinity)
  const bottom = boxes.reduce((most, box) => Math.max(most, box.y + box.height), -Infinity)
  return { x, y, width: right - x, height: bottom - y }
}

/** Paints a moment of a move on a canvas whose slide pixels begin at the slide's corner. */
export function paintMove(ctx: CanvasRenderingContext2D, move: Move, time: number, tokens: Tokens): void {
  const boxes = boxesAt(move, time)
  const strength = strengths(move, time)
  const draw = (looks: readonly (Look | undefined)[], alpha: number) => {
    if (alpha <= 0) return
    ctx.globalAlpha = alpha
    let last: Look | undefined
    boxes.forEach(({ x, y, width, height }, i) => {
      const look = looks[i]
      if (!look) return
      if (look !== last) ctx.fillStyle = ctx.strokeStyle = tokens[look.hollow ? look.tone : areaTone(look.tone)]
      last = look
      // Rectangle by rectangle: a path of all of them is slower to fill.
      if (look.hollow) ctx.strokeRect(x + 0.7, y + 0.7, width - 1.4, height - 1.4)
      else ctx.fillRect(x, y, width, height)
    })
  }
  ctx.lineWidth = 1.4
  const plainLook = plain(boxes.length)
  draw(move.from.looks, strength.from)
  draw(
    boxes.map(() => plainLook),
    strength.plain,
  )
  draw(move.to.looks, strength.to)
  ctx.globalAlpha = 1
}

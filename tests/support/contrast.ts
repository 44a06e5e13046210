/** Text in a colour on another, both as the browser or a style sheet has them: "rgb(27, 26, 23)", "#1b1a17". */
export interface Lettering {
  readonly what: string
  readonly color: string
  readonly backdrop: string
}

/** Relative luminance of a colour, 0 to 1, as WCAG 2 defines it. */
function luminance(color: string): number {
  const channels = color.startsWith('#')
    ? [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16))
    : (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
  const [r = 0, g = 0, b = 0] = channels
    .map(value => value / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** @param light what a lit room adds to each colour of a projected picture, as a share of its white. */
function contrast({ color, backdrop }: Lettering, light: number): number {
  const [dark = 0, bright = 0] = [luminance(color), luminance(backdrop)].toSorted((a, b) => a - b)
  return (bright + light) / (dark + light)
}

/** What asks for less than lettering: marks, whose contrast is WCAG's for graphics. */
export const limits = { lettering: { screen: 4.5, projector: 3 }, mark: { screen: 3, projector: 2 } } as const

/**
 * Lettering that cannot be read well: on a screen, where WCAG's AA asks for 4.5:1 (0.05 is its own room light), or from
 * a projector washed out by three times that light, where 3:1 is still to be there; of marks 3:1 and 2:1.
 * @returns one line each.
 */
export function faint(lettering: readonly Lettering[], limit: (typeof limits)[keyof typeof limits] = limits.lettering): string[] {
  return lettering.flatMap(one => {
    const [screen, projector] = [contrast(one, 0.05), contrast(one, 0.15)]
    return screen < limit.screen || projector < limit.projector
      ? [`${one.what}: ${one.color} on ${one.backdrop} has ${screen.toFixed(2)}:1, washed out ${projector.toFixed(2)}:1`]
      : []
  })
}

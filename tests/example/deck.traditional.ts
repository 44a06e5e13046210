/** The example is converted without corrections. */
export const corrections: readonly (readonly [wrong: string, right: string])[] = []

/** Where Chinese meets digits or Latin without a space. */
const meeting = /(?<=\p{Script=Han})(?=[\dA-Za-z+−])|(?<=[\dA-Za-z%])(?=\p{Script=Han})/u

/** Where a figure in words may be broken: never between its number and what stands around that. */
export const figureBreaks =
  /(?<=(?<!RMB|USD|per|per million|per thousand|\ba|\d) )(?!token\b)|(?<=\d )(?=(?:per|to|of|and)\b)|(?<=[–；，、])|(?=（)/u

/**
 * Where a formula may be broken: before a sign, so that a line begins with that, but within brackets only before ÷, and not
 * behind a 1 that something is taken from; between codes; before the end of a time.
 */
export const formulaBreaks = /(?<=(?<!^1) )(?=÷ |(?![^()]*\))(?:[+−] |× \())|(?<=\d[a-z]? )(?=[A-Z]-?\d)|(?<= )(?=to \d)|(?=至\d)/u

/** Returns the pieces of a text between which a little space belongs, since Chinese meets digits or Latin there. */
export const scriptRuns = (text: string): string[] => text.split(meeting)

/** Returns whether a text and the one that follows it meet so. */
export const doMeet = (text: string, next: string): boolean => meeting.test(text.slice(-1) + next.slice(0, 1))

/** Where Chinese meets digits or Latin without a space. */
const meeting = /(?<=\p{Script=Han})(?=[\dA-Za-z+−])|(?<=[\dA-Za-z%])(?=\p{Script=Han})/u

/** Returns the pieces of a text between which a little space belongs, since Chinese meets digits or Latin there. */
export const scriptRuns = (text: string): string[] => text.split(meeting)

/** Returns whether a text and the one that follows it meet so. */
export const doMeet = (text: string, next: string): boolean => meeting.test(text.slice(-1) + next.slice(0, 1))

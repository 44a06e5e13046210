/** How much there is to say on a slide. */
import { fillFacts, type Locale } from '../../data/index.ts'

/** A paragraph that answers who asks, and is not spoken unless somebody does. */
const challenge = { zh: /^(\[click[^\]]*\]\s*)?被追问时/, en: /^(\[click[^\]]*\]\s*)?If asked/ } as const

/** Returns what is spoken of a note, with its facts as they are said; challenges and click marks are left out. */
export function spokenText(note: string, locale: Locale): string {
  const spoken = note.split(/\n\s*\n/).filter(paragraph => !challenge[locale].test(paragraph.trim()))
  return fillFacts(spoken.join('\n'), locale).replaceAll(/\[click[^\]]*\]/g, ' ')
}

/** Returns how long a text is: in Chinese its characters, each digit and Latin word one of them; in English its words. */
export function lengthSpoken(text: string, locale: Locale): number {
  const counted = { zh: /\p{Script=Han}|\d|[A-Za-z][A-Za-z\d-]*/gu, en: /[\p{L}\d]+(?:[.,'’-][\p{L}\d]+)*/gu }[locale]
  return text.match(counted)?.length ?? 0
}

/** What the fields and their values mean, in the words of the published schemas. */
import { origins, standings, standingWords, unitOf, units, type Qualifier } from '../../../data/index.ts'
import { originMeaning } from '../../../data/core/records.ts'
import { subjectKinds } from '../../../data/subjects.ts'
import type { FactRecord, SourceRecord } from './records.ts'

const qualifierMeanings: Readonly<Record<Qualifier, string>> = {
  exact: 'the value as it was printed or worked out',
  about: 'an approximate value',
  'at-least': 'lower or more',
  'more-than': 'more than lower',
  'at-most': 'upper or less',
  'less-than': 'less than upper',
  'as-little-as': 'lower or more, and lower itself is an actual case',
  'as-much-as': 'upper or less, and upper itself is an actual case',
  between: 'from lower to upper',
}

export const qualifiers = Object.keys(qualifierMeanings)

const listed = (words: readonly (readonly [string, string])[]) => words.map(([value, meaning]) => `${value}: ${meaning}`).join('; ')

/** What each value of a field means, in a row. */
const meanings = {
  subjectKinds: listed(Object.entries(subjectKinds)),
  qualifiers: listed(Object.entries(qualifierMeanings)),
  units: listed(units.map(unit => [unit, unitOf(unit).meaning])),
  origins: listed(origins.map(origin => [origin, originMeaning(origin)])),
  standings: standings.map(standing => `${standing}: ${standingWords[standing].meaning.en}`).join(' '),
}

const bound =
  'bound in base units, equal to the value where that is single; missing where there is none, as the qualifier says, and for a date.'

/** What each field of a fact holds. */
export const factFields: Readonly<Record<keyof FactRecord, string>> = {
  id: 'Names the fact, in words.',
  code: 'Short code: A the article and its check, B and C context, D derived, Q dates behind claims.',
  label: 'What the fact says, in words: subject, measure and what else there is to say.',
  subject: 'Id of whom or what the fact is of; missing for the whole market.',
  subject_kind: `What the subject is, missing where there is none. ${meanings.subjectKinds}.`,
  subject_name: 'Name of the subject, missing where there is none.',
  measure:
    'Id of what is counted or measured: facts of one measure, in one unit, are of one kind. ' +
    'Several sources may state the same fact, each in a row of its own.',
  measure_name: 'What is counted or measured.',
  printed: 'The fact as the deck prints it.',
  qualifier: `What has to be said before the number. ${meanings.qualifiers}.`,
  about: 'True where the value or its bounds are approximate.',
  value: 'The single value, in base units; missing where the fact is a bound or a range, and for a date.',
  lower: `Lower ${bound}`,
  lower_open: 'True where the lower bound itself is excluded.',
  upper: `Upper ${bound}`,
  upper_open: 'True where the upper bound itself is excluded.',
  unit: `Base unit. ${meanings.units}.`,
  period: 'When the fact holds: a year, half, quarter, month or day, two of them with a slash for a span, "not-stated" or "future".',
  period_start: 'First day of the period, after ISO 8601; missing where the period is not stated or in the future.',
  period_end: 'Last day of the period, after ISO 8601; missing where the period is not stated or in the future.',
  origin: `Where the fact comes from. ${meanings.origins}.`,
  paragraphs: 'Paragraphs of the article that state the fact, or for a derived one its inputs.',
  standing:
    'How the fact stands after a check against public material; for a derived one, the weakest among its inputs. ' + meanings.standings,
  check: 'What the check found; for a derived fact, how far it carries.',
  sources: 'Ids in sources.json; for a derived fact, those of all inputs.',
  formula:
    'Ids of facts, with + − × ÷ and brackets, "at most x" for more than nothing up to the upper bound of x, ' +
    '"x to the power of n/m", "count of: x; y" for how many are named, "days from x to y" between their periods; missing unless derived.',
  formula_in_figures:
    'The same formula with its inputs as printed, and a part that is a fact of its own as what it comes to; missing unless derived.',
  inputs: 'Ids of the facts that a derived one follows from.',
  later: 'True for what the article could not know yet.',
}

/** What each field of a source holds. */
export const sourceFields: Readonly<Record<keyof SourceRecord, string>> = {
  id: 'Names the source: "article", or S with a number.',
  title: 'Title, or what the source was used for.',
  producer: 'Who published it, the host of a copy in brackets or after a comma; where that is not stated it says so.',
  published: 'Day or month of publication, after ISO 8601, or "not stated".',
  accessed: 'Day or month of reading, after ISO 8601, or "not stated".',
  address: 'Host and path where the copy was found, or what identifies the source.',
  url: 'Link to the very page, null where the address leads to none.',
  licence: 'Licence that the source states, "not stated" where what was read of it states none, or "not looked up".',
  compiler: 'Who counted what the source prints, null where that is nobody or not known: facts of one compiler do not bear each other out.',
  unlinked: 'Why there is no link, null where there is one.',
  notice: 'What its readers have to bear in mind, null where nothing.',
}

/** Terms: who and what a text names, when it was written, and what to tell of a place in it. */
export type { PartialDate, Window } from './calendar.ts'
export type { DateExpression } from './dates.ts'
export type { DateHints, DocumentDate } from './document-date.ts'
export { documentDate } from './document-terms.ts'
export type {
  Confidence,
  Entry,
  Holder,
  Member,
  Name,
  Official,
  Organisation,
  Place,
  Post,
  SetPhrase,
  Title,
} from './entries.ts'
export {
  type DateHover,
  describeWord,
  type Hover,
  hoverAt,
  type OrgHover,
  type PersonHover,
  type PhraseHover,
  type PlaceHover,
  type TitleHover,
  type WordHover,
} from './hover.ts'
export type { DateMention, Mention, TermMention } from './mention.ts'
export { mentions, mentionsAt } from './mentions.ts'

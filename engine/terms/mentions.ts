import type { Document, LineView } from '../document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Span, shift, touches } from '../text/span.ts'
import type { DateHints } from './document-date.ts'
import { type DocumentTerms, documentTerms, type TermLine } from './document-terms.ts'
import type { Entry } from './entries.ts'
import type { LineTerms } from './line-terms.ts'
import type { Mention, TermMention } from './mention.ts'
import { type Candidate, isEvident, ranked } from './persons.ts'

/** Everything named in a document, or in a range of its source, in order. */
export function mentions(document: Document, span?: Span, hints: DateHints = {}): Mention[] {
  const terms = documentTerms(document, hints)
  return terms.lines
    .filter(({ line }) => span === undefined || reaches(line, span))
    .flatMap(line => mentionsOf(line, document.lexicon, terms))
    .filter(mention => span === undefined || touches(mention, span))
}

/** What is named at an offset of the source. */
export function mentionsAt(document: Document, offset: number, hints: DateHints = {}): Mention[] {
  return mentions(document, { start: offset, end: offset + 1 }, hints)
}

/** Whether the line begins before the range's end and its text does not end before the range's start. */
function reaches({ offset, view }: LineView, span: Span): boolean {
  const { end } = view.toSource({ start: 0, end: view.text.length })
  return offset <= span.end && span.start <= offset + end
}

/** What is named in one line. */
export function mentionsOf({ line, terms }: TermLine, lexicon: Lexicon, document: DocumentTerms): Mention[] {
  const found = terms.found.flatMap((_, index) => termMention(line, terms, index, lexicon, document) ?? [])
  const dates = terms.dates.map(dated => ({ ...place(line, dated), kind: 'date' as const, date: dated.date }))
  return [...found, ...dates].sort((a, b) => a.start - b.start)
}

function place({ offset, view }: LineView, span: Span): Span & { readonly text: string } {
  return { ...shift(view.toSource(span), offset), text: view.text.slice(span.start, span.end) }
}

/** Undefined where the form is a common word here, and no name. */
function termMention(
  line: LineView,
  terms: LineTerms,
  index: number,
  lexicon: Lexicon,
  document: DocumentTerms,
): TermMention | undefined {
  const at = place(line, terms.found[index]!)
  const person = personNamed(terms, index, document)
  const others = otherEntries(terms, index, lexicon)
  if (person !== undefined && (person.sure || others.length === 0))
    return { ...at, kind: 'person', ...person }
  const first = others[0]
  if (first === undefined) return undefined
  return { ...at, kind: first.kind, entries: others.filter(({ kind }) => kind === first.kind), sure: true }
}

/** Whom a form names; undefined where it may be a word, and nothing says that it is a name. */
function personNamed(
  { text, found, persons }: LineTerms,
  index: number,
  { date, introduced }: DocumentTerms,
): Pick<TermMention, 'entries' | 'sure'> | undefined {
  const candidates = persons.get(index)
  if (candidates === undefined) return undefined
  const { officials, clear } = ranked(candidates, date)
  if (clear) return { entries: officials, sure: true }
  const { end, start, references } = found[index]!
  const isWord = references.some(({ table, commonWord }) => table === 'officials' && commonWord)
  const known = candidates.filter(({ official }) => introduced.has(official.id))
  if (known.length === 1 && (!isWord || SPEAKS.test(text.slice(end, end + 2))))
    return { entries: knownFirst(candidates, known[0]!), sure: true }
  if (isWord && !candidates.some(isEvident)) return undefined
  return { entries: officials, sure: candidates.length === 1 && end - start > 2 }
}

/** What persons do in reports, and peaks (高峰) do not. */
const SPEAKS = /^(?:指出|强调|強調|表示|要求|主持|出席|介绍|介紹|认为|認為|回答|会见|會見|说|說)/

function knownFirst(candidates: readonly Candidate[], known: Candidate): Entry[] {
  return [known, ...candidates.filter(candidate => candidate !== known)].map(({ official }) => official)
}

/** What a form may stand for beside persons; a place whose name is a common word only right before an office or a place. */
function otherEntries({ found }: LineTerms, index: number, { gazetteer }: Lexicon): Entry[] {
  const { references, end } = found[index]!
  const followed = found[index + 1]?.start === end
  return references
    .filter(({ table, commonWord }) => table !== 'officials' && (!commonWord || followed))
    .map(reference => gazetteer.entry(reference))
}

import type { Document, LineView } from '../document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Span, shift, touches } from '../text/span.ts'
import type { Window } from './calendar.ts'
import type { TermTable } from './columns.ts'
import { type DateHints, documentDate } from './document-date.ts'
import type { Entry } from './entries.ts'
import { type LineTerms, lineTerms } from './line-terms.ts'
import type { Mention, TermMention } from './mention.ts'
import { candidatesFor, isCertain } from './persons.ts'

/** Everything named in a document, or in a range of its source, in order. */
export function mentions(document: Document, span?: Span, hints: DateHints = {}): Mention[] {
  const date = documentDate(document, hints)
  return document
    .lines()
    .filter(line => span === undefined || reaches(line, span))
    .flatMap(line => mentionsOf(line, document.lexicon, date))
    .filter(mention => span === undefined || touches(mention, span))
}

/** Whether a line that begins before the range's end does not end before its start. */
function reaches({ offset, view }: LineView, span: Span): boolean {
  return offset <= span.end && span.start <= offset + view.toSource({ start: 0, end: view.text.length }).end
}

/** What is named in one line. `window` is the document's date, where it is known. */
export function mentionsOf(line: LineView, lexicon: Lexicon, window: Window | undefined): Mention[] {
  const terms = lineTerms(line.view, lexicon)
  const found = terms.found.flatMap((_, index) => termMention(line, terms, index, lexicon, window) ?? [])
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
  window: Window | undefined,
): TermMention | undefined {
  const at = place(line, terms.found[index]!)
  const persons = candidatesFor(terms, index, lexicon, window)
  const best = persons[0]
  const certain = best !== undefined && isCertain(best) && best.score > (persons[1]?.score ?? 0)
  const others = otherEntries(terms, index, lexicon)
  if (best !== undefined && (certain || others.length === 0)) {
    if (!certain && isCommonWord(terms, index, 'officials')) return undefined
    const sure = certain || (persons.length === 1 && at.text.length > 2)
    return { ...at, kind: 'person', entries: persons.map(({ official }) => official), sure }
  }
  const first = others[0]
  if (first === undefined) return undefined
  return { ...at, kind: first.kind, entries: others.filter(({ kind }) => kind === first.kind), sure: true }
}

/** What a form may stand for beside persons: a place whose name is a common word only before an office or a place. */
function otherEntries({ found }: LineTerms, index: number, { gazetteer }: Lexicon): Entry[] {
  const { references, end } = found[index]!
  const followed = found[index + 1]?.start === end
  return references
    .filter(({ table, commonWord }) => table !== 'officials' && (!commonWord || followed))
    .map(reference => gazetteer.entry(reference))
}

function isCommonWord({ found }: LineTerms, index: number, kind: TermTable): boolean {
  return found[index]!.references.some(({ table, commonWord }) => table === kind && commonWord)
}

/** What is named at an offset of the source, the shortest first; a date or a term that the offset lies in. */
export function mentionsAt(document: Document, offset: number, hints: DateHints = {}): Mention[] {
  const line = document.lineAt(offset)
  return mentionsOf(line, document.lexicon, documentDate(document, hints)).filter(
    ({ start, end }) => start <= offset && offset < end,
  )
}

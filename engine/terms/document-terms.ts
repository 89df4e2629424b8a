import type { Document, LineView } from '../document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type DateHints, type DocumentDate, dateOf } from './document-date.ts'
import { type LineTerms, lineTerms } from './line-terms.ts'
import { isEvident } from './persons.ts'

/** A line, where it stands, and what stands in it. */
export interface TermLine {
  readonly line: LineView
  readonly terms: LineTerms
}

/** What a document's lines say together of the persons in it. */
export interface DocumentTerms {
  readonly lines: readonly TermLine[]
  readonly date: DocumentDate | undefined
  /** Ids of officials who appear with an office of theirs: a bare name elsewhere means them. */
  readonly introduced: ReadonlySet<string>
}

interface Kept extends DocumentTerms {
  readonly fileName: string | undefined
}

/** What was last read of each document: it holds until a line, or a line's place, changes. */
const kept = new WeakMap<Document, Kept>()

export function documentTerms(document: Document, { fileName }: DateHints): DocumentTerms {
  const lines = document.lines()
  const before = kept.get(document)
  if (before !== undefined && before.fileName === fileName && areSame(before.lines, lines)) return before
  const fresh = { ...termsOf(lines, document.lexicon, { fileName }), fileName }
  kept.set(document, fresh)
  return fresh
}

/** When a document was written; undefined where nothing says. */
export function documentDate(document: Document, hints: DateHints = {}): DocumentDate | undefined {
  return documentTerms(document, hints).date
}

function areSame(before: readonly TermLine[], now: readonly LineView[]): boolean {
  if (before.length !== now.length) return false
  return before.every(({ line }, i) => line.view === now[i]!.view && line.offset === now[i]!.offset)
}

function termsOf(views: readonly LineView[], lexicon: Lexicon, hints: DateHints): DocumentTerms {
  const lines = views.map(line => ({ line, terms: lineTerms(line.view, lexicon) }))
  const introduced = new Set<string>()
  for (const { terms } of lines)
    for (const candidates of terms.persons.values()) {
      const evident = candidates.filter(isEvident)
      if (evident.length === 1) introduced.add(evident[0]!.official.id)
    }
  return { lines, introduced, date: dateOf(lines, lexicon, hints) }
}

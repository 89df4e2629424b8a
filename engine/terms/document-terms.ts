import type { Document, LineView } from '../document.ts'
import { type DateHints, type DocumentDate, dateOf } from './document-date.ts'
import { type LineTerms, lineTerms } from './line-terms.ts'
import { isEvident } from './persons.ts'

/** What a document's lines say together of the persons in it. */
export interface DocumentTerms {
  readonly date: DocumentDate | undefined
  /** Ids of officials who appear with an office of theirs: a bare name elsewhere means them. */
  readonly introduced: ReadonlySet<string>
}

/** A line, where it stands, and what stands in it. */
export interface TermLine {
  readonly line: LineView
  readonly terms: LineTerms
}

export function termLines(document: Document): TermLine[] {
  return document.lines().map(line => ({ line, terms: lineTerms(line.view, document.lexicon) }))
}

export function documentTerms(
  document: Document,
  lines: readonly TermLine[],
  hints: DateHints,
): DocumentTerms {
  const introduced = new Set<string>()
  for (const { terms } of lines)
    for (const candidates of terms.persons.values()) {
      const evident = candidates.filter(isEvident)
      if (evident.length === 1) introduced.add(evident[0]!.official.id)
    }
  return { date: dateOf(lines, document.lexicon, hints), introduced }
}

/** When a document was written; undefined where nothing says. */
export function documentDate(document: Document, hints: DateHints = {}): DocumentDate | undefined {
  return dateOf(termLines(document), document.lexicon, hints)
}

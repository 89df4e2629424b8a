import type { Lexicon } from '../lexicon/lexicon.ts'
import type { View } from '../text/view.ts'
import { type DatedSpan, findDates } from './dates.ts'
import type { Reference } from './gazetteer.ts'
import { type Candidate, candidatesFor } from './persons.ts'
import { type Match, scan } from './scan.ts'

/** A form of the gazetteer in a line's reading text, and what it may stand for. */
export interface Found extends Match {
  readonly references: readonly Reference[]
}

/** What stands in one line's reading text, in its coordinates and in order. */
export interface LineTerms {
  readonly text: string
  readonly found: readonly Found[]
  /** By index in `found`: the persons whom a form may stand for; absent where it is no name. */
  readonly persons: ReadonlyMap<number, readonly Candidate[]>
  readonly dates: readonly DatedSpan[]
}

/** By view: a line's view stays the same object until the line, or what the document knows of it, changes. */
const kept = new WeakMap<View, LineTerms>()

export function lineTerms(view: View, lexicon: Lexicon): LineTerms {
  const before = kept.get(view)
  if (before !== undefined) return before
  const { text } = view
  const found = find(text, lexicon)
  const terms = { text, found, persons: personsOf(text, found, lexicon), dates: findDates(text) }
  kept.set(view, terms)
  return terms
}

function find(text: string, { gazetteer, words }: Lexicon): Found[] {
  return scan(text, gazetteer.forms, words)
    .map(match => ({ ...match, references: gazetteer.references(match.form) }))
    .filter(found => !isDeputy(text, found))
}

/** 副部长 is no 部长; where the table has the deputy's office, the longer form was found. */
function isDeputy(text: string, { start, references }: Found): boolean {
  return text.charAt(start - 1) === '副' && references.every(({ table }) => table === 'titles')
}

function personsOf(
  text: string,
  found: readonly Found[],
  lexicon: Lexicon,
): Map<number, readonly Candidate[]> {
  const persons = new Map<number, readonly Candidate[]>()
  for (const index of found.keys()) {
    const candidates = candidatesFor(text, found, index, lexicon)
    if (candidates.length > 0) persons.set(index, candidates)
  }
  return persons
}

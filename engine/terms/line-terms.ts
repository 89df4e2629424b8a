import type { Lexicon } from '../lexicon/lexicon.ts'
import type { View } from '../text/view.ts'
import { type DatedSpan, findDates } from './dates.ts'
import type { Reference } from './gazetteer.ts'
import { type Match, scan } from './scan.ts'

/** A form of the gazetteer in a line's reading text, and what it may stand for. */
export interface Found extends Match {
  readonly references: readonly Reference[]
}

/** What stands in one line's reading text, in its coordinates and in order. */
export interface LineTerms {
  readonly text: string
  readonly found: readonly Found[]
  readonly dates: readonly DatedSpan[]
}

/** By view: a line's view stays the same object until the line, or what the document knows of it, changes. */
const kept = new WeakMap<View, LineTerms>()

export function lineTerms(view: View, lexicon: Lexicon): LineTerms {
  const before = kept.get(view)
  if (before !== undefined) return before
  const terms = { text: view.text, found: find(view.text, lexicon), dates: findDates(view.text) }
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
  return text.charCodeAt(start - 1) === 0x526f && references.every(({ table }) => table === 'titles')
}

import type { Span } from '../text/span.ts'
import type { DateExpression } from './dates.ts'
import type { Entry } from './entries.ts'

/** Something named in a text. The span is in the source: code units of the document's text, damage and all. */
export interface TermMention extends Span {
  readonly kind: Entry['kind']
  /** How it reads, damage mended. */
  readonly text: string
  /** Whom or what it may stand for, likeliest first; never empty. */
  readonly entries: readonly Entry[]
  /** False where only the spelling speaks for the first entry: a common name without its office, or one of several persons. */
  readonly sure: boolean
}

export interface DateMention extends Span {
  readonly kind: 'date'
  readonly text: string
  readonly date: DateExpression
}

export type Mention = TermMention | DateMention

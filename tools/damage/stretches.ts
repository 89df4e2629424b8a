/** Chooses where in a text there is to be damage. */
import type { Span } from '../../engine/text/span.ts'

/** What stands between two punctuation marks, 6 code units or more. */
export function clauses(text: string): Span[] {
  return spans(text, /[^，。；：！？、\n（）「」“”]{6,}/g)
}

/** Lines of 30 code units or more. */
export function paragraphs(text: string): Span[] {
  return spans(text, /[^\n]{30,}/g)
}

function spans(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

import type { Span } from './span.ts'

/** A line and what ends it: "\n", "\r\n", "\r", or nothing on the last line. */
export interface Line {
  readonly text: string
  readonly terminator: string
}

/**
 * Splits at LF, CRLF and CR, as editors and the language server protocol do. Joined again, the lines are the text.
 * There is always one line more than there are terminators.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit !== 0x0a && unit !== 0x0d) continue
    const end = unit === 0x0d && text.charCodeAt(i + 1) === 0x0a ? i + 2 : i + 1
    lines.push({ text: text.slice(start, i), terminator: text.slice(i, end) })
    start = end
    i = end - 1
  }
  lines.push({ text: text.slice(start), terminator: '' })
  return lines
}

/** The lines of a view's text, in which mends may have put "\n"; at least one. */
export function* linesWithin(text: string): Iterable<Span> {
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    yield { start, end }
    start = end + 1
  }
}

import type { Lexicon } from '../lexicon/lexicon.ts'

/** Lines whose results are kept. */
const LINES = 512

/**
 * Keeps what was worked out for the places of a line, for as long as the line is among the last ones that were looked
 * at: searching costs, and lines are read again whenever the document's other lines change.
 */
export class Memo<T> {
  private readonly lexicons = new WeakMap<Lexicon, Map<string, Map<string, T>>>()

  /** The result under a line and a key of its own within it; worked out by `make` where it is not known. */
  get(lexicon: Lexicon, line: string, key: string, make: () => T): T {
    const places = this.placesOf(lexicon, line)
    const known = places.get(key)
    if (known !== undefined) return known
    const made = make()
    places.set(key, made)
    return made
  }

  private placesOf(lexicon: Lexicon, line: string): Map<string, T> {
    const lines = this.lexicons.get(lexicon) ?? new Map<string, Map<string, T>>()
    this.lexicons.set(lexicon, lines)
    const places = lines.get(line) ?? new Map<string, T>()
    // The one looked at last stands last.
    lines.delete(line)
    lines.set(line, places)
    for (const oldest of lines.keys()) {
      if (lines.size <= LINES) break
      lines.delete(oldest)
    }
    return places
  }
}

import { Rows } from '../lexicon/rows.ts'
import type { Sections } from '../lexicon/sections.ts'

const CLASSES = [
  'format',
  'joiner',
  'bidi',
  'selector',
  'tag',
  'filler',
  'break',
  'control',
  'c1',
  'object',
  'noncharacter',
  'surrogate',
] as const

/** As data/characters/README.md describes them. */
export type InvisibleClass = (typeof CLASSES)[number]

/** A range of code points that leave no mark on a page. */
export interface InvisibleKind {
  readonly class: InvisibleClass
  readonly name: { readonly en: string; readonly hans: string; readonly hant: string }
}

interface Range extends InvisibleKind {
  readonly first: number
  readonly last: number
}

/** In the file: `invisible`, Rows of first and last code point (hexadecimal), class, and name in three languages; sorted. */
export class Invisibles {
  private readonly ranges: readonly Range[]
  /** For each code unit, 1 if it is, or begins, what may be invisible. */
  private readonly units = new Uint8Array(0x10000)

  constructor(sections: Sections) {
    const rows = new Rows(sections, 'invisible')
    this.ranges = Array.from({ length: rows.length }, (_, i) => rangeOf(rows.cells(i)))
    for (const { first, last } of this.ranges)
      if (first < 0x10000) this.units.fill(1, first, Math.min(last, 0xffff) + 1)
  }

  /** The first offset from `from` on where a code point may be invisible, or -1. One look-up for each code unit. */
  next(text: string, from: number): number {
    for (let at = from; at < text.length; at++) if (this.units[text.charCodeAt(at)] === 1) return at
    return -1
  }

  /** What a code point is, or undefined where readers see it. */
  kindOf(codePoint: number): InvisibleKind | undefined {
    let low = 0
    let high = this.ranges.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const range = this.ranges[middle]!
      if (codePoint < range.first) high = middle - 1
      else if (codePoint > range.last) low = middle + 1
      else return range
    }
    return undefined
  }
}

/** Throws where the table names a class that the engine does not know. */
function rangeOf([first, last, name, en, hans, hant]: readonly string[]): Range {
  const known = CLASSES.find(one => one === name)
  if (known === undefined) throw new Error(`the table of invisible characters has an unknown class: ${name}`)
  return {
    first: Number.parseInt(first!, 16),
    last: Number.parseInt(last!, 16),
    class: known,
    name: { en: en!, hans: hans!, hant: hant! },
  }
}

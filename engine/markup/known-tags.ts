import { type Effect, effectOf } from './elements.ts'
import type { Which } from './tags.ts'

interface KnownTag {
  readonly text: string
  readonly effect: Effect
  readonly closing: boolean
}

/** What a piece of a tag is, by the tags that it may be of. */
export interface Reading {
  readonly effect: Effect
  /** Set where tags of several effects begin or end so. */
  readonly either?: Which
}

/**
 * The tags that a document has whole: what begins or ends as one of them is a piece of it, however little is left.
 * A tag that opens an element speaks for the one that closes it.
 */
export class KnownTags {
  private readonly tags: readonly KnownTag[]

  constructor(tags: readonly string[]) {
    this.tags = [...new Set(tags.flatMap(withClosing))].flatMap(text => {
      const effect = effectOf(nameOf(text))
      return effect === undefined ? [] : [{ text, effect, closing: text[1] === '/' }]
    })
  }

  /** How much of one of the tags begins at `at`, in code units, and whether the whole of it. */
  beginningAt(line: string, at: number): { readonly length: number; readonly whole: number } {
    let length = 0
    let whole = 0
    for (const { text } of this.tags) {
      let common = 0
      while (common < text.length && text[common] === line[at + common]) common++
      length = Math.max(length, Math.min(common, text.length - 1))
      if (common === text.length) whole = Math.max(whole, common)
    }
    return { length, whole }
  }

  /** How much of one of the tags ends before `end`, less than the whole of it. */
  endingAt(line: string, end: number): number {
    let length = 0
    for (const { text } of this.tags) {
      let common = 0
      while (common < text.length - 1 && text[text.length - 1 - common] === line[end - 1 - common]) common++
      length = Math.max(length, common)
    }
    return length
  }

  /** What a piece is that begins, or ends, some of the tags. */
  read(piece: string): Reading {
    const begins = piece.startsWith('<')
    const of = this.tags.filter(({ text }) => (begins ? text.startsWith(piece) : text.endsWith(piece)))
    const effects = new Set(of.map(({ effect }) => effect))
    const effect = effects.has('inline') ? 'inline' : effects.has('block') ? 'block' : 'cell'
    if (effects.size < 2) return { effect }
    const closing = new Set(of.map(one => one.closing))
    return { effect, either: closing.size > 1 ? 'any' : closing.has(true) ? 'closing' : 'opening' }
  }
}

function withClosing(tag: string): string[] {
  return tag[1] === '/' || /^<br\b|\/>$/i.test(tag) ? [tag] : [tag, `</${nameOf(tag)}>`]
}

function nameOf(tag: string): string {
  return /^<\/?([a-z][a-z0-9:]*)/i.exec(tag)?.[1] ?? ''
}

import { type Broken, CUTS, cutAt, decodeText, inject, LATE_CUTS } from './injector.ts'
import type { PageIndex } from './page-index.ts'
import { encodeText, type Pair } from './pairs.ts'

/** A claim: this text, run through the injector with this table and decoded, gives that damaged text. */
export interface Claim {
  /** The sound character before the damage, and the true text from there on. */
  readonly before: string
  readonly text: string
  readonly table: ReadonlyMap<Pair, string>
  readonly broken: Broken
  /** The damaged text that stands for `before` and `text`. */
  readonly damaged: string
}

/**
 * Whether the claim holds to the letter, with or without cuts at punctuation. Both sides are compared in NFKC,
 * because many pages were brought to it afterwards.
 */
export function isProved(claim: Claim, index: PageIndex): boolean {
  const bytes = encodeText(index.page, claim.before + claim.text)
  const injected = bytes && inject(index.page, bytes, claim.table)
  if (injected === undefined) return false
  const wanted = claim.damaged.normalize('NFKC')
  const whole = [{ start: 0, end: injected.length }]
  const cut = cutAt(injected, whole, CUTS)
  return [whole, cut, cutAt(injected, cut, LATE_CUTS)].some(
    pieces => decodeText(index.page, injected, pieces, claim.broken).normalize('NFKC') === wanted,
  )
}

/** The characters, whole or by chance, that a text's bytes spell at any offset. */
export function* spelled(text: string, index: PageIndex): Iterable<Pair> {
  const bytes = encodeText(index.page, text) ?? []
  for (let i = 0; i + 1 < bytes.length; i++) yield (bytes[i]! << 8) | bytes[i + 1]!
}

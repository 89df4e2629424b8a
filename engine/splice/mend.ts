import type { Span } from '../text/span.ts'

/** What destroyed text can be mended to. */
export interface Mend {
  /** A text that the injector turns into the damage, or what all such texts have, with a mark for the rest. */
  readonly text: string
  /** 0 to 1: its share of what all proved mends of the damage are worth; with marks, how sure its least sure character is. */
  readonly confidence: number
}

/** Damage within the bytes of characters; the mends are in order, and all for the same span. */
export interface Restoration extends Span {
  readonly mends: readonly Mend[]
  /** The best of them with a mark for each character that the others leave in doubt. None where little is sure. */
  readonly agreed?: Mend
}

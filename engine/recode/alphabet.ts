import type { Plausibility } from './plausibility.ts'
import { type ByteSymbol, isLost, unpack, valuesOf } from './symbols.ts'
import type { Writer } from './writers.ts'

/** A character as far as its bytes are known. */
export interface Written {
  /** Its symbols, packed. */
  readonly packed: number
  /** What it may be, most plausible first: one where no byte is lost, none where too much is. */
  readonly candidates: readonly Candidate[]
  /** How many they are, which is known before they are listed. */
  readonly count: number
  /** How plausible it is that one of them stood here, as a natural logarithm. */
  readonly plausibility: number
  /** The most code units outside ASCII that any of them has; an unknown character has one. */
  readonly width: number
}

export interface Candidate {
  readonly codePoint: number
  readonly bytes: readonly number[]
}

/** A character with more possible bytes than this is not searched for: too much of it is lost. */
const MOST = 1 << 15
/** No character weighs less: what text misread twice is after the first repair is all rare characters. */
const FLOOR = -14.5
const HARDLY_KNOWN = { candidates: [], count: 0, plausibility: -1, width: 1 }

/** One writer's characters, by their (packed) symbols. What was looked up stays. */
export class Alphabet {
  readonly writer: Writer
  private readonly plausibility: Plausibility
  private readonly known = new Map<number, Written | undefined>()

  constructor(writer: Writer, plausibility: Plausibility) {
    this.writer = writer
    this.plausibility = plausibility
  }

  /** The whole character of a packed sequence, or undefined where it stands for none. */
  read(packed: number): Written | undefined {
    const known = this.known.get(packed)
    if (known !== undefined || this.known.has(packed)) return known
    const written = this.make(packed)
    this.known.set(packed, written)
    return written
  }

  private make(packed: number): Written | undefined {
    const sets = this.setsOf(packed)
    if (sets.reduce((ways, set) => ways * set.length, 1) > MOST) return { packed, ...HARDLY_KNOWN }
    let total = 0
    let count = 0
    let width = 0
    this.visit(sets, codePoint => {
      total += Math.exp(this.plausibility.ofCodePoint(codePoint))
      count++
      width = Math.max(width, widthOf(codePoint))
    })
    if (count === 0) return undefined
    return new Character({ packed, count, plausibility: Math.max(Math.log(total), FLOOR), width }, this)
  }

  /** The characters that a packed sequence may stand for, most plausible first; of equals by their bytes. */
  candidates(packed: number): Candidate[] {
    const found: (Candidate & { readonly share: number })[] = []
    this.visit(this.setsOf(packed), (codePoint, bytes) => {
      found.push({ codePoint, bytes: bytes.slice(), share: this.plausibility.ofCodePoint(codePoint) })
    })
    return found.sort((a, b) => b.share - a.share)
  }

  private setsOf(packed: number): (readonly number[])[] {
    return unpack(packed).map((symbol, place, symbols) => this.valuesAt(symbol, symbols, place))
  }

  /** The characters whose bytes are one of each set, in turn. */
  private visit(sets: readonly (readonly number[])[], found: (codePoint: number, bytes: number[]) => void) {
    const bytes = sets.map(() => 0)
    const fill = (place: number): void => {
      for (const value of sets[place]!) {
        bytes[place] = value
        if (place + 1 < sets.length) fill(place + 1)
        else {
          const codePoint = this.writer.decode(bytes)
          if (codePoint >= 0) found(codePoint, bytes)
        }
      }
    }
    fill(0)
  }

  /** What a symbol may be at its place in a character of so many. */
  private valuesAt(symbol: ByteSymbol, symbols: readonly ByteSymbol[], place: number): readonly number[] {
    if (!isLost(symbol)) return [symbol]
    const fits = (value: number) =>
      place === 0
        ? this.writer.lengthFrom(value) === symbols.length
        : this.writer.continues(value, symbols[0]!, place)
    return valuesOf(symbol).filter(fits)
  }
}

/** Its candidates are only looked for when they are asked for: most suppositions are given up before. */
class Character implements Written {
  readonly packed: number
  readonly count: number
  readonly plausibility: number
  readonly width: number
  private readonly alphabet: Alphabet
  private found?: readonly Candidate[]

  constructor(known: Omit<Written, 'candidates'>, alphabet: Alphabet) {
    this.packed = known.packed
    this.count = known.count
    this.plausibility = known.plausibility
    this.width = known.width
    this.alphabet = alphabet
  }

  get candidates(): readonly Candidate[] {
    this.found ??= this.alphabet.candidates(this.packed)
    return this.found
  }
}

function widthOf(codePoint: number): number {
  if (codePoint < 0x80) return 0
  return codePoint > 0xffff ? 2 : 1
}

import type { Plausibility } from './plausibility.ts'
import { type ByteSymbol, isLost, unpack, valuesOf } from './symbols.ts'
import type { Writer } from './writers.ts'

/** A character as far as its bytes are known. */
export interface Written {
  /** Its symbols, packed. */
  readonly packed: number
  /** What it may be, most plausible first: one where no byte is lost, none where too much is. */
  readonly candidates: readonly Candidate[]
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
const HARDLY_KNOWN = { candidates: [], plausibility: -1, width: 1 }

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
    const made = this.make(unpack(packed))
    const written = made && { packed, ...made }
    this.known.set(packed, written)
    return written
  }

  private make(symbols: readonly ByteSymbol[]): Omit<Written, 'packed'> | undefined {
    const sets = symbols.map((symbol, place) => this.valuesAt(symbol, symbols, place))
    if (sets.reduce((ways, set) => ways * set.length, 1) > MOST) return HARDLY_KNOWN
    const candidates = this.among(sets)
    if (candidates.length === 0) return undefined
    const share = ({ codePoint }: Candidate) => this.plausibility.ofCodePoint(codePoint)
    const total = candidates.reduce((sum, candidate) => sum + Math.exp(share(candidate)), 0)
    candidates.sort((a, b) => share(b) - share(a))
    const width = candidates.reduce((most, candidate) => Math.max(most, widthOf(candidate)), 0)
    return { candidates, plausibility: Math.max(Math.log(total), FLOOR), width }
  }

  /** The characters whose bytes are one of each set, in turn. */
  private among(sets: readonly (readonly number[])[]): Candidate[] {
    const candidates: Candidate[] = []
    const bytes = sets.map(() => 0)
    const fill = (place: number): void => {
      for (const value of sets[place]!) {
        bytes[place] = value
        if (place + 1 < sets.length) fill(place + 1)
        else this.take(bytes, candidates)
      }
    }
    fill(0)
    return candidates
  }

  private take(bytes: readonly number[], into: Candidate[]): void {
    const codePoint = this.writer.decode(bytes)
    if (codePoint >= 0) into.push({ codePoint, bytes: [...bytes] })
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

function widthOf({ codePoint }: Candidate): number {
  if (codePoint < 0x80) return 0
  return codePoint > 0xffff ? 2 : 1
}

import type { Plausibility } from './plausibility.ts'
import { type ByteSymbol, isLost, unpack, valuesOf } from './symbols.ts'
import type { Writer } from './writers.ts'

/** A character that bytes stand for, as far as they are known. */
export interface Written {
  /** Its symbols, packed. */
  readonly packed: number
  /** The code points that it may be, most plausible first: one where no byte is lost, none where too much is. */
  readonly codePoints: readonly number[]
  /** How plausible it is that one of them stood here, as a natural logarithm. */
  readonly plausibility: number
}

/** Characters with more possible bytes than this are not told apart: too much of them is lost. */
const MOST = 1 << 15
const HARDLY_KNOWN = { codePoints: [], plausibility: -1 }

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
    const written = made && { ...made, packed }
    this.known.set(packed, written)
    return written
  }

  private make(symbols: readonly ByteSymbol[]): Omit<Written, 'packed'> | undefined {
    const sets = symbols.map((symbol, place) => this.valuesAt(symbol, symbols, place))
    if (sets.reduce((ways, set) => ways * set.length, 1) > MOST) return HARDLY_KNOWN
    const codePoints = [...product(sets)].map(bytes => this.writer.decode(bytes)).filter(cp => cp >= 0)
    if (codePoints.length === 0) return undefined
    const share = (codePoint: number) => this.plausibility.ofCodePoint(codePoint)
    const total = codePoints.reduce((sum, codePoint) => sum + Math.exp(share(codePoint)), 0)
    codePoints.sort((a, b) => share(b) - share(a))
    return { codePoints, plausibility: Math.log(total) }
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

/** Every way to take one member of each set, in order. */
function* product(sets: readonly (readonly number[])[]): Generator<readonly number[]> {
  const [first, ...rest] = sets
  if (first === undefined) yield []
  else for (const member of first) for (const tail of product(rest)) yield [member, ...tail]
}

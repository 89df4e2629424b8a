/**
 * What is known of one byte of damaged text: its value (0 to 255), or which values it may have had before it was lost
 * (a number from 256 on). Sequences of up to four are packed into one number, so that they can be kept and compared
 * without allocation.
 */
export type ByteSymbol = number

/** A byte outside ASCII that was lost by itself, since it made no pair with the byte after it. */
export const HIGH: ByteSymbol = 256
/** The two bytes, outside ASCII, of a pair that was lost as a whole. */
export const PAIR_LEAD: ByteSymbol = 257
export const PAIR_TRAIL: ByteSymbol = 258
/** A byte below 0x40 that was lost together with the byte before it. */
export const SWALLOWED: ByteSymbol = 259
/** One of the five bytes that windows-1252 leaves undefined. */
export const UNDEFINED_1252: ByteSymbol = 260
/** A byte from 0x80 to 0x9F, a control character of latin1 that something removed without a trace. */
export const CONTROL: ByteSymbol = 261

const HIGHS = Array.from({ length: 0x80 }, (_, i) => 0x80 | i)
const MEMBERS: readonly (readonly number[])[] = [
  HIGHS,
  HIGHS,
  HIGHS,
  [0x0a, ...Array.from({ length: 0x20 }, (_, i) => 0x20 + i)],
  [0x81, 0x8d, 0x8f, 0x90, 0x9d],
  HIGHS.slice(0, 0x20),
]

export function isLost(symbol: ByteSymbol): boolean {
  return symbol > 0xff
}

/** The values that the byte may have had. */
export function valuesOf(symbol: ByteSymbol): readonly number[] {
  return symbol > 0xff ? MEMBERS[symbol - 256]! : [symbol]
}

/** No symbols. */
export const EMPTY = 0
const BASE = 512
/** The least that sequences of so many symbols are packed into. */
const OF_THREE = BASE ** 2
const OF_FOUR = BASE ** 3

/** The sequence with one symbol more. At most four fit. */
export function push(packed: number, symbol: ByteSymbol): number {
  return packed * BASE + symbol + 1
}

/** How many symbols there are. */
export function countOf(packed: number): number {
  if (packed < BASE) return packed === EMPTY ? 0 : 1
  return packed < OF_THREE ? 2 : packed < OF_FOUR ? 3 : 4
}

/** The first symbol of a sequence that is not empty. */
export function firstOf(packed: number): ByteSymbol {
  let first = packed
  while (first >= BASE) first = Math.floor(first / BASE)
  return first - 1
}

export function unpack(packed: number): ByteSymbol[] {
  const symbols: ByteSymbol[] = []
  for (let rest = packed; rest > 0; rest = Math.floor(rest / BASE)) symbols.push((rest % BASE) - 1)
  return symbols.reverse()
}

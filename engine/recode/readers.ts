/** How bytes were read: which bytes a character of damaged text may have been read from. */
import type { CodePage, CodePages } from './codepages.ts'
import {
  type ByteSymbol,
  CONTROL,
  HIGH,
  PAIR_LEAD,
  PAIR_TRAIL,
  SWALLOWED,
  UNDEFINED_1252,
} from './symbols.ts'

export type ReaderName = 'gbk' | 'big5' | 'windows-1252'

/** Bytes that a character may stand for, and the natural logarithm of how likely it is that they were lost so. */
export interface Pattern {
  readonly symbols: readonly ByteSymbol[]
  readonly likelihood: number
}

export interface Reader {
  readonly name: ReaderName
  /** The bytes that a character may have been read from; none where this reading never gives it. */
  patterns(codePoint: number): readonly Pattern[]
  /** Bytes that may have been lost without a trace. */
  readonly dropped: readonly Pattern[]
  /** Whether strict decoders of this kind make nothing of a pair of bytes. */
  unreadable(lead: number, trail: number): boolean
}

const QUESTION_MARK = 0x3f
const REPLACEMENT = 0xfffd
const EURO = 0x20ac

/** Reads pairs of bytes; what it cannot read it gives as `?` or U+FFFD, or drops. `strict` leaves more undefined. */
export function pairReader(name: 'gbk' | 'big5', page: CodePage, strict: CodePage): Reader {
  const lost = [lossOf(-2, HIGH), lossOf(-5, PAIR_LEAD, PAIR_TRAIL), lossOf(-8, HIGH, SWALLOWED)]
  const special = new Map<number, readonly Pattern[]>([
    [QUESTION_MARK, [exactly(QUESTION_MARK), ...lost]],
    [REPLACEMENT, lost],
  ])
  // Byte 0x80 alone is the euro sign of code page 936.
  if (name === 'gbk') special.set(EURO, [exactly(0x80), exactly(0xa2, 0xe3)])
  return {
    name,
    patterns: remembering(codePoint => special.get(codePoint) ?? pairPatterns(page.encode(codePoint))),
    dropped: [lossOf(-7, HIGH), lossOf(-9, PAIR_LEAD, PAIR_TRAIL)],
    unreadable: (lead, trail) => strict.decode(lead, trail) < 0,
  }
}

function pairPatterns(code: number): readonly Pattern[] {
  if (code < 0) return []
  return [code > 0xff ? exactly(code >> 8, code & 0xff) : exactly(code)]
}

/** Reads bytes as windows-1252 or as latin1, which differ in 0x80 to 0x9F only; damaged text often mixes them. */
export function singleReader({ windows1252, latin1 }: CodePages): Reader {
  const lost = lossOf(-1, UNDEFINED_1252)
  const special = new Map<number, readonly Pattern[]>([
    [QUESTION_MARK, [exactly(QUESTION_MARK), lost]],
    [REPLACEMENT, [lost]],
    // No-break spaces are often made plain ones.
    [0x20, [exactly(0x20), lossOf(-3, 0xa0)]],
  ])
  const encode = (codePoint: number) => Math.max(windows1252.encode(codePoint), latin1.encode(codePoint))
  return {
    name: 'windows-1252',
    patterns: remembering(codePoint => special.get(codePoint) ?? pairPatterns(encode(codePoint))),
    dropped: [lossOf(-7, CONTROL)],
    unreadable: () => true,
  }
}

function exactly(...symbols: readonly ByteSymbol[]): Pattern {
  return { symbols, likelihood: 0 }
}

function lossOf(likelihood: number, ...symbols: readonly ByteSymbol[]): Pattern {
  return { symbols, likelihood }
}

/** The same function, each answer made once. */
function remembering<T>(make: (codePoint: number) => T): (codePoint: number) => T {
  const known = new Map<number, T>()
  return codePoint => {
    let answer = known.get(codePoint)
    if (answer === undefined) {
      answer = make(codePoint)
      known.set(codePoint, answer)
    }
    return answer
  }
}

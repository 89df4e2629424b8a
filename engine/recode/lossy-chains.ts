/** Wrong decodings that lose so much that nothing is given back, and how the text that they leave looks. */

import { isHan } from '../lexicon/han.ts'
import type { Misreading } from '../rules/rule.ts'
import type { CodePage, CodePages } from './codepages.ts'
import type { Plausibility } from './plausibility.ts'
import { utf8 } from './writers.ts'

/** Wrong decodings in turn, the first first. */
export type LossyChain = readonly Misreading[]

export const LOSSY_CHAINS: readonly LossyChain[] = [
  [{ written: 'utf-8', read: 'big5' }],
  // And then without its control characters.
  [{ written: 'utf-8', read: 'latin1' }],
  [{ written: 'gbk', read: 'utf-8' }],
  [
    { written: 'gbk', read: 'utf-8' },
    { written: 'utf-8', read: 'gbk' },
  ],
  [
    { written: 'big5', read: 'utf-8' },
    { written: 'utf-8', read: 'big5' },
  ],
]

/** How likely bytes and pairs of neighbouring bytes are in Chinese text of one encoding. */
class ByteShares {
  readonly bytes = new Float64Array(256)
  /** Of pairs within a character and across two, by lead << 8 | trail. */
  readonly pairs = new Float64Array(0x10000)
  private readonly first = new Float64Array(256)
  private readonly last = new Float64Array(256)

  add(bytes: readonly number[], share: number): void {
    for (const [i, byte] of bytes.entries()) {
      this.bytes[byte]! += share
      if (i > 0) this.pairs[(bytes[i - 1]! << 8) | byte]! += share
    }
    this.first[bytes[0]!]! += share
    this.last[bytes.at(-1)!]! += share
  }

  /** Adds the pairs across two characters, and makes each table sum to 1. */
  finish(): this {
    for (let lead = 0x80; lead < 256; lead++)
      for (let trail = 0x80; trail < 256; trail++)
        this.pairs[(lead << 8) | trail]! += this.last[lead]! * this.first[trail]!
    for (const table of [this.bytes, this.pairs]) {
      const sum = table.reduce((a, b) => a + b, 0)
      for (let i = 0; i < table.length; i++) table[i]! /= sum
    }
    return this
  }
}

/** How likely each code unit is, at least as far as matters; not necessarily summing to 1. */
type UnitShares = Float64Array

/** The characters that Chinese text is made of. */
function soundText(plausibility: Plausibility): UnitShares {
  return Float64Array.from({ length: 0x10000 }, (_, unit) => {
    const share = plausibility.ofCodePoint(unit)
    return share > LEAST && (isHan(unit) || unit >= 0x2000) ? Math.exp(share) : 0
  })
}

/** Rarer characters make no difference. */
const LEAST = -13

/** How likely each code unit is in text that a chain leaves, as natural logarithms. */
export function unitShares(chain: LossyChain, pages: CodePages, plausibility: Plausibility): Float32Array {
  let shares = soundText(plausibility)
  for (const { written, read } of chain) shares = misread(shares, written, read, pages)
  const sum = shares.reduce((a, b) => a + b, 0)
  const last = chain.at(-1)!.read
  return Float32Array.from(shares, (share, unit) =>
    share > 0 ? Math.max(Math.log(share / sum), SELDOM) : other(unit, last),
  )
}

function misread(shares: UnitShares, written: string, read: string, pages: CodePages): UnitShares {
  const bytes = new ByteShares()
  for (const [unit, share] of shares.entries()) {
    const code: number[] = []
    if (share > 0 && encode(unit, written, pages, code)) bytes.add(code, share)
  }
  const result = new Float64Array(0x10000)
  READERS[read]!(bytes.finish(), result, pages)
  return result
}

function encode(unit: number, written: string, pages: CodePages, into: number[]): boolean {
  if (written === 'utf-8') return utf8.encode(unit, into)
  const code = (written === 'gbk' ? pages.cp936 : pages.cp950).encode(unit)
  if (code > 0xff) into.push(code >> 8, code & 0xff)
  return code > 0xff
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000
}

/** Letters and marks of ASCII hold damaged text apart. latin1 has no other characters than those that it gives. */
function other(unit: number, read: string): number {
  if (unit < 0x80) return AMID
  return read === 'latin1' || isSurrogate(unit) ? NEVER : SELDOM
}

const AMID = -8
const NEVER = -30
/** What a chain gives by rare chance only. */
export const SELDOM = -11
/** What is lost leaves one of these, or nothing. */
const MARKS: readonly number[] = [0x3f, 0xfffd]

const READERS: Readonly<Record<string, (bytes: ByteShares, into: UnitShares, pages: CodePages) => void>> = {
  gbk: (bytes, into, pages) => readInPairs(bytes, into, [pages.cp936]),
  big5: (bytes, into, pages) => readInPairs(bytes, into, [pages.cp950, pages.big5]),
  // Without the control characters U+0080 to U+009F.
  latin1: ({ bytes }, into) => into.set(bytes.subarray(0xa0), 0xa0),
  'utf-8': readAsUtf8,
}

function readInPairs({ pairs }: ByteShares, into: UnitShares, pages: readonly CodePage[]): void {
  for (let pair = 0x8080; pair < 0x10000; pair++)
    for (const page of pages) {
      const codePoint = page.decode(pair >> 8, pair & 0xff)
      if (codePoint < 0) for (const mark of MARKS) into[mark]! += pairs[pair]!
      else if (codePoint < 0x10000) into[codePoint]! += pairs[pair]!
    }
}

/** Nearly all is lost; some pairs make a character of two bytes. */
function readAsUtf8({ pairs }: ByteShares, into: UnitShares): void {
  for (let pair = 0x8080; pair < 0x10000; pair++) {
    const unit = utf8.decode([pair >> 8, pair & 0xff])
    if (unit >= 0) into[unit]! += pairs[pair]!
    else for (const mark of MARKS) into[mark]! += pairs[pair]!
  }
}

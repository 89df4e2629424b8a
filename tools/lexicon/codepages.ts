/** Compiles the code pages' tables from iconv-lite's. Their format stands in engine/recode/codepages.ts. */
import { createRequire } from 'node:module'
import iconv from 'iconv-lite'
import { BITMAP_BYTES, BLOCKS, LEADS, PAIRS, pairIndex, TRAILS } from '../../engine/recode/codepages.ts'

/**
 * GB 18030-2022 gives these pairs characters where iconv-lite still has the private use of GB 18030-2000, as the
 * WHATWG index now has it too: first pair, first code point, how many.
 */
const GB18030_2022 = [
  [0xa6d9, 0xfe10, 1],
  [0xa6da, 0xfe12, 1],
  [0xa6db, 0xfe11, 1],
  [0xa6dc, 0xfe13, 4],
  [0xa6ec, 0xfe17, 2],
  [0xa6f3, 0xfe19, 1],
  [0xfe59, 0x9fb4, 1],
  [0xfe61, 0x9fb5, 1],
  [0xfe66, 0x9fb6, 2],
  [0xfe6d, 0x9fb8, 1],
  [0xfe7e, 0x9fb9, 1],
  [0xfe90, 0x9fba, 1],
  [0xfea0, 0x9fbb, 1],
] as const

/** Code point by pair (index of `pairIndex`), 0 where undefined. */
type Decoding = Uint32Array

export function buildCodePages(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ['codepages/gbk', table(gb18030(), [decoding('gb18030'), gb18030()])],
    ['codepages/cp936', missing(decoding('cp936'))],
    // The supplement repeats characters of Big5 itself, whose own codes are the ones in use.
    ['codepages/big5', table(decoding('big5'), [decoding('big5'), decoding('cp950'), later('big5')])],
    ['codepages/cp950', missing(decoding('cp950'))],
    ['codepages/windows-1252', windows1252()],
    ['codepages/gb18030', fourByteRanges()],
  ])
}

/** The pairs that iconv-lite reads as one code point each. */
function decoding(encoding: string): Decoding {
  const codePoints = new Uint32Array(PAIRS)
  for (let i = 0; i < PAIRS; i++) {
    const lead = LEADS.first + Math.floor(i / TRAILS.count)
    const trail = TRAILS.first + (i % TRAILS.count)
    const [first, ...more] = iconv.decode(Buffer.from([lead, trail]), encoding)
    // Four pairs of Big5 stand for a letter and a combining mark: no single code point, left undefined.
    if (first !== undefined && first !== '\ufffd' && more.length === 0) codePoints[i] = first.codePointAt(0)!
  }
  return codePoints
}

/** The characters of which Big5 writes the later code, by the WHATWG's encoder; all others are 0. */
function later(encoding: string): Decoding {
  const codePoints = decoding(encoding)
  return codePoints.map((codePoint, i) =>
    '═╞╡╪十卅'.includes(String.fromCodePoint(codePoint)) && !codePoints.includes(codePoint, i + 1)
      ? codePoint
      : 0,
  )
}

function gb18030(): Decoding {
  const codePoints = decoding('gb18030')
  for (const [pair, codePoint, count] of GB18030_2022)
    for (let i = 0; i < count; i++) codePoints[pairIndex(pair >> 8, pair & 0xff) + i] = codePoint + i
  return codePoints
}

/** A table section: how pairs are read, and what is understood on the way back. */
function table(codePoints: Decoding, understood: readonly Decoding[]): Uint8Array {
  const units = new Uint16Array(PAIRS)
  const plane2 = new Uint8Array(BITMAP_BYTES)
  for (const [i, codePoint] of codePoints.entries()) {
    if (codePoint > 0xffff && codePoint >> 16 !== 2)
      throw new Error(
        `a code page holds U+${codePoint.toString(16)}, which is in neither plane 0 nor plane 2`,
      )
    units[i] = codePoint
    if (codePoint > 0xffff) plane2[i >> 3]! |= 1 << (i & 7)
  }
  return Buffer.concat([bytesOf(units), plane2, back(understood)])
}

/** Code by code point. Of two codes of one character the first counts, of two tables the last. */
function back(tables: readonly Decoding[]): Uint8Array {
  const blocks = new Uint16Array(BLOCKS)
  const pages: Uint16Array[] = [new Uint16Array(256)]
  for (const codePoints of tables)
    for (let i = codePoints.length - 1; i >= 0; i--) {
      const codePoint = codePoints[i]!
      if (codePoint === 0) continue
      blocks[codePoint >> 8] ||= pages.push(new Uint16Array(256)) - 1
      pages[blocks[codePoint >> 8]!]![codePoint & 0xff] = codeOf(i)
    }
  return Buffer.concat([bytesOf(blocks), ...pages.map(bytesOf)])
}

function codeOf(index: number): number {
  return ((LEADS.first + Math.floor(index / TRAILS.count)) << 8) | (TRAILS.first + (index % TRAILS.count))
}

/** A bitmap of the pairs that a table leaves undefined. */
function missing(codePoints: Decoding): Uint8Array {
  const bitmap = new Uint8Array(BITMAP_BYTES)
  for (const [i, codePoint] of codePoints.entries()) if (codePoint === 0) bitmap[i >> 3]! |= 1 << (i & 7)
  return bitmap
}

function windows1252(): Uint8Array {
  const special = Uint16Array.from({ length: 32 }, (_, i) => {
    const unit = iconv.decode(Buffer.from([0x80 | i]), 'windows1252').charCodeAt(0)
    return unit === 0xfffd ? 0x80 | i : unit
  })
  return bytesOf(special)
}

function fourByteRanges(): Uint8Array {
  const { gbChars, uChars } = gb18030Ranges()
  return bytesOf(Uint32Array.from(gbChars.flatMap((pointer, i) => [pointer, uChars[i]!])))
}

function gb18030Ranges(): { readonly gbChars: readonly number[]; readonly uChars: readonly number[] } {
  return createRequire(import.meta.url)('iconv-lite/encodings/tables/gb18030-ranges.json')
}

function bytesOf(array: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

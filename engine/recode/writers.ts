/** How text was written: which characters sequences of bytes stand for, some of the bytes being lost. */
import type { CodePage } from './codepages.ts'
import { type ByteSymbol, isLost, valuesOf } from './symbols.ts'

export type WriterName = 'utf-8' | 'gbk' | 'big5'

export interface Writer {
  readonly name: WriterName
  /** How many bytes a character has that begins with this one; 0 where none does. A lost byte may begin a Han character. */
  lengthFrom(first: ByteSymbol): number
  /** Whether a symbol may stand at a place (from 1) of a character. */
  continues(symbol: ByteSymbol, first: ByteSymbol, place: number): boolean
  /** The character's code point, or -1. */
  decode(bytes: readonly number[]): number
  /** The character's bytes, appended; false where it has none. */
  encode(codePoint: number, into: number[]): boolean
}

export const utf8: Writer = {
  name: 'utf-8',
  lengthFrom: first => {
    if (first < 0x80) return 1
    if (isLost(first)) return 3
    if (first < 0xc2 || first > 0xf4) return 0
    return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  },
  continues: symbol => (isLost(symbol) ? valuesOf(symbol).some(isContinuation) : isContinuation(symbol)),
  decode: decodeUtf8,
  encode: encodeUtf8,
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}

function decodeUtf8(bytes: readonly number[]): number {
  const first = bytes[0]!
  if (first < 0x80) return first
  if (utf8.lengthFrom(first) !== bytes.length) return -1
  let codePoint = first & (0x7f >> bytes.length)
  for (let i = 1; i < bytes.length; i++) {
    if (!isContinuation(bytes[i]!)) return -1
    codePoint = (codePoint << 6) | (bytes[i]! & 0x3f)
  }
  return isShortest(codePoint, bytes.length) && !isSurrogate(codePoint) ? codePoint : -1
}

function isShortest(codePoint: number, length: number): boolean {
  return codePoint <= 0x10ffff && codePoint >= (length === 3 ? 0x800 : length === 4 ? 0x10000 : 0x80)
}

function isSurrogate(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint < 0xe000
}

function encodeUtf8(codePoint: number, into: number[]): boolean {
  if (codePoint < 0x80) into.push(codePoint)
  else if (codePoint < 0x800) into.push(0xc0 | (codePoint >> 6), continuation(codePoint))
  else if (codePoint < 0x10000)
    into.push(0xe0 | (codePoint >> 12), continuation(codePoint >> 6), continuation(codePoint))
  else
    into.push(
      0xf0 | (codePoint >> 18),
      continuation(codePoint >> 12),
      continuation(codePoint >> 6),
      continuation(codePoint),
    )
  return !isSurrogate(codePoint)
}

function continuation(bits: number): number {
  return 0x80 | (bits & 0x3f)
}

/** A writer of one or two bytes a character. */
export function doubleByte(name: 'gbk' | 'big5', page: CodePage): Writer {
  return {
    name,
    lengthFrom: first => (first < 0x80 ? 1 : first === 0x80 || first === 0xff ? 0 : 2),
    continues: symbol => symbol >= 0x40 && symbol !== 0x7f && symbol !== 0xff,
    decode: ([lead, trail]) => page.decode(lead!, trail),
    encode: (codePoint, into) => {
      const code = page.encode(codePoint)
      if (code > 0xff) into.push(code >> 8, code & 0xff)
      else if (code >= 0) into.push(code)
      return code >= 0
    },
  }
}

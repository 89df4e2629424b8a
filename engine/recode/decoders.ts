/** How real decoders read bytes, what they cannot read included: to prove a repair by doing the damage again. */
import type { CodePage, CodePages } from './codepages.ts'
import type { ReaderName } from './readers.ts'
import { type ByteSymbol, HIGH, isLost, PAIR_LEAD, PAIR_TRAIL, SWALLOWED } from './symbols.ts'

/** What stands in the damaged text where bytes could not be read. */
type Mark = '' | '?' | '\ufffd'
const MARKS: readonly Mark[] = ['?', '\ufffd', '']

/**
 * What a decoder does at a pair that it cannot read.
 * single: marks the first byte and reads on from the second (Python, and browsers before an ASCII byte);
 * pair: marks both bytes as one (Java at unmapped pairs, Windows and PHP at all).
 * mixed: `single` before a byte that is no trail, else `pair` (browsers, Java).
 */
type Manner = 'single' | 'pair' | 'mixed'
const MANNERS: readonly Manner[] = ['single', 'mixed', 'pair']

/**
 * Whether some decoder of a reader's kind reads the bytes as exactly this text. For a byte that is not known, being
 * lost, any decoder leaves its mark.
 */
export function readsAs(
  reader: ReaderName,
  bytes: readonly ByteSymbol[],
  text: string,
  pages: CodePages,
): boolean {
  if (reader === 'windows-1252') return MARKS.some(mark => readsSingly(bytes, text, pages, mark))
  const tables = reader === 'gbk' ? [pages.gbk, pages.cp936] : [pages.big5, pages.cp950]
  return tables.some(page =>
    MANNERS.some(manner => MARKS.some(mark => readsInPairs(bytes, text, page, manner, mark))),
  )
}

/** Stops at the first difference, so that trying many decoders costs little. */
function readsInPairs(
  bytes: readonly ByteSymbol[],
  text: string,
  page: CodePage,
  manner: Manner,
  mark: Mark,
): boolean {
  let at = 0
  for (let i = 0; i < bytes.length; ) {
    const codePoint = decodeAt(bytes, i, page)
    const length = codePoint < 0 ? marked(text, at, mark) : shown(text, at, codePoint, page)
    if (length < 0) return false
    at += length
    i += codePoint < 0 ? lossAt(bytes, i, manner) : bytes[i]! < 0x80 || codePoint === SINGLE_EURO ? 1 : 2
  }
  return at === text.length
}

/** The code point of the byte or pair at an index, -1 if it is unreadable. */
function decodeAt(bytes: readonly ByteSymbol[], at: number, page: CodePage): number {
  const lead = bytes[at]!
  const trail = bytes[at + 1]
  if (lead < 0x80) return lead
  if (lead === 0x80) return page.name === 'gbk' ? SINGLE_EURO : -1
  return trail === undefined || isLost(lead) || isLost(trail) ? -1 : page.decode(lead, trail)
}

/** Byte 0x80 alone. The table gives the sign another code, so that no pair is read as it. */
const SINGLE_EURO = 0x20ac

/** How many bytes one mark stands for. */
function lossAt(bytes: readonly ByteSymbol[], at: number, manner: Manner): 1 | 2 {
  const trail = bytes[at + 1]
  if (trail === undefined) return 1
  if (bytes[at] === PAIR_LEAD || trail === PAIR_TRAIL || trail === SWALLOWED) return 2
  if (manner === 'single' || isLost(trail) || bytes[at] === HIGH) return 1
  return manner === 'mixed' && trail < 0x80 ? 1 : 2
}

function marked(text: string, at: number, mark: Mark): number {
  return text.startsWith(mark, at) ? mark.length : -1
}

/** The length of the character at an offset if it stands for the same code: tables of other years differ by a few. */
function shown(text: string, at: number, codePoint: number, page: CodePage): number {
  const there = text.codePointAt(at)
  if (there === undefined) return -1
  const same = there === codePoint || (there > 0x7f && page.encode(there) === page.encode(codePoint))
  return !same ? -1 : there > 0xffff ? 2 : 1
}

/** Of latin1 and windows-1252 either may have read each byte: both are found in one text. */
function readsSingly(bytes: readonly ByteSymbol[], text: string, pages: CodePages, mark: Mark): boolean {
  let at = 0
  for (const byte of bytes) {
    const length = shownSingly(byte, text, at, pages.windows1252, mark)
    if (length < 0) return false
    at += length
  }
  return at === text.length
}

function shownSingly(byte: ByteSymbol, text: string, at: number, page: CodePage, mark: Mark): number {
  const unit = text.charCodeAt(at)
  if (unit === byte || unit === page.decode(byte) || (byte === 0xa0 && unit === 0x20)) return 1
  const undefinedByte = isLost(byte) || (byte >= 0x80 && byte < 0xa0 && page.decode(byte) === byte)
  return undefinedByte ? marked(text, at, mark) : -1
}

/** How real decoders read bytes, what they cannot read included: to prove a repair by doing the damage again. */
import type { CodePage, CodePages } from './codepages.ts'
import type { ReaderName } from './readers.ts'

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

/** Whether some decoder of a reader's kind reads the bytes as exactly this text. */
export function readsAs(
  reader: ReaderName,
  bytes: readonly number[],
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
  bytes: readonly number[],
  text: string,
  page: CodePage,
  manner: Manner,
  mark: Mark,
): boolean {
  let at = 0
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!
    const trail = bytes[i + 1]
    const single = lead < 0x80 ? lead : lead === 0x80 && page.name === 'gbk' ? EURO : -1
    const codePoint = single >= 0 || trail === undefined ? single : page.decode(lead, trail)
    const piece = codePoint >= 0 ? String.fromCodePoint(codePoint) : mark
    if (!text.startsWith(piece, at)) return false
    at += piece.length
    i += single >= 0 || (codePoint < 0 && marksOne(manner, trail)) ? 1 : 2
  }
  return at === text.length
}

const EURO = 0x20ac

function marksOne(manner: Manner, trail: number | undefined): boolean {
  if (manner === 'single' || trail === undefined) return true
  return manner === 'mixed' && trail < 0x80
}

/** Of latin1 and windows-1252 either may have read each byte: both are found in one text. */
function readsSingly(bytes: readonly number[], text: string, pages: CodePages, mark: Mark): boolean {
  let at = 0
  for (const byte of bytes) {
    const unit = text.charCodeAt(at)
    if (unit === byte || unit === pages.windows1252.decode(byte)) at++
    else if (byte === 0xa0 && unit === 0x20) at++
    else if (
      pages.windows1252.decode(byte) === byte &&
      byte >= 0x80 &&
      byte < 0xa0 &&
      text.startsWith(mark, at)
    )
      at += mark.length
    else return false
  }
  return at === text.length
}

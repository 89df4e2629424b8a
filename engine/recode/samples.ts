/** What bytes read as, for judging which encoding they are in. */
import type { CodePage, FourByte } from './codepages.ts'

export interface Sample {
  /** The characters outside ASCII, and line feeds. */
  readonly text: string
  /** Bytes that could not be read. */
  readonly errors: number
}

/** How many valid sequences of two bytes and more there are, and how many bytes that are in none. */
export function utf8Errors(bytes: Uint8Array): { sequences: number; errors: number } {
  let sequences = 0
  let errors = 0
  for (let i = 0; i < bytes.length; ) {
    const length = bytes[i]! < 0x80 ? 1 : sequenceLength(bytes, i)
    if (length === 0) errors++
    else if (length > 1) sequences++
    i += length || 1
  }
  return { sequences, errors }
}

/** The length in bytes of the valid sequence at an offset, 0 if there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  for (let i = 1; i < length; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1]!
  // Longer than need be, a surrogate, or beyond U+10FFFF.
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  return second < least || second > most ? 0 : length
}

/** Reads an encoding of single bytes and pairs; `fourByte` adds the longer codes of GB 18030. */
export function pairSample(bytes: Uint8Array, page: CodePage, fourByte?: FourByte): Sample {
  const parts: string[] = []
  let errors = 0
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!
    if (lead < 0x80) {
      if (lead === 0x0a) parts.push('\n')
      i++
      continue
    }
    const pair = i + 1 < bytes.length ? page.decode(lead, bytes[i + 1]!) : -1
    const four = pair < 0 && fourByte !== undefined && i + 3 < bytes.length
    const codePoint = four ? fourByte.decode(lead, bytes[i + 1]!, bytes[i + 2]!, bytes[i + 3]!) : pair
    if (codePoint >= 0) parts.push(String.fromCodePoint(codePoint))
    else if (i + 1 < bytes.length) errors++
    i += codePoint < 0 ? 1 : four ? 4 : 2
  }
  return { text: parts.join(''), errors }
}

/** Reads UTF-16; a lone surrogate is an error. */
export function utf16Sample(bytes: Uint8Array, littleEndian: boolean): Sample {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let i = 0; i + 1 < bytes.length; i += 2)
    parts.push(String.fromCharCode(view.getUint16(i, littleEndian)))
  const text = parts.join('')
  return { text, errors: text.match(/\p{Surrogate}/gu)?.length ?? 0 }
}

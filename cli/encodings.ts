import iconv from 'iconv-lite'
import { detectEncoding, encodingToReopenIn, type Lexicon, SURE_OF_ENCODING } from '../engine/index.ts'
import { CommandError } from './errors.ts'

/** A file's text, and what it takes to write it back as it was. */
export interface Decoded {
  /** Without the byte order mark: offsets count from the character after it. */
  readonly text: string
  readonly encoding: string
  readonly byteOrderMark: boolean
}

const MARK = '\ufeff'

/**
 * The text of bytes in a named encoding (a label of the WHATWG Encoding Standard), or in the one that they seem to be
 * in (`auto`). Throws CommandError where the bytes are not of that encoding: nothing is replaced silently.
 */
export function decode(bytes: Uint8Array, encoding: string, lexicon: Lexicon): Decoded {
  const name = encoding === 'auto' ? detected(bytes, lexicon) : encoding
  const text = strictly(bytes, name, lexicon)
  const byteOrderMark = text.startsWith(MARK)
  return { text: byteOrderMark ? text.slice(1) : text, encoding: name, byteOrderMark }
}

function detected(bytes: Uint8Array, lexicon: Lexicon): string {
  const { encoding, confidence } = detectEncoding(bytes, lexicon)
  if (encoding === 'binary') throw new CommandError('this is a binary file, no text: it was not read')
  return confidence < SURE_OF_ENCODING ? 'utf-8' : encoding
}

/** The encoding that reads right what another made mojibake of; undefined where the other is right. */
export function betterEncoding(bytes: Uint8Array, as: Decoded, lexicon: Lexicon): string | undefined {
  const decode = (file: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(file)
  return encodingToReopenIn(bytes, as.text, decode, lexicon)
}

function strictly(bytes: Uint8Array, encoding: string, lexicon: Lexicon): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof RangeError) throw new CommandError(`there is no encoding "${encoding}"`)
    throw new CommandError(`${notOf(bytes, encoding)}: ${advice(bytes, encoding, lexicon)}`)
  }
}

function advice(bytes: Uint8Array, encoding: string, lexicon: Lexicon): string {
  const seems = detectEncoding(bytes, lexicon)
  const known =
    seems.encoding !== 'binary' && seems.encoding !== encoding && seems.confidence >= SURE_OF_ENCODING
  if (known) return `it reads right with --encoding ${seems.encoding}`
  return "name the file's encoding with --encoding"
}

function notOf(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'utf-8') return `this is not ${encoding}`
  return `this is not UTF-8 (byte ${firstInvalidByte(bytes)})`
}

/** The offset of the first byte that is not UTF-8. */
function firstInvalidByte(bytes: Uint8Array): number {
  const back = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  let i = 0
  while (i < bytes.length && bytes[i] === back[i]) i++
  return i
}

/** The bytes of a text as its file had them. Throws CommandError where a character cannot be written so. */
export function encode(text: string, as: Decoded): Uint8Array {
  const whole = as.byteOrderMark ? MARK + text : text
  const bytes = iconv.encode(whole, as.encoding, { addBOM: false })
  const back = iconv.decode(bytes, as.encoding, { stripBOM: false })
  if (back === whole) return bytes
  const lost = [...whole].find((character, i) => [...back][i] !== character) ?? '?'
  throw new CommandError(`"${lost}" cannot be written in ${as.encoding}: convert the file to UTF-8 first`)
}

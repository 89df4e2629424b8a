/** Makes mojibake of clean text, as programs do that read bytes in the wrong encoding. */
import iconv from 'iconv-lite'

export type Written = 'utf-8' | 'gbk' | 'big5'
export type Read = 'latin1' | 'windows-1252' | 'gbk' | 'big5' | 'utf-8'

/** One wrong decoding. */
export interface Misreading {
  readonly written: Written
  readonly read: Read
  /**
   * What becomes of bytes that the reading leaves undefined, or latin1 makes C1 controls of. keep: C1 controls and
   * private-use characters, as browsers have it; otherwise what is put for each: `?`, U+FFFD, or nothing.
   */
  readonly lost?: 'keep' | '?' | '\ufffd' | ''
}

/** The damaged text, or undefined where the text cannot be written so, or a byte is lost that should be kept. */
export function misread(text: string, { written, read, lost = 'keep' }: Misreading): string | undefined {
  const bytes = iconv.encode(text, written)
  if (iconv.decode(bytes, written) !== text) return undefined
  const damaged = readBytes(bytes, read, lost)
  return lost === 'keep' && damaged.includes('\ufffd') ? undefined : damaged
}

/** Several wrong decodings in turn. */
export function misreadInTurn(text: string, chain: readonly Misreading[]): string | undefined {
  return chain.reduce<string | undefined>((now, step) => now && misread(now, step), text)
}

/** The text without the characters that an encoding does not have. */
export function writable(text: string, written: Written): string {
  if (written === 'utf-8') return text
  const has = (c: string) => misreadInTurn(c, [{ written, read: 'latin1' }]) !== undefined
  return [...text].filter(c => c === '\n' || has(c)).join('')
}

function readBytes(bytes: Uint8Array, read: Read, lost: NonNullable<Misreading['lost']>): string {
  if (read === 'latin1') return readAsLatin1(bytes, lost)
  if (read === 'windows-1252') return readSingly(bytes, lost)
  if (read === 'utf-8') return new TextDecoder().decode(bytes)
  const mark = lost === 'keep' ? '\ufffd' : lost
  const name = read === 'gbk' ? (lost === 'keep' ? 'gb18030' : 'cp936') : lost === 'keep' ? 'big5' : 'cp950'
  return readInPairs(bytes, name, mark)
}

function readAsLatin1(bytes: Uint8Array, lost: NonNullable<Misreading['lost']>): string {
  const text = String.fromCharCode(...bytes)
  return lost === 'keep' ? text : text.replace(/[\x80-\x9f]/g, lost)
}

function readSingly(bytes: Uint8Array, lost: NonNullable<Misreading['lost']>): string {
  let text = ''
  for (const byte of bytes) {
    const unit = iconv.decode(Buffer.from([byte]), 'windows1252')
    if (unit !== '\ufffd') text += unit
    else text += lost === 'keep' ? String.fromCharCode(byte) : lost
  }
  return text
}

/** As Python reads: of a pair that is undefined the first byte is lost, and the second begins anew. */
function readInPairs(bytes: Uint8Array, encoding: string, mark: string): string {
  let text = ''
  for (let i = 0; i < bytes.length; ) {
    const width = bytes[i]! < 0x80 ? 1 : 2
    const piece =
      i + width > bytes.length ? '\ufffd' : iconv.decode(Buffer.from(bytes.subarray(i, i + width)), encoding)
    const read = !piece.includes('\ufffd') && [...piece].length === 1
    text += read ? piece : mark
    i += read ? width : 1
  }
  return text
}

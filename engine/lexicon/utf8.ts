/**
 * The text that well-formed UTF-8 bytes [start, end) stand for. The engine has no TextDecoder; these bytes come from
 * the lexicon's builder, so they are not checked.
 */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; ) {
    const lead = bytes[at]!
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    let codePoint = length === 1 ? lead : lead & (0xff >> (length + 1))
    for (let i = 1; i < length; i++) codePoint = (codePoint << 6) | (bytes[at + i]! & 0x3f)
    text += String.fromCodePoint(codePoint)
    at += length
  }
  return text
}

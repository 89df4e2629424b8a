/**
 * The compiled lexicon's file: named sections of bytes, each aligned to 8.
 *
 *   "JKLX" u32 version, u32 section count, then for each section: u32 name length, u32 offset, u32 byte length,
 *   name (ASCII, padded to 4); then the sections. Little endian throughout.
 */
export const LEXICON_MAGIC = 0x584c4b4a
export const LEXICON_VERSION = 1

export class LexiconError extends Error {}

/** Opens in the time of reading the header: nothing is copied. Throws LexiconError on anything but a whole lexicon file. */
export function readSections(file: ArrayBuffer): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  if (file.byteLength < 12) throw new LexiconError(`the lexicon is cut short: ${file.byteLength} bytes`)
  const header = new DataView(file)
  if (header.getUint32(0, true) !== LEXICON_MAGIC) throw new LexiconError('this is not a lexicon file')
  const version = header.getUint32(4, true)
  if (version !== LEXICON_VERSION)
    throw new LexiconError(
      `the lexicon has format ${version}, this program reads ${LEXICON_VERSION}: build it again`,
    )
  const sections = new Map<string, Uint8Array<ArrayBuffer>>()
  let at = 12
  for (let i = header.getUint32(8, true); i > 0; i--) {
    const nameLength = header.getUint32(at, true)
    const offset = header.getUint32(at + 4, true)
    const length = header.getUint32(at + 8, true)
    if (offset + length > file.byteLength)
      throw new LexiconError(
        `the lexicon is cut short: ${file.byteLength} bytes, a section ends at ${offset + length}`,
      )
    sections.set(ascii(new Uint8Array(file, at + 12, nameLength)), new Uint8Array(file, offset, length))
    at += 12 + align(nameLength, 4)
  }
  return sections
}

/** The inverse of `readSections`. Names are ASCII. */
export function writeSections(sections: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  let at = 12
  for (const name of sections.keys()) at += 12 + align(name.length, 4)
  const places: number[] = []
  let end = align(at, 8)
  for (const bytes of sections.values()) {
    places.push(end)
    end = align(end + bytes.length, 8)
  }
  const file = new ArrayBuffer(end)
  const header = new DataView(file)
  header.setUint32(0, LEXICON_MAGIC, true)
  header.setUint32(4, LEXICON_VERSION, true)
  header.setUint32(8, sections.size, true)
  at = 12
  let i = 0
  for (const [name, bytes] of sections) {
    const offset = places[i++]!
    header.setUint32(at, name.length, true)
    header.setUint32(at + 4, offset, true)
    header.setUint32(at + 8, bytes.length, true)
    for (let k = 0; k < name.length; k++) header.setUint8(at + 12 + k, name.charCodeAt(k))
    new Uint8Array(file, offset, bytes.length).set(bytes)
    at += 12 + align(name.length, 4)
  }
  return file
}

function align(n: number, to: number): number {
  return Math.ceil(n / to) * to
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

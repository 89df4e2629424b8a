/** A facet's sections, by full name; Lexicon gives them. */
export interface Sections {
  /** A section's bytes, aligned to 8. Throws LexiconError where there is none. */
  section(name: string): Uint8Array<ArrayBuffer>
}

/** Views of a section's bytes as numbers: nothing is copied. The file is little endian, as is every host of the engine. */
export function uint16(bytes: Uint8Array<ArrayBuffer>): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1)
}

export function uint32(bytes: Uint8Array<ArrayBuffer>): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
}

export function int32(bytes: Uint8Array<ArrayBuffer>): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
}

export function float32(bytes: Uint8Array<ArrayBuffer>): Float32Array {
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
}

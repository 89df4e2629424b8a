/** Sections' bytes from numbers and text. Little endian, as every host of the builder is. */
export type NumberArray = Uint16Array | Uint32Array | Int32Array | Float32Array

export function bytesOf(numbers: NumberArray): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

export function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The sections of a Rows table. Cells hold no tab. */
export function rowSections(name: string, rows: readonly (readonly string[])[]): [string, Uint8Array][] {
  const encoded = rows.map(cells => Buffer.from(cells.join('\t')))
  const offsets = new Uint32Array(rows.length + 1)
  for (const [i, row] of encoded.entries()) offsets[i + 1] = offsets[i]! + row.length
  return [
    [`${name}/offsets`, bytesOf(offsets)],
    [`${name}/text`, new Uint8Array(Buffer.concat(encoded))],
  ]
}

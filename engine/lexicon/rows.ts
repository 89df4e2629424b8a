import { type Sections, uint32 } from './sections.ts'
import { decodeUtf8 } from './utf8.ts'

/**
 * Rows of text cells, decoded when asked for. In the file: `NAME/offsets`, one u32 for each row and one past the last,
 * into `NAME/text`, UTF-8 with a tab between cells.
 */
export class Rows {
  private readonly offsets: Uint32Array
  private readonly text: Uint8Array

  constructor(sections: Sections, name: string) {
    this.offsets = uint32(sections.section(`${name}/offsets`))
    this.text = sections.section(`${name}/text`)
  }

  get length(): number {
    return this.offsets.length - 1
  }

  /** The cells of a row, in the order of the table's columns. Throws a RangeError where there is no such row. */
  cells(row: number): string[] {
    const start = this.offsets[row]
    const end = this.offsets[row + 1]
    if (start === undefined || end === undefined) throw new RangeError(`no row ${row} of ${this.length}`)
    return decodeUtf8(this.text, start, end).split('\t')
  }
}

import { float32, type Sections, uint16, uint32 } from './sections.ts'
import { decodeUtf8 } from './utf8.ts'

/**
 * The Mandarin readings of Han characters, and how common the characters are.
 * In the file: `readings/characters` u32 code points, sorted; `readings/first` u32 for each and one past the last, into
 * `readings/syllables` u16, which number the tab-separated UTF-8 names in `readings/names`; `readings/frequency` f32.
 */
export class Readings {
  private readonly characters: Uint32Array
  private readonly first: Uint32Array
  private readonly syllables: Uint16Array
  private readonly shares: Float32Array
  private readonly names: readonly string[]

  constructor(sections: Sections) {
    this.characters = uint32(sections.section('readings/characters'))
    this.first = uint32(sections.section('readings/first'))
    this.syllables = uint16(sections.section('readings/syllables'))
    this.shares = float32(sections.section('readings/frequency'))
    const names = sections.section('readings/names')
    this.names = decodeUtf8(names, 0, names.length).split('\t')
  }

  /** Every reading of a character, most common first, tone marks composed (NFC), small letters; empty where none is known. */
  of(codePoint: number): readonly string[] {
    const i = this.indexOf(codePoint)
    if (i < 0) return []
    const readings: string[] = []
    for (let k = this.first[i]!; k < this.first[i + 1]!; k++) readings.push(this.names[this.syllables[k]!]!)
    return readings
  }

  /**
   * A character's share of running text of the script that it belongs to, between 0 and 1; 0 where it is in no word.
   * Of variants (驗 騐 验) the one in use has the greater share.
   */
  frequency(codePoint: number): number {
    const i = this.indexOf(codePoint)
    return i < 0 ? 0 : this.shares[i]!
  }

  private indexOf(codePoint: number): number {
    let low = 0
    let high = this.characters.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.characters[middle]! < codePoint) low = middle + 1
      else high = middle
    }
    return this.characters[low] === codePoint ? low : -1
  }
}

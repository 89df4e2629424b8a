import { isHighSurrogate } from '../text/span.ts'
import { type Sections, uint16, uint32 } from './sections.ts'

/**
 * Traditional characters and variants to Simplified ones, each by itself and always to as many code units, so that
 * offsets stay. A form for looking things up, not a conversion: 乾坤 becomes 干坤.
 * In the file: `projection/units`, u16 for each code unit; `projection/pairs`, u32 code points, from and to in turn,
 * for the characters outside the Basic Multilingual Plane.
 */
export class Projection {
  private readonly units: Uint16Array
  private readonly pairs: ReadonlyMap<number, number>

  constructor(sections: Sections) {
    this.units = uint16(sections.section('projection/units'))
    const flat = uint32(sections.section('projection/pairs'))
    const pairs = new Map<number, number>()
    for (let i = 0; i < flat.length; i += 2) pairs.set(flat[i]!, flat[i + 1]!)
    this.pairs = pairs
  }

  /** The projected text: the same length; the same string where nothing changes. */
  project(text: string): string {
    const parts: string[] = []
    let kept = 0
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      const to = isHighSurrogate(unit) ? this.pair(text, i) : this.units[unit]!
      if (to === unit) continue
      parts.push(text.slice(kept, i), String.fromCodePoint(to))
      kept = to > 0xffff ? i + 2 : i + 1
    }
    if (parts.length === 0) return text
    parts.push(text.slice(kept))
    return parts.join('')
  }

  private pair(text: string, at: number): number {
    return this.pairs.get(text.codePointAt(at)!) ?? text.charCodeAt(at)
  }
}

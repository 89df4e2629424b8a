import { Rows } from '../lexicon/rows.ts'
import type { Sections } from '../lexicon/sections.ts'

/** In the file: `swaps`, Rows of a rare character and the common one it stands for, in Simplified and in Traditional. */
export class Swaps {
  private readonly meant = new Map<string, readonly string[]>()

  constructor(sections: Sections) {
    const rows = new Rows(sections, 'swaps')
    for (let i = 0; i < rows.length; i++) {
      const [swapped, ...forms] = rows.cells(i)
      this.meant.set(swapped!, [...new Set(forms)])
    }
  }

  /** The forms of the character that this one may stand for; none where it stands for itself only. */
  of(character: string): readonly string[] {
    return this.meant.get(character) ?? []
  }
}

import { Rows } from '../lexicon/rows.ts'
import type { Sections } from '../lexicon/sections.ts'

/** In the file: `radicals`, Rows of a radical's character and the ideograph that looks the same. */
export class Radicals {
  private readonly ideographs = new Map<string, string>()

  constructor(sections: Sections) {
    const rows = new Rows(sections, 'radicals')
    for (let i = 0; i < rows.length; i++) {
      const [radical, ideograph] = rows.cells(i)
      this.ideographs.set(radical!, ideograph!)
    }
  }

  /** The ideograph that looks like a radical (one code unit), or undefined. */
  ideographOf(radical: string): string | undefined {
    return this.ideographs.get(radical)
  }
}

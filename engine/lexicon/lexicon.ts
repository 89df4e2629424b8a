import { CodePages } from '../recode/codepages.ts'
import { LexiconError, readSections } from './container.ts'

/**
 * Everything that the engine knows of Chinese, over one compiled file. Facets open on first use and copy nothing.
 * Each facet lives in the folder that stands on it and is listed here.
 */
export class Lexicon {
  private readonly sections: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  private codePages: CodePages | undefined

  /** Throws LexiconError on anything but a whole lexicon file of this version. */
  constructor(file: ArrayBuffer) {
    this.sections = readSections(file)
  }

  /** A section's bytes, for the facet that stands on it. Throws LexiconError where there is none. */
  section(name: string): Uint8Array<ArrayBuffer> {
    const bytes = this.sections.get(name)
    if (bytes === undefined) throw new LexiconError(`the lexicon has no section "${name}": build it again`)
    return bytes
  }

  /** Which bytes stand for which character. */
  get codepages(): CodePages {
    this.codePages ??= new CodePages(this)
    return this.codePages
  }
}

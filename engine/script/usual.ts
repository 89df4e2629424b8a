import { Rows } from '../lexicon/rows.ts'
import type { Sections } from '../lexicon/sections.ts'

/**
 * Whose usage a text follows. tw, hk: Taiwan's, Hong Kong's. Of Taiwan's texts, law: laws and regulations; office: what
 * else its administration writes, such as minutes.
 */
export type TextKind = (typeof KINDS)[number]
const KINDS = ['tw', 'hk', 'law', 'office'] as const

/** For each kind of text the usual form, or nothing. */
type Row = Readonly<Record<TextKind, string>>

/** In place of a form, of a character or of a whole word: of those that writers exchange every form is as good. */
export const ANY = '='

/** A word and which of its characters is meant. */
interface Place {
  readonly word: string
  readonly offset: number
  readonly forms: Row
}

/**
 * Of interchangeable forms the one that texts of a kind mostly have: of a character, and of words that have another than
 * their characters. In the file: `script/usual` rows (Simplified text, its usual form in each kind of text).
 */
export class UsualForms {
  private readonly simplified: Uint16Array
  private readonly characters = new Map<number, Row>()
  /** By each character that may have several forms; the longest words first. */
  private readonly words = new Map<number, Place[]>()

  /** `simplified`: of each code unit, as `Characters` has it. */
  constructor(sections: Sections, simplified: Uint16Array) {
    this.simplified = simplified
    const rows = new Rows(sections, 'script/usual')
    for (let i = 0; i < rows.length; i++) {
      const [text = '', tw = '', hk = '', law = '', office = ''] = rows.cells(i)
      const forms = { tw, hk, law, office }
      if (text.length === 1) this.characters.set(text.charCodeAt(0), forms)
      else this.addWord(text, forms)
    }
    for (const places of this.words.values()) places.sort((a, b) => b.word.length - a.word.length)
  }

  private addWord(word: string, forms: Row): void {
    for (let offset = 0; offset < word.length; offset++) {
      const unit = word.charCodeAt(offset)
      this.words.set(unit, [...(this.words.get(unit) ?? []), { word, offset, forms }])
    }
  }

  /** The usual form of a Simplified code unit, if one is known. */
  ofCharacter(unit: number, kind: TextKind): number | undefined {
    const form = this.characters.get(unit)?.[kind] ?? ''
    return form === '' || form === ANY ? undefined : form.charCodeAt(0)
  }

  /** The form that the word has in which a code unit of a line stands, or ANY; undefined where the tables say nothing. */
  inWord(line: string, at: number, kind: TextKind): number | typeof ANY | undefined {
    const unit = this.simplified[line.charCodeAt(at)]!
    for (const { word, offset, forms } of this.words.get(unit) ?? []) {
      const form = forms[kind]
      if (form !== '' && this.isAt(word, line, at - offset))
        return form === ANY || form[offset] === ANY ? ANY : form.charCodeAt(offset)
    }
    return this.characters.get(unit)?.[kind] === ANY ? ANY : undefined
  }

  /** Whether a word stands at an offset of a line, in whatever form. */
  private isAt(word: string, line: string, start: number): boolean {
    for (let i = 0; i < word.length; i++)
      if (this.simplified[line.charCodeAt(start + i)] !== word.charCodeAt(i)) return false
    return true
  }
}

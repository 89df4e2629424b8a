import { NONE } from '../lexicon/trie.ts'
import type { Characters } from './characters.ts'
import type { Forms } from './forms.ts'

/** What a common word is worth at least. */
export const COMMON = -13

/** Common words of two characters, and whether a Traditional text has them in a form that they have. */
export class Pairs {
  private readonly characters: Characters
  private readonly forms: Forms

  constructor(characters: Characters, forms: Forms) {
    this.characters = characters
    this.forms = forms
  }

  /**
   * Whether two code units of a Traditional text, beside one another, are one of the forms of a common word; undefined
   * where they are no such word in any form.
   */
  isWordForm(first: number, second: number): boolean | undefined {
    const { simplified, canonical, traditional, choices } = this.characters
    const a = simplified[first]!
    const b = simplified[second]!
    const word = this.forms.pair(a, b)
    if (word === NONE || this.forms.scoreOf(word) < COMMON) return undefined
    const place = this.forms.formsOf(word)
    // Another form of a character without a choice is a variant, and no other word.
    const as = (unit: number, form: number) =>
      !choices.has(simplified[unit]!) || this.isSame(canonical[unit]!, form)
    if (place === 0) return as(first, traditional[a]!) && as(second, traditional[b]!)
    for (let i = this.forms.count(place) - 1; i >= 0; i--)
      if (as(first, this.forms.unit(place, i, 2, 0)) && as(second, this.forms.unit(place, i, 2, 1)))
        return true
    return false
  }

  /** Whether two canonical forms are one, or such as writers exchange freely. */
  private isSame(a: number, b: number): boolean {
    if (a === b) return true
    const loose = this.characters.choice(this.characters.simplified[a]!)?.loose
    return loose?.has(a) === true && loose.has(b)
  }
}

import { float32, type Sections, uint16, uint32 } from '../lexicon/sections.ts'
import { NONE, ROOT, Trie } from '../lexicon/trie.ts'
import type { Words } from '../lexicon/words.ts'

/** Natural logarithm: no word's likeliest form is taken for less likely than this. */
const UNLISTED = -12

/** The Traditional (or Simplified) forms of a word, by their place in the pool; 0 is none. */
export type FormsPlace = number

/** Hears of a word that begins at the offset in question. */
export type WordVisitor = (end: number, score: number, forms: FormsPlace, hans: FormsPlace) => void

/**
 * How words are written in Traditional text. Words and phrases are looked up in text that is projected by
 * `Characters.simplified`; they carry a score (natural logarithm of their share of running text) and, where their
 * characters' first forms are not right, the forms that they have.
 * In the file: `script/words/forms` u32, for each word of `words` its place in the pool; a Trie `script/phrases` with
 * `script/phrases/score` f32, `/forms` and `/hans` u32; the pool `script/forms`, u16: at a place, how many forms, then
 * for each its cost (hundredths of a natural logarithm) and as many code units as the word has.
 */
export class Forms {
  private readonly words: Words
  private readonly ofWords: Uint32Array
  private readonly phrases: Trie
  private readonly score: Float32Array
  private readonly ofPhrases: Uint32Array
  private readonly hans: Uint32Array
  readonly pool: Uint16Array

  constructor(sections: Sections, words: Words) {
    this.words = words
    this.ofWords = uint32(sections.section('script/words/forms'))
    this.phrases = new Trie(sections, 'script/phrases')
    this.score = float32(sections.section('script/phrases/score'))
    this.ofPhrases = uint32(sections.section('script/phrases/forms'))
    this.hans = uint32(sections.section('script/phrases/hans'))
    this.pool = uint16(sections.section('script/forms'))
  }

  /** The word that two code units are, if the dictionary has it: its number, else NONE. */
  pair(first: number, second: number): number {
    const { trie } = this.words
    const state = trie.step(ROOT, first)
    const end = state === NONE ? NONE : trie.step(state, second)
    return end === NONE ? NONE : trie.value(end)
  }

  /** The score of a word, by its number. */
  scoreOf(word: number): number {
    return this.words.score[word]!
  }

  /** The forms of a word, by its number. */
  formsOf(word: number): FormsPlace {
    return this.ofWords[word]!
  }

  /** Tells of every word and phrase that begins at an offset. Their length is bounded. */
  eachFrom(text: string, start: number, visit: WordVisitor): void {
    const { trie, score } = this.words
    let state = trie.step(ROOT, text.charCodeAt(start))
    for (let end = start + 1; state !== NONE; end++) {
      const id = trie.value(state)
      if (id !== NONE) visit(end, score[id]!, this.ofWords[id]!, 0)
      if (end >= text.length) break
      state = trie.step(state, text.charCodeAt(end))
    }
    this.eachPhraseFrom(text, start, visit)
  }

  private eachPhraseFrom(text: string, start: number, visit: WordVisitor): void {
    let state = this.phrases.step(ROOT, text.charCodeAt(start))
    for (let end = start + 1; state !== NONE; end++) {
      const id = this.phrases.value(state)
      if (id !== NONE) visit(end, this.score[id]!, this.ofPhrases[id]!, this.hans[id]!)
      if (end >= text.length) return
      state = this.phrases.step(state, text.charCodeAt(end))
    }
  }

  /** How many forms stand at a place. */
  count(place: FormsPlace): number {
    return place <= 0 ? 0 : this.pool[place]!
  }

  /** The natural logarithm of a form's share among the word's forms. `length` is the word's. */
  cost(place: FormsPlace, index: number, length: number): number {
    return this.pool[place + 1 + index * (length + 1)]! / -100
  }

  /** The cost of the likeliest form, which is not always the first. */
  bestCost(place: FormsPlace, length: number): number {
    if (place <= 0) return 0
    let best = UNLISTED
    for (let i = this.count(place) - 1; i >= 0; i--) best = Math.max(best, this.cost(place, i, length))
    return best
  }

  /** A code unit of a form. */
  unit(place: FormsPlace, index: number, length: number, at: number): number {
    return this.pool[place + 2 + index * (length + 1) + at]!
  }
}

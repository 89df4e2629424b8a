import { NONE } from '../lexicon/trie.ts'
import type { Span } from '../text/span.ts'
import { type Characters, type Choice, regionOf, type Standard } from './characters.ts'
import type { Forms, FormsPlace } from './forms.ts'
import type { Names } from './names.ts'
import { COMMON } from './pairs.ts'
import { ZERO } from './run.ts'

/** What a character costs that the dictionary does not know: less than any word of it is worth. */
const UNKNOWN = -22
/** What a digit costs: no word of the dictionary holds one. */
const DIGIT = -5

/** How much likelier (natural logarithm) a surname is where a name shows than its character by itself. */
const IN_NAME = 4.5

/** How much likelier (natural logarithm) it makes a form to be the usual one of several that a word may have. */
export const USUAL = 4

/** A Traditional form at an offset, and how much less likely the whole text is with it than with the best one. */
export interface Candidate {
  readonly form: number
  /** Natural logarithm of a ratio, 0 or more. */
  readonly gap: number
}

/**
 * Every way to read a text as words, and what each way makes of its characters in Traditional text. The best way gives
 * the conversion; the best ways through each form of a character tell how sure a choice is.
 * Costs: linear in the text; buffers are kept from one text to the next.
 */
export class Lattice {
  private readonly characters: Characters
  private readonly forms: Forms
  private readonly names: Names
  private text = ''
  private edges = 0
  private start = new Int32Array(4096)
  private end = new Int32Array(4096)
  private score = new Float64Array(4096)
  /** The forms of each word; below 0: minus the code unit of the one form that it has. */
  private place = new Int32Array(4096)
  private hans = new Int32Array(4096)
  private before = new Float64Array(1024)
  private after = new Float64Array(1024)
  private via = new Int32Array(1024)

  constructor(characters: Characters, forms: Forms, names: Names) {
    this.characters = characters
    this.forms = forms
    this.names = names
  }

  /** Reads a text (projected by `Characters.simplified`). What the other methods say is of the text read last. */
  read(text: string): void {
    this.text = text
    this.edges = 0
    this.reserve(text.length + 1)
    this.before.fill(Number.NEGATIVE_INFINITY, 1, text.length + 1)
    this.before[0] = 0
    for (let at = 0; at < text.length; at++) this.extend(at)
  }

  private extend(at: number): void {
    let single = this.text.charCodeAt(at) === ZERO ? DIGIT : UNKNOWN
    this.forms.eachFrom(this.text, at, (end, score, place, hans) => {
      if (end === at + 1 && place === 0) single = score
      else this.add(at, end, score, place, hans)
    })
    this.add(at, at + 1, single, 0, 0)
    const surname = this.endsWord(at) ? undefined : this.names.surname(this.text, at)
    if (surname !== undefined) this.add(at, at + 1, single + IN_NAME, -surname, 0)
  }

  /** Whether a character and the one before it are a common word, as 之后, so that no name begins there. */
  private endsWord(at: number): boolean {
    const word = at > 0 ? this.forms.pair(this.text.charCodeAt(at - 1), this.text.charCodeAt(at)) : NONE
    return word !== NONE && this.forms.scoreOf(word) >= COMMON
  }

  private add(start: number, end: number, score: number, place: FormsPlace, hans: FormsPlace): void {
    if (this.edges === this.start.length) this.growEdges()
    const edge = this.edges++
    this.start[edge] = start
    this.end[edge] = end
    this.score[edge] = score
    this.place[edge] = place
    this.hans[edge] = hans
    const total = this.before[start]! + score + this.forms.bestCost(place, end - start)
    if (total <= this.before[end]!) return
    this.before[end] = total
    this.via[end] = edge
  }

  /** The natural logarithm of the best reading's probability, for each character. */
  plausibility(): number {
    return this.before[this.text.length]! / Math.max(1, this.text.length)
  }

  /**
   * The code units of the best reading in Traditional text, variants by their canonical names; of forms that writers
   * exchange the one that is usual by a standard.
   */
  traditional(standard: Standard): Uint16Array {
    const units = new Uint16Array(this.text.length)
    this.eachBest((edge, start, end) => {
      const index = this.usualIndex(edge, standard)
      for (let at = start; at < end; at++) {
        const form = this.formAt(edge, index, at)
        units[at] = end - start === 1 && this.place[edge] === 0 ? this.usualAlone(form, standard) : form
      }
    })
    return units
  }

  /** The index of a word's form that is likeliest by a standard. */
  private usualIndex(edge: number, standard: Standard): number {
    const place = this.place[edge]!
    const length = this.end[edge]! - this.start[edge]!
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    for (let i = 0; i < this.forms.count(place); i++) {
      let worth = this.forms.cost(place, i, length)
      for (let at = 0; at < length; at++)
        if (this.characters.isUsual(this.forms.unit(place, i, length, at), standard)) worth += USUAL
      if (worth > most) {
        most = worth
        best = i
      }
    }
    return best
  }

  /** For a character by itself its usual form, if writers exchange the two. */
  private usualAlone(form: number, standard: Standard): number {
    const simplified = this.characters.simplified[form]!
    const usual = this.characters.usual.ofCharacter(simplified, regionOf(standard))
    const loose = this.characters.choice(simplified)?.loose
    return usual !== undefined && loose?.has(form) && loose.has(usual) ? usual : form
  }

  /** The code units of the best reading in Simplified text; 0 where no word decides. */
  simplified(): Uint16Array {
    const units = new Uint16Array(this.text.length)
    this.eachBest((edge, start, end) => {
      const place = this.hans[edge]!
      const length = end - start
      for (let at = start; at < end; at++) {
        if (place !== 0) units[at] = this.forms.unit(place, 0, length, at - start)
        else if (length > 1) units[at] = this.text.charCodeAt(at)
      }
    })
    return units
  }

  /** For each offset the word of the best reading that covers it. */
  words(): Span[] {
    const words = new Array<Span>(this.text.length)
    this.eachBest((_, start, end) => words.fill({ start, end }, start, end))
    return words
  }

  private eachBest(visit: (edge: number, start: number, end: number) => void): void {
    for (let end = this.text.length; end > 0; ) {
      const edge = this.via[end]!
      visit(edge, this.start[edge]!, end)
      end = this.start[edge]!
    }
  }

  /** The code unit that a word's form (by its index) puts at an offset. */
  private formAt(edge: number, index: number, at: number): number {
    const place = this.place[edge]!
    const start = this.start[edge]!
    if (place < 0) return -place
    if (place > 0) return this.forms.unit(place, index, this.end[edge]! - start, at - start)
    return this.characters.traditional[this.text.charCodeAt(at)]!
  }

  /**
   * For each offset where Traditional text has a choice, its forms, best first. Forms that no reading has come last,
   * at a great gap.
   */
  candidates(): Map<number, Candidate[]> {
    this.readBackward()
    const best = this.before[this.text.length]!
    const gaps = new Map<number, number[]>()
    for (let edge = 0; edge < this.edges; edge++) {
      const gap = best - this.before[this.start[edge]!]! - this.score[edge]! - this.after[this.end[edge]!]!
      this.noteForms(edge, gap, gaps)
    }
    return new Map(Array.from(gaps, ([at, list]) => [at, this.ordered(at, list)]))
  }

  private readBackward(): void {
    const { length } = this.text
    this.after.fill(Number.NEGATIVE_INFINITY, 0, length)
    this.after[length] = 0
    for (let edge = this.edges - 1; edge >= 0; edge--) {
      const end = this.end[edge]!
      const start = this.start[edge]!
      const total = this.after[end]! + this.score[edge]! + this.forms.bestCost(this.place[edge]!, end - start)
      if (total > this.after[start]!) this.after[start] = total
    }
  }

  private noteForms(edge: number, gap: number, gaps: Map<number, number[]>): void {
    const start = this.start[edge]!
    const end = this.end[edge]!
    for (let at = start; at < end; at++) {
      const choice = this.characters.choice(this.text.charCodeAt(at))
      if (choice === undefined) continue
      const list = gaps.get(at) ?? choice.forms.map(() => Number.POSITIVE_INFINITY)
      gaps.set(at, list)
      if (this.place[edge] === 0 && end - start === 1) lowerAll(list, choice.scores, gap)
      else this.lowerListed(list, choice, edge, at, gap)
    }
  }

  /** Takes the forms of a word as its list has them. */
  private lowerListed(gaps: number[], { forms }: Choice, edge: number, at: number, gap: number): void {
    const place = this.place[edge]!
    const length = this.end[edge]! - this.start[edge]!
    for (let i = Math.max(1, this.forms.count(place)) - 1; i >= 0; i--) {
      const form = forms.indexOf(this.formAt(edge, i, at))
      const total = place <= 0 ? gap : gap - this.forms.cost(place, i, length)
      if (form >= 0) gaps[form] = Math.min(gaps[form]!, total)
    }
  }

  private ordered(at: number, gaps: readonly number[]): Candidate[] {
    const { forms } = this.characters.choice(this.text.charCodeAt(at))!
    return forms.map((form, i) => ({ form, gap: gaps[i]! })).sort((a, b) => a.gap - b.gap)
  }

  private reserve(length: number): void {
    if (length <= this.before.length) return
    this.before = new Float64Array(length * 2)
    this.after = new Float64Array(length * 2)
    this.via = new Int32Array(length * 2)
  }

  private growEdges(): void {
    const larger = <A extends Int32Array | Float64Array>(array: A, into: A): A => {
      into.set(array)
      return into
    }
    const size = this.start.length * 2
    this.start = larger(this.start, new Int32Array(size))
    this.end = larger(this.end, new Int32Array(size))
    this.score = larger(this.score, new Float64Array(size))
    this.place = larger(this.place, new Int32Array(size))
    this.hans = larger(this.hans, new Int32Array(size))
  }
}

/** Takes the forms of a character by itself. */
function lowerAll(gaps: number[], scores: readonly number[], gap: number): void {
  for (const [i, score] of scores.entries()) gaps[i] = Math.min(gaps[i]!, gap - score)
}

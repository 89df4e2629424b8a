import type { Span } from '../text/span.ts'
import { isHan } from './han.ts'
import { isLetterOrDigit } from './letters.ts'
import { float32, type Sections } from './sections.ts'
import { NONE, ROOT, Trie } from './trie.ts'
import { decodeUtf8 } from './utf8.ts'

/** A word as the dictionary has it. */
export interface Word {
  /** Its number, by which other tables know it. */
  readonly id: number
  /** Natural logarithm of its share of running text. */
  readonly logProbability: number
  /** Part of speech, in the tags of the ICTCLAS family (n, v, nr person, ns place, …). */
  readonly tag: string
}

/** A text segmented as far as it goes. Immutable, so that texts with a common beginning share it. */
export interface Prefix {
  /** Of the best segmentation of the whole text so far; as `logProbability` gives it. */
  readonly logProbability: number
  /** The words that may still go on: their states, and the scores of what stands before them. */
  readonly states: readonly number[]
  readonly scores: readonly number[]
}

/**
 * Dictionaries count characters also where they are parts of names and of words that the dictionary lacks. Below a
 * score of FREE (的, 是, 在) a single character costs this share of the difference more where text is told apart.
 */
const LONE = 0.6
const FREE = -5.5

/** What a Han character costs that no word begins with: less than any word of the dictionary is worth. */
export const UNKNOWN = -22

/**
 * The dictionary's words with their frequency, and the best segmentation of a text by it: the one whose words have the
 * greatest product of probabilities. Text of either script is read as it stands. Words are at most 16 code units, so
 * the cost is linear in the text.
 * In the file: a Trie `words` whose values number the words; `words/score` f32, `words/tag` u8 for each of them;
 * `words/tags` the tags' names, UTF-8, tab between.
 */
export class Words {
  /** For searches of other kinds: from a key to the word's number, and each number's log probability. */
  readonly trie: Trie
  readonly score: Float32Array
  private readonly tag: Uint8Array
  private readonly tags: readonly string[]
  /** Best score of the text up to each offset, and where its last word begins. Kept from call to call. */
  private best = new Float64Array(1024)
  private from = new Int32Array(1024)

  constructor(sections: Sections) {
    this.trie = new Trie(sections, 'words')
    this.score = float32(sections.section('words/score'))
    this.tag = sections.section('words/tag')
    const names = sections.section('words/tags')
    this.tags = decodeUtf8(names, 0, names.length).split('\t')
  }

  /** The word that a text is, in either script; undefined where the dictionary has none. */
  lookUp(text: string): Word | undefined {
    const id = this.trie.find(text)
    return id === NONE ? undefined : { id, logProbability: this.score[id]!, tag: this.tags[this.tag[id]!]! }
  }

  /**
   * How plausible a text is: the natural logarithm of its best segmentation's probability, at most 0. What is not Han
   * counts nothing. To compare texts of different length, divide by the number of Han characters.
   */
  logProbability(text: string): number {
    this.solve(text)
    return this.best[text.length]!
  }

  /** The best segmentation: spans side by side over the whole text. Han words; runs of letters or digits; else one code point each. */
  segment(text: string): Span[] {
    this.solve(text)
    const spans: Span[] = []
    for (let end = text.length; end > 0; end = this.from[end]!) spans.push({ start: this.from[end]!, end })
    return spans.reverse()
  }

  /** The empty text, to be gone on with by `append`. */
  begin(): Prefix {
    return { logProbability: 0, states: [ROOT], scores: [0] }
  }

  /** The text with one more code point. O(1), whatever stands before it. */
  append(prefix: Prefix, codePoint: number): Prefix {
    const before = prefix.logProbability
    if (!isHan(codePoint)) return { logProbability: before, states: [ROOT], scores: [before] }
    let best = before + UNKNOWN
    const states: number[] = []
    const scores: number[] = []
    for (let i = 0; i < prefix.states.length; i++) {
      const state = this.trie.stepOver(prefix.states[i]!, codePoint)
      if (state === NONE) continue
      const id = this.trie.value(state)
      if (id !== NONE) best = Math.max(best, prefix.scores[i]! + this.worth(id, prefix.states[i]! === ROOT))
      states.push(state)
      scores.push(prefix.scores[i]!)
    }
    states.push(ROOT)
    scores.push(best)
    return { logProbability: best, states, scores }
  }

  /** What a word adds. One of a single character stands alone less often than its count says, and the more so the rarer. */
  private worth(id: number, lone: boolean): number {
    const score = this.score[id]!
    return lone ? score + LONE * Math.min(0, score - FREE) : score
  }

  private solve(text: string): void {
    this.reserve(text.length + 1)
    this.best.fill(Number.NEGATIVE_INFINITY, 1, text.length + 1)
    this.best[0] = 0
    for (let at = 0; at < text.length; at++) {
      // No word ends within a run of letters or a surrogate pair.
      if (this.best[at]! === Number.NEGATIVE_INFINITY) continue
      this.extend(text, at)
    }
  }

  private extend(text: string, start: number): void {
    const score = this.best[start]!
    const codePoint = text.codePointAt(start)!
    if (isHan(codePoint)) {
      this.reach(start + (codePoint > 0xffff ? 2 : 1), start, score + UNKNOWN)
      this.extendByWords(text, start, score)
    } else this.reach(endOfRun(text, start, codePoint), start, score)
  }

  private extendByWords(text: string, start: number, score: number): void {
    let state = this.trie.step(ROOT, text.charCodeAt(start))
    for (let end = start + 1; state !== NONE; end++) {
      const id = this.trie.value(state)
      if (id !== NONE) this.reach(end, start, score + this.score[id]!)
      if (end === text.length) return
      state = this.trie.step(state, text.charCodeAt(end))
    }
  }

  private reach(end: number, start: number, score: number): void {
    if (score <= this.best[end]!) return
    this.best[end] = score
    this.from[end] = start
  }

  private reserve(length: number): void {
    if (length <= this.best.length) return
    this.best = new Float64Array(length * 2)
    this.from = new Int32Array(length * 2)
  }
}

/** The end of what stands together though it is not Han: letters and digits as a run, else one code point. */
export function endOfRun(text: string, start: number, codePoint: number): number {
  let end = start
  while (isLetterOrDigit(text.charCodeAt(end))) end++
  return end > start ? end : start + (codePoint > 0xffff ? 2 : 1)
}

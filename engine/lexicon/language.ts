import { Bigrams } from './bigrams.ts'
import { isHan } from './han.ts'
import { isLetterOrDigit } from './letters.ts'
import { float32, type Sections } from './sections.ts'
import { NONE, ROOT, Trie } from './trie.ts'
import type { Words } from './words.ts'

/** Texts that end in one of these words, each with its score. */
interface Ends {
  readonly words: readonly number[]
  readonly scores: readonly number[]
}

/** A word that may still go on: its states in both tries, and what stands before it. */
interface Open {
  readonly state: number
  readonly listed: number
  readonly from: Ends
}

/** A text read as far as it goes. Immutable, so that texts with a common beginning share it. */
export interface Passage {
  /** Natural logarithm of the probability of the best way to read the whole of it as words. */
  readonly logProbability: number
  readonly ends: Ends
  readonly open: readonly Open[]
  /** Whether it ends in a letter or a digit, which what follows may go on. */
  readonly run: boolean
}

/** Before the first word, and after a word that only the dictionary has. */
const UNKNOWN_WORD = -1
/** Natural logarithm: a Han character that no table has. */
const RARE = -19
/** Natural logarithm: what a word costs more that only the dictionary has, for the dictionary's shares sum to one too. */
const LISTED = -1.5
/** Ways to read a text that are so much less probable than the best are given up, and so are all but so many. */
const BEHIND = 14
const WAYS = 6

/** Signs that the table knows, by the forms that other texts give them. */
const SIGNS: ReadonlyMap<number, number> = new Map(
  [...['，,', '。', '；;', '？?', '！!', '：:', '“「『', '”」』', '、', '…']].flatMap(
    ([sign = '', ...forms]) =>
      [sign, ...forms].map(form => [form.codePointAt(0)!, sign.codePointAt(0)!] as const),
  ),
)

/** Whether it is one of the signs that the table knows. All other characters that are not Han count as one word. */
export function isSign(codePoint: number): boolean {
  return SIGNS.has(codePoint)
}

/**
 * How probable a text is as a sequence of words, each after the one before it: the best way to read it so. Words are
 * those of two tables of bigrams, made of different texts, and beside them those of the dictionary; where both tables
 * know a word, what follows it has the mean of both probabilities. Only the first knows signs. Text of either script is
 * read as it stands: Traditional characters count as their Simplified ones. Unlike `Words.logProbability`, it knows
 * context: what may follow a word, signs with it. It is meant for telling apart texts of the same damage, conversion or
 * guess, whole clauses best, not for finding out whether a text makes sense.
 * In the file: a Trie `language` whose values number the words of both tables, the Bigrams `language/first` and
 * `language/second`, and, for each word of the first, `language/words`, f32: the natural logarithm of the probability
 * that no sign follows it.
 */
export class Language {
  private readonly words: Words
  private readonly trie: Trie
  private readonly first: Bigrams
  private readonly second: Bigrams
  private readonly wordsFollow: Float32Array
  /** Natural logarithms of the words' shares of running text by both tables, and of all words together. */
  private readonly shares: Float32Array
  private readonly noWord: number
  /** The words that signs are. */
  private readonly signs: ReadonlyMap<number, number>
  /** Their numbers, with that of whatever is no word. */
  private readonly signWords: ReadonlySet<number>

  constructor(sections: Sections, words: Words) {
    this.words = words
    this.trie = new Trie(sections, 'language')
    this.first = new Bigrams(sections, 'language/first')
    this.second = new Bigrams(sections, 'language/second')
    this.wordsFollow = float32(sections.section('language/words'))
    this.noWord = this.trie.find('*')
    this.signs = new Map(
      [...SIGNS].map(([form, sign]) => [form, this.trie.find(String.fromCodePoint(sign))] as const),
    )
    this.signWords = new Set([...this.signs.values(), this.noWord])
    this.shares = this.sharesOfBoth()
  }

  private sharesOfBoth(): Float32Array {
    const ofSigns = [...this.signWords].reduce((sum, sign) => sum + Math.exp(this.first.score[sign]!), 0)
    const ofWords = Math.log1p(-ofSigns)
    return this.first.score.map((score, word) =>
      this.signWords.has(word) ? score : meanOf(score, this.second.score[word]! + ofWords),
    )
  }

  /**
   * Natural logarithm of the probability of a text. Where `before` stands before it, what it adds to that: seldom more
   * than 0, since a word may begin in the one and end in the other. Linear in their length, about 2 µs a character.
   */
  logProbability(text: string, before = ''): number {
    const start = this.read(this.begin(), before)
    return this.read(start, text).logProbability - start.logProbability
  }

  /** The empty text, to be gone on with. */
  begin(): Passage {
    const from = { words: [UNKNOWN_WORD], scores: [0] }
    return { logProbability: 0, ends: from, open: [{ state: ROOT, listed: ROOT, from }], run: false }
  }

  read(passage: Passage, text: string): Passage {
    let read = passage
    for (const character of text) read = this.append(read, character.codePointAt(0)!)
    return read
  }

  /** Reads a text that is given as code points. */
  readAll(passage: Passage, codePoints: readonly number[]): Passage {
    let read = passage
    for (const codePoint of codePoints) read = this.append(read, codePoint)
    return read
  }

  /** The text with one more code point. O(1), whatever stands before it. */
  append(passage: Passage, codePoint: number): Passage {
    if (isHan(codePoint)) return this.appendHan(passage, codePoint)
    const sign = this.signs.get(codePoint)
    if (sign !== undefined) return this.alone(passage, sign, false)
    const run = isLetterOrDigit(codePoint)
    return run && passage.run ? passage : this.alone(passage, this.noWord, run)
  }

  private alone({ ends }: Passage, word: number, run: boolean): Passage {
    const score = this.after(ends, word)
    const from = { words: [word], scores: [score] }
    return { logProbability: score, ends: from, open: [{ state: ROOT, listed: ROOT, from }], run }
  }

  private appendHan({ open, ends }: Passage, codePoint: number): Passage {
    const words: number[] = []
    const scores: number[] = []
    const next: Open[] = []
    for (const { state, listed, from } of open) {
      const stepped = this.trie.stepOver(state, codePoint)
      const known = this.words.trie.stepOver(listed, codePoint)
      if (stepped === NONE && known === NONE) continue
      const word = stepped === NONE ? NONE : this.trie.value(stepped)
      if (word !== NONE) {
        words.push(word)
        scores.push(this.after(from, word))
      } else if (known !== NONE) this.endListed(known, from, words, scores)
      next.push({ state: stepped, listed: known, from })
    }
    if (words.length === 0) {
      words.push(UNKNOWN_WORD)
      scores.push(this.backedOff(ends) + RARE)
    }
    const from = bestOf(words, scores)
    next.push({ state: ROOT, listed: ROOT, from })
    return { logProbability: from.scores[0]!, ends: from, open: next, run: false }
  }

  /** A word that only the dictionary has. */
  private endListed(known: number, from: Ends, words: number[], scores: number[]): void {
    const id = this.words.trie.value(known)
    if (id === NONE) return
    words.push(UNKNOWN_WORD)
    scores.push(this.backedOff(from) + this.words.score[id]! + LISTED)
  }

  /** The best score of a word after any of those. */
  private after({ words, scores }: Ends, word: number): number {
    let best = Number.NEGATIVE_INFINITY
    for (let i = 0; i < words.length; i++) best = Math.max(best, scores[i]! + this.follows(words[i]!, word))
    return best
  }

  private backedOff({ words, scores }: Ends): number {
    let best = Number.NEGATIVE_INFINITY
    for (let i = 0; i < words.length; i++) best = Math.max(best, scores[i]! + this.backingOff(words[i]!))
    return best
  }

  private backingOff(word: number): number {
    if (word === UNKNOWN_WORD) return 0
    if (!this.first.has(word)) return this.second.backingOff(word)
    const first = this.first.backingOff(word)
    return this.second.has(word) ? meanOf(first, this.second.backingOff(word)) : first
  }

  /** Natural logarithm of the probability of a word or a sign after another. */
  private follows(word: number, next: number): number {
    if (word === UNKNOWN_WORD) return this.shares[next]!
    if (!this.first.has(word)) {
      const second = this.second.follows(word, next)
      return second === IMPOSSIBLE ? this.second.backingOff(word) + this.shares[next]! : second
    }
    const first = this.first.follows(word, next)
    if (this.second.has(word) && !this.isSign(next))
      return meanOf(first, this.wordsFollow[word]! + this.second.follows(word, next))
    return first === IMPOSSIBLE ? this.first.backingOff(word) + this.shares[next]! : first
  }

  /** Whether a word is a sign. Most are words of the second table, which has none: that is the faster look. */
  private isSign(word: number): boolean {
    return !this.second.has(word) && this.signWords.has(word)
  }
}

/** The logarithm of the mean of two numbers that are given as natural logarithms. */
function meanOf(a: number, b: number): number {
  const [less, more] = a < b ? [a, b] : [b, a]
  const both = less > more - NOTHING_BESIDE ? Math.log1p(Math.exp(less - more)) : 0
  return more + both - Math.LN2
}

/** Natural logarithm: so much less is nothing beside the other one. */
const NOTHING_BESIDE = 12
/** Natural logarithm of the probability of a word that a table lacks. */
const IMPOSSIBLE = Number.NEGATIVE_INFINITY

/** The best of them, best first; sorts them in place, since this is done for every character that is read. */
function bestOf(words: number[], scores: number[]): Ends {
  for (let i = 1; i < scores.length; i++) sortIn(words, scores, i)
  let count = Math.min(WAYS, scores.length)
  while (scores[count - 1]! < scores[0]! - BEHIND) count--
  if (count < scores.length) {
    words.length = count
    scores.length = count
  }
  return { words, scores }
}

/** Moves one to its place among those before it, which are in order; of equals the earlier stays first. */
function sortIn(words: number[], scores: number[], from: number): void {
  const word = words[from]!
  const score = scores[from]!
  let at = from
  for (; at > 0 && scores[at - 1]! < score; at--) {
    scores[at] = scores[at - 1]!
    words[at] = words[at - 1]!
  }
  words[at] = word
  scores[at] = score
}

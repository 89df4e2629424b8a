import { NONE, ROOT } from '../lexicon/trie.ts'
import type { Words } from '../lexicon/words.ts'
import type { Candidate, Written } from './alphabet.ts'
import { Kept } from './kept.ts'
import type { Edges, Possible } from './possible.ts'

/** A word that two neighbouring characters may have been, both with lost bytes. */
export interface Couple {
  readonly first: Candidate
  readonly second: Candidate
  /** Natural logarithm of the word's share of text. */
  readonly score: number
}

/** A character with lost bytes, and where in it the pairs begin that went to the reader (`pairsOf`). */
export interface Lossy {
  readonly written: Written
  readonly pairs: readonly number[]
}

/** So many of each character's most frequent candidates are tried; so many of the words that they make are kept. */
const TRIED = 100
const WORDS = 32
/** So many answers are kept. */
const KEPT = 1 << 12

/**
 * The words that two neighbouring characters may have been. Chosen one after the other they are often missed: where both
 * are unknown, the best of the one makes a word with what was wrongly supposed of the other. As long runs of text are
 * lost in the same way, answers are kept.
 */
export class Couples {
  private readonly possible: Possible
  private readonly words: Words
  private readonly kept = new Kept<readonly Couple[]>(KEPT)

  constructor(possible: Possible, words: Words) {
    this.possible = possible
    this.words = words
  }

  /** The most frequent of them, best first; `edges` are the bytes before the first and after the second. */
  of(first: Lossy, second: Lossy, edges: Edges): readonly Couple[] {
    const lossy = [first, second].map(({ written, pairs }) => `${written.packed} ${pairs}`)
    const key = `${lossy} ${edges.before} ${edges.after}`
    return this.kept.get(key, () => this.find(first, second, edges))
  }

  private find(first: Lossy, second: Lossy, { before, after }: Edges): Couple[] {
    const found: Couple[] = []
    const seconds = this.possible.of(second.written, second.pairs, { before: undefined, after })
    for (const [byte, ends] of byFirstByte(seconds.slice(0, TRIED))) {
      const begins = this.possible.of(first.written, first.pairs, { before, after: byte })
      for (const begin of begins.slice(0, TRIED)) this.addWords(found, begin, ends)
    }
    return found.sort((a, b) => b.score - a.score).slice(0, WORDS)
  }

  private addWords(into: Couple[], first: Candidate, ends: readonly Candidate[]): void {
    const { trie, score } = this.words
    const begun = trie.stepOver(ROOT, first.codePoint)
    if (begun === NONE) return
    for (const second of ends) {
      const state = trie.stepOver(begun, second.codePoint)
      const id = state === NONE ? NONE : trie.value(state)
      if (id !== NONE) into.push({ first, second, score: score[id]! })
    }
  }
}

/** Of two bytes that the reader took as a pair, which first ones are possible hangs on the second. */
function byFirstByte(candidates: readonly Candidate[]): Map<number, Candidate[]> {
  const groups = new Map<number, Candidate[]>()
  for (const candidate of candidates) {
    const byte = candidate.bytes[0]!
    const group = groups.get(byte)
    if (group === undefined) groups.set(byte, [candidate])
    else group.push(candidate)
  }
  return groups
}

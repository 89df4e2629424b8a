import { isHan } from './han.ts'
import { isLetterOrDigit } from './letters.ts'
import { NONE, ROOT, type Trie } from './trie.ts'
import { endOfRun, UNKNOWN, type Words } from './words.ts'

/**
 * A text with one code point left open, to try many in its place: what stands before and after is looked up in the
 * dictionary once, so that each trial costs but the words that it is part of. Every trial gives exactly what
 * `Words.logProbability` gives for the whole text.
 */
export class Gap {
  private readonly trie: Trie
  private readonly score: Float32Array
  private readonly before: Before
  private readonly after: string
  private readonly steps: readonly Steps[]
  /** How many letters and digits `after` begins with. */
  private readonly letters: number
  /** Best score up to each offset of `after`, of one trial at a time. */
  private readonly best: Float64Array

  /** Neither text may begin or end within a surrogate pair. */
  constructor({ trie, score }: Words, before: string, after: string) {
    this.trie = trie
    this.score = score
    this.before = this.read(before)
    this.after = after
    const steps: Steps[] = []
    for (let at = 0; at < after.length; at++) steps.push(this.stepsAt(after, at))
    this.steps = steps
    this.letters = isLetterOrDigit(after.charCodeAt(0)) ? endOfRun(after, 0, 0) : 0
    this.best = new Float64Array(after.length + 1)
  }

  /** How plausible the text is with a code point in the open place. */
  logProbability(codePoint: number): number {
    this.best.fill(NEVER)
    if (codePoint <= 0xffff && isLetterOrDigit(codePoint)) this.fillWithLetter()
    else this.fillWith(codePoint)
    const { states, scores } = this.before
    for (let i = 0; i < states.length; i++) this.goOn(this.trie.stepOver(states[i]!, codePoint), scores[i]!)
    return this.toEnd()
  }

  /** Whether a word goes on over the open place, or begins there and goes on, with a code point in it. */
  joins(codePoint: number): boolean {
    const begun = this.trie.stepOver(ROOT, codePoint)
    if (begun !== NONE && this.after !== '' && this.trie.step(begun, this.after.charCodeAt(0)) !== NONE)
      return true
    return this.before.states.some(state => this.trie.stepOver(state, codePoint) !== NONE)
  }

  /** A letter goes on with the run before it, and the letters after it go on with that. */
  private fillWithLetter(): void {
    const { score, run } = this.before
    raise(this.best, this.letters, Math.max(score, run))
  }

  private fillWith(codePoint: number): void {
    const score = Math.max(this.before.score, this.before.run)
    const han = isHan(codePoint)
    raise(this.best, 0, han ? score + UNKNOWN : score)
    if (han) this.goOn(this.trie.stepOver(ROOT, codePoint), score)
  }

  /** Goes on with a word, past the open place, into what stands after it. */
  private goOn(begun: number, score: number): void {
    let state = begun
    for (let end = 0; state !== NONE; end++) {
      const id = this.trie.value(state)
      if (id !== NONE) raise(this.best, end, score + this.score[id]!)
      if (end === this.after.length) return
      state = this.trie.step(state, this.after.charCodeAt(end))
    }
  }

  private toEnd(): number {
    const { best } = this
    for (let at = 0; at < this.after.length; at++) {
      const score = best[at]!
      if (score === NEVER) continue
      const { ends, scores } = this.steps[at]!
      for (let i = 0; i < ends.length; i++) raise(best, ends[i]!, score + scores[i]!)
    }
    return best[this.after.length]!
  }

  private read(text: string): Before {
    const best = new Float64Array(text.length + 1).fill(NEVER, 1)
    const states: number[] = []
    const open: number[] = []
    let run = NEVER
    for (let at = 0; at < text.length; at++) {
      const score = best[at]!
      if (score === NEVER) continue
      const { ends, scores, state } = this.stepsAt(text, at)
      const goesOn = ends[0] === text.length && isLetterOrDigit(text.charCodeAt(at))
      if (goesOn) run = Math.max(run, score)
      else for (let i = 0; i < ends.length; i++) raise(best, ends[i]!, score + scores[i]!)
      if (state === NONE) continue
      states.push(state)
      open.push(score)
    }
    return { score: best[text.length]!, run, states, scores: open }
  }

  private stepsAt(text: string, start: number): Steps {
    const codePoint = text.codePointAt(start)!
    if (!isHan(codePoint)) return { ends: [endOfRun(text, start, codePoint)], scores: [0], state: NONE }
    const ends = [start + (codePoint > 0xffff ? 2 : 1)]
    const scores = [UNKNOWN]
    let state: number = ROOT
    for (let end = start; end < text.length && state !== NONE; end++) {
      state = this.trie.step(state, text.charCodeAt(end))
      const id = state === NONE ? NONE : this.trie.value(state)
      if (id === NONE) continue
      ends.push(end + 1)
      scores.push(this.score[id]!)
    }
    return { ends, scores, state }
  }
}

const NEVER = Number.NEGATIVE_INFINITY

function raise(best: Float64Array, end: number, score: number): void {
  if (score > best[end]!) best[end] = score
}

/** What may stand from an offset of a text on. */
interface Steps {
  /** Where each of it ends, and what it adds. */
  readonly ends: readonly number[]
  readonly scores: readonly number[]
  /** The word that may go on beyond the text's end, or NONE. */
  readonly state: number
}

/** What the text before the open place comes to. */
interface Before {
  /** The best score where something ends there, and the best of letters that go on if one follows. */
  readonly score: number
  readonly run: number
  /** The words that may go on, and the scores of what stands before them. */
  readonly states: readonly number[]
  readonly scores: readonly number[]
}

import { isHan } from '../lexicon/han.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { readBracketed } from '../pinyin/bracket.ts'
import type { Syllable } from '../pinyin/syllable.ts'
import { type Injection, injectionAt, isQuestionMark } from './injection.ts'
import type { Broken } from './injector.ts'
import type { PageIndex } from './page-index.ts'
import { isLead, isTrail, type Pair } from './pairs.ts'
import { begin, plausibility, type Reading, read } from './plausibility.ts'

/** What is to be undone. */
export interface Task {
  readonly text: string
  /** The first sign of damage; what stands before it is sound. */
  readonly first: Injection
  /** The last two bytes of what stands before. */
  readonly tail: Pair
  /** Sound text before the damage, without readings. */
  readonly context: string
  readonly broken: Broken
  /** The natural logarithm of how likely the injector's table holds a pair. */
  likelihood(pair: Pair, syllable: Syllable): number
}

/** A way in which the text may have run. */
export interface Candidate {
  /** What stood in the place of [first.start, end). */
  readonly text: string
  readonly end: number
  /** Natural logarithm, to be compared with other candidates of the same task only. */
  readonly score: number
  /** The pairs after which the injector put something, and what. */
  readonly table: ReadonlyMap<Pair, string>
}

interface State {
  /** The next code unit of the damaged text. */
  readonly at: number
  /** A first byte that waits for its second; 0 where the damaged text and the true one are in step. */
  readonly lead: number
  /** The last two true bytes up to here, the waiting one with them. */
  readonly tail: Pair
  readonly text: string
  readonly reading: Reading
  readonly prior: number
  /** Prior and plausibility together. */
  readonly score: number
  readonly table: ReadonlyMap<Pair, string>
}

/** Natural logarithm: what a reading costs that is none of the pair before it. */
const MISREAD = -15
/** Natural logarithm: what a Simplified character costs, or one that stands for several Traditional ones. */
const SIMPLER = -2
/** Natural logarithm: what a dropped pair costs; text with one more character is told as one more word too readily. */
const DROP = -1.5
/** States kept for each offset. */
const WIDTH = 200
/** Of the states at an offset, so many of the best are thought to have lost a pair. */
const DROPPING = 10
/** States that are so much less plausible than the best at their offset are given up. */
const BEHIND = 25
/** Candidates that are compared in the end. */
const FINALISTS = 40
/** What ends a line: natural logarithms. The share of each sign in running text is counted elsewhere. */
const ENDS: ReadonlyMap<string, number> = new Map([
  ['。', 1.5],
  ['”', 0],
  ['」', 0],
  ['！', 0],
  ['？', 0],
  ['：', 0],
  ['；', 0],
  ['）', 0],
  ['》', -1],
])
const ENDING = { han: -3, other: -6 } as const
/** How far sound text after the damage is read to tell candidates apart, in code units. */
const OUTLOOK = 8
/** Damage that runs on for longer is given up, in code units. */
const LONGEST = 600

/**
 * The texts that the damage may have come from, most plausible first: what follows is paired anew one byte off,
 * with pairs that decoders drop put back, until it falls into step. A beam search, linear in the damage's length.
 */
export function search(task: Task, index: PageIndex, lexicon: Lexicon): Candidate[] {
  const beam = new Beam(task, index, lexicon)
  return beam.run()
}

class Beam {
  private readonly task: Task
  private readonly index: PageIndex
  private readonly lexicon: Lexicon
  private readonly waiting = new Map<number, Bucket>()
  private readonly finished: State[] = []

  constructor(task: Task, index: PageIndex, lexicon: Lexicon) {
    this.task = task
    this.index = index
    this.lexicon = lexicon
  }

  run(): Candidate[] {
    const { first, context, tail, text } = this.task
    const reading = begin(this.lexicon, context)
    this.injected(
      { at: first.start, lead: 0, tail, text: '', reading, prior: 0, score: 0, table: NONE },
      first,
    )
    const limit = Math.min(text.length, first.start + LONGEST)
    for (let at = first.end; at <= limit; at++) {
      const states = this.waiting.get(at)?.best() ?? []
      for (const [rank, state] of states.entries()) this.advance(state, rank)
      this.waiting.delete(at)
    }
    return this.ranked()
  }

  private advance(state: State, rank: number): void {
    if (state.lead === 0) this.inStep(state)
    else this.offStep(state, rank)
  }

  private inStep(state: State): void {
    const { text, broken } = this.task
    const own = injectionAt(text, state.at, 'drop')
    const next = injectionAt(text, state.at, broken)
    if (own !== undefined && this.index.reads(state.tail, own.syllable)) this.glossed(state, own)
    else if (next !== undefined) this.injected(state, next)
    else this.finished.push(own === undefined ? state : costing(state, MISREAD))
  }

  /** A reading after two bytes that the decoder read together, and so left whole. */
  private glossed(state: State, { syllable, reading, end }: Injection): void {
    const likelihood = this.index.reads(state.tail, syllable)
      ? this.task.likelihood(state.tail, syllable)
      : MISREAD
    const table = new Map(state.table).set(state.tail, reading)
    this.wait({ ...costing(state, likelihood), at: end, table })
  }

  private offStep(state: State, rank: number): void {
    const { text, broken } = this.task
    const next = injectionAt(text, state.at, broken)
    if (next !== undefined) {
      this.injected(state, next)
      if (rank < DROPPING) this.droppedBefore(state, next)
    }
    const inside = injectionAt(text, state.at, 'drop')
    if (inside !== undefined) this.glossed(state, inside)
    else if (state.at >= text.length) this.guessLast(state, state.at)
    else this.broken(state)
    for (const { length, bytes } of this.index.sources(text, state.at)) {
      this.pairUp(state, state.at + length, state.lead, bytes)
      if (rank < DROPPING) this.dropped(state, state.at + length, bytes)
    }
  }

  /** A reading stood here within a pair, and the byte before its bracket is lost: the reading says which it may be. */
  private injected(state: State, { syllable, reading, end }: Injection): void {
    for (const pair of this.index.reading(state.tail & 0xff, syllable)) {
      const likelihood = this.task.likelihood(pair, syllable)
      const table = new Map(state.table).set(pair, reading)
      const next = { ...costing(state, likelihood), tail: pair, table }
      if (state.lead !== 0) this.emit(next, end, state.lead, pair & 0xff, '', 0)
      else if (isLead(pair & 0xff)) this.wait({ ...next, at: end, lead: pair & 0xff })
    }
  }

  /** A first byte that met no second one, or met an end: the second byte of the true pair is lost. */
  private broken(state: State): void {
    const { text, broken } = this.task
    if (broken === 'drop') {
      if (text.charCodeAt(state.at) < 0x40) this.guessSecond(state, '', state.at)
    } else if (isQuestionMark(text[state.at])) {
      const after = text.slice(state.at + 1, state.at + 3)
      if (after === '') this.guessLast(state, state.at + 1)
      else if (broken === 'mark' || /^[，！；？,!;?]/.test(after)) this.guessSecond(state, '', state.at + 1)
      else if (/^\/?[a-z]/i.test(after)) this.guessSecond(state, '<', state.at + 1)
    }
  }

  private guessSecond(state: State, swallowed: string, at: number): void {
    for (const pair of this.index.commonWithLead(state.lead))
      this.emit(state, at, state.lead, pair & 0xff, swallowed, 0)
  }

  /** The same at the end of the line, where few characters stand. */
  private guessLast(state: State, at: number): void {
    for (const pair of this.index.commonWithLead(state.lead)) {
      const character = String.fromCodePoint(this.index.character(pair >> 8, pair & 0xff))
      const ends = ENDS.get(character) ?? (isHan(character.codePointAt(0)!) ? ENDING.han : ENDING.other)
      this.emit(costing(state, ends), at, state.lead, pair & 0xff, '', 0)
    }
  }

  /** The next piece of damaged text, its bytes paired anew: the first ends a character, the second may begin one. */
  private pairUp(state: State, at: number, lead: number, [second, next]: readonly number[]): void {
    if (second === undefined || !isTrail(second)) return
    if (next === undefined) this.emit(state, at, lead, second, '', 0)
    else if (next < 0x80) this.emit(state, at, lead, second, String.fromCharCode(next), 0)
    else if (isLead(next)) this.emit(state, at, lead, second, '', next)
  }

  /** A pair that decoders drop may have stood before the next piece: its bytes end one character and begin the next. */
  private dropped(state: State, at: number, bytes: readonly number[]): void {
    const dropping = costing(state, DROP)
    const nexts = this.index.commonWithTrail(bytes[0]!)
    if (nexts.length === 0) return
    for (const pair of this.index.droppableWithLead(state.lead)) {
      const open = this.emitted(dropping, state.at, state.lead, pair & 0xff, '', 0)
      if (open === undefined) continue
      for (const next of nexts)
        if (this.index.isDropped(pair & 0xff, next >> 8)) this.pairUp(open, at, next >> 8, bytes)
    }
  }

  /** The same before a character of known reading, whose second byte is lost. */
  private droppedBefore(state: State, next: Injection): void {
    const dropping = costing(state, DROP)
    const read = this.index.withReading(next.syllable)
    for (const pair of this.index.droppableWithLead(state.lead)) {
      const leads = read.map(one => one >> 8).filter(lead => this.index.isDropped(pair & 0xff, lead))
      for (const lead of new Set(leads)) {
        const open = this.emitted(dropping, state.at, state.lead, pair & 0xff, '', lead)
        if (open !== undefined) this.injected(open, next)
      }
    }
  }

  private emit(state: State, at: number, lead: number, trail: number, more: string, next: number): void {
    const emitted = this.emitted(state, at, lead, trail, more, next)
    if (emitted !== undefined) this.wait(emitted)
  }

  /** The state after a true pair and some ASCII after it; `next` is the byte that waits then. */
  private emitted(
    { text, reading, prior: before, table }: State,
    at: number,
    lead: number,
    trail: number,
    more: string,
    next: number,
  ): State | undefined {
    const codePoint = this.index.character(lead, trail)
    if (codePoint < 0) return undefined
    const character = String.fromCodePoint(codePoint)
    const piece = character + more
    const prior = before + (this.index.isSimpler(character) ? SIMPLER : 0)
    const longer = read(this.lexicon, reading, piece)
    const end = more === '' ? (lead << 8) | trail : (trail << 8) | more.charCodeAt(0)
    const tail = next === 0 ? end : ((end & 0xff) << 8) | next
    const score = prior + plausibility(longer)
    return { at, lead: next, tail, text: text + piece, reading: longer, prior, score, table }
  }

  private wait(state: State): void {
    let bucket = this.waiting.get(state.at)
    if (bucket === undefined) {
      bucket = new Bucket()
      this.waiting.set(state.at, bucket)
    }
    bucket.put(state)
  }

  private ranked(): Candidate[] {
    const finalists = this.finished.sort(byScore).slice(0, FINALISTS)
    const horizon = this.horizon(finalists)
    return finalists
      .map(({ at, text, table, prior, reading }) => {
        const rest = withoutReadings(this.task.text.slice(at, horizon))
        return { text, end: at, table, score: prior + plausibility(read(this.lexicon, reading, rest)) }
      })
      .sort((a, b) => b.score - a.score)
  }

  private horizon(finalists: readonly State[]): number {
    const furthest = Math.max(0, ...finalists.map(({ at }) => at))
    const end = Math.min(this.task.text.length, furthest + OUTLOOK)
    for (let at = furthest; at < end; at++) if (isQuestionMark(this.task.text[at])) return at
    return end
  }
}

const NONE: ReadonlyMap<Pair, string> = new Map()

function costing(state: State, cost: number): State {
  return { ...state, prior: state.prior + cost, score: state.score + cost }
}

function byScore(a: State, b: State): number {
  return b.score - a.score
}

/** The states at one offset: the best of them, none far behind the very best. */
class Bucket {
  private states: State[] = []
  private top = Number.NEGATIVE_INFINITY

  put(state: State): void {
    if (state.score < this.top - BEHIND) return
    this.top = Math.max(this.top, state.score)
    this.states.push(state)
    if (this.states.length > 8 * WIDTH) this.states = this.best()
  }

  /** Best first. */
  best(): State[] {
    const least = this.top - BEHIND
    return this.states
      .filter(({ score }) => score >= least)
      .sort(byScore)
      .slice(0, WIDTH)
  }
}

/** The text without bracketed readings, also one that the end cuts off. */
export function withoutReadings(text: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const reading = readBracketed(text, at)
    if (reading === undefined) continue
    parts.push(text.slice(from, at))
    from = reading.end
    at = reading.end - 1
  }
  parts.push(text.slice(from))
  return parts.join('')
}

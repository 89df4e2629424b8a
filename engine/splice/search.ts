import { isHan } from '../lexicon/han.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { charactersBefore, contextBefore } from './before.ts'
import { costOfEnd, costOfForm, DROP, MISREAD, swallowedBefore, TAG, TAG_REST, UNPAIRED } from './costs.ts'
import { type MendAt, Outlook } from './outlook.ts'
import type { PageIndex } from './page-index.ts'
import { closersAfter, closersBefore, fits, isPaired } from './pairing.ts'
import { isLead, isTrail, type Pair } from './pairs.ts'
import { begin, plausibility, ROWS, read } from './plausibility.ts'
import { ranked } from './ranking.ts'
import { type Cut, cutAt, type Injection, injectionAt, isCutSign, isQuestionMark } from './signs.ts'
import { Bucket, byScore, costing, guessing, type State } from './state.ts'
import type { Candidate, Task } from './task.ts'

/** Of the states at an offset, so many of the best are thought to have lost a pair before it. */
const DROPPING = 40
/** So many of the characters that may have ended with it are gone on with, */
const OPENED = 60
/** and so many are thought to have lost another pair at once. */
const OPENED_TWICE = 6
/** So many characters are thought of between two lost pairs. */
const BETWEEN = 150
/** A row of signs has so many at most. */
const ROW = 3
/** Damage that runs on for longer is given up, in code units. */
const LONGEST = 240

/**
 * The texts that the damage may have come from, most plausible first: what follows is paired anew one byte off,
 * with pairs that decoders drop put back, until it falls into step. A beam search, linear in the damage's length.
 */
export function search(task: Task, index: PageIndex, lexicon: Lexicon): Candidate[] {
  return searched(task, index, lexicon, first => mendOf({ ...task, first }, index, lexicon))
}

function searched(task: Task, index: PageIndex, lexicon: Lexicon, mendAt: MendAt): Candidate[] {
  const finished = new Beam(task, index, lexicon).run()
  const ends = finished.map(({ at }) => at)
  return ranked(task, finished, new Outlook(task, ends, mendAt), lexicon)
}

/** The most plausible text of later damage in the same line, looked at by itself. */
function mendOf(task: Task, index: PageIndex, lexicon: Lexicon): Candidate | undefined {
  const { text, first } = task
  const [before] = charactersBefore(text, first.start, index)
  if (before === undefined) return undefined
  const context = contextBefore(text, first.start)
  const closers = closersBefore(text, first.start)
  return searched({ ...task, tail: before.pair, context, closers }, index, lexicon, () => undefined)[0]
}

class Beam {
  private readonly task: Task
  private readonly index: PageIndex
  private readonly lexicon: Lexicon
  private readonly waiting = new Map<number, Bucket>()
  private readonly finished = new Map<number, Bucket>()

  constructor(task: Task, index: PageIndex, lexicon: Lexicon) {
    this.task = task
    this.index = index
    this.lexicon = lexicon
  }

  /** The states in step with the text after the damage. */
  run(): readonly State[] {
    const { first, context, tail, text } = this.task
    const reading = begin(this.lexicon, context)
    const start = {
      at: first.start,
      lead: 0,
      tail,
      text: '',
      reading,
      prior: 0,
      score: plausibility(reading),
      guesses: 0,
      lost: [],
      table: new Map(),
    }
    if ('pair' in first) this.cut(start, first)
    else this.injected(start, first)
    const limit = Math.min(text.length, first.start + LONGEST)
    for (let at = first.end; at <= limit; at++) {
      const states = this.waiting.get(at)?.best() ?? []
      for (const state of states) this.advance(state)
      this.dropped(states, at)
      this.waiting.delete(at)
    }
    return [...this.finished.values()].flatMap(bucket => bucket.best())
  }

  /** The sign's first byte was the second of a character whose first is lost; its second begins the next one. */
  private cut(start: State, { pair, end }: Cut): void {
    for (const one of this.index.commonWithTrail(pair >> 8))
      this.emit(start, end, one >> 8, one & 0xff, '', pair & 0xff)
  }

  private advance(state: State): void {
    if (state.lead === 0) this.inStep(state)
    else this.offStep(state)
  }

  private inStep(state: State): void {
    const { text, broken } = this.task
    const own = injectionAt(text, state.at, 'drop')
    const next = injectionAt(text, state.at, broken)
    if (own !== undefined && this.index.reads(state.tail, own.syllable)) this.glossed(state, own)
    else if (next !== undefined) this.injected(state, next)
    else {
      put(this.finished, own === undefined ? state : costing(state, MISREAD))
      this.cutAgain(state)
    }
  }

  /** Another cut right behind what was destroyed: what follows it cannot be read without it. */
  private cutAgain(state: State): void {
    const { first, text } = this.task
    const cut = 'pair' in first ? cutAt(text, state.at, 'mark') : undefined
    if (cut !== undefined) this.cut(state, cut)
  }

  /** A reading after two bytes that the decoder read together, and so left whole. */
  private glossed(state: State, { syllable, reading, end }: Injection): void {
    const likelihood = this.index.reads(state.tail, syllable)
      ? this.task.likelihood(state.tail, syllable)
      : MISREAD
    const table = new Map(state.table).set(state.tail, reading)
    this.wait({ ...costing(state, likelihood), at: end, table })
  }

  private offStep(state: State): void {
    const { text, broken } = this.task
    const next = injectionAt(text, state.at, broken)
    if (next !== undefined) this.injected(state, next)
    const inside = injectionAt(text, state.at, 'drop')
    if (inside !== undefined) this.glossed(state, inside)
    else if (state.at >= text.length) this.guessLast(state, '', state.at)
    else if (next === undefined) this.broken(state)
    // What opens a reading is no byte of anything else.
    if (inside !== undefined) return
    for (const { length, bytes } of this.index.sources(text, state.at))
      this.pairUp(state, state.at + length, state.lead, bytes)
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
      if (text.charCodeAt(state.at) < 0x40 || isCutSign(text[state.at])) this.guessSecond(state, '', state.at)
    } else if (isQuestionMark(text[state.at])) {
      const after = text.slice(state.at + 1, state.at + 3)
      if (after === '') this.guessLast(state, '', state.at + 1)
      else if (broken === 'mark' || isCutSign(after[0])) this.guessSecond(state, '', state.at + 1)
      else if (TAG_REST.test(text.slice(state.at + 1, state.at + 12)))
        this.guessLast(costing(state, TAG), '<', state.at + 1)
      else this.swallowed(state)
    }
  }

  /** A digit or a sign of ASCII that a question mark stands for, with the byte before it. */
  private swallowed(state: State): void {
    const after = state.at + 1
    const swallowed = swallowedBefore(this.task.text.slice(after, after + 4))
    if (swallowed === undefined) return
    const { character, known, cost } = swallowed
    const costly = costing(state, cost)
    // It comes behind the character that the waiting byte begins.
    const marked = known ? costly : { ...costly, lost: [...state.lost, state.text.length + 1] }
    this.guessSecond(marked, character, after)
  }

  private guessSecond(state: State, swallowed: string, at: number): void {
    for (const pair of this.index.commonWithLead(state.lead)) this.guess(state, 0, pair, swallowed, at)
  }

  /** The same at the end of the line or before a tag, where few characters stand. */
  private guessLast(state: State, swallowed: string, at: number): void {
    for (const pair of this.index.commonWithLead(state.lead)) {
      const ends = costOfEnd(this.index.character(pair >> 8, pair & 0xff))
      this.guess(state, ends, pair, swallowed, at)
    }
  }

  private guess(state: State, cost: number, pair: Pair, swallowed: string, at: number): void {
    const next = this.emitted(guessing(state, cost), at, state.lead, pair & 0xff, swallowed, 0)
    if (next === undefined) return
    // Where the decoder left nothing the offset stays the same, and its states are being gone through.
    if (at === state.at) this.inStep(next)
    else this.wait(next)
  }

  /** The next piece of damaged text, its bytes paired anew: the first ends a character, the second may begin one. */
  private pairUp(state: State, at: number, lead: number, [second, next]: readonly number[]): void {
    if (second === undefined || !isTrail(second)) return
    if (next === undefined) this.emit(state, at, lead, second, '', 0)
    else if (next < 0x80) this.emit(state, at, lead, second, String.fromCharCode(next), 0)
    else if (isLead(next)) this.emit(state, at, lead, second, '', next)
  }

  /** Pairs that decoders drop may have stood before an offset: the first ends a character, the last begins another. */
  private dropped(states: readonly State[], at: number): void {
    const { text, broken } = this.task
    const waiting = states.filter(({ lead }) => lead !== 0).slice(0, DROPPING)
    if (waiting.length === 0) return
    const next = injectionAt(text, at, broken)
    if (next !== undefined) for (const state of waiting) this.droppedBefore(state, next)
    // What opens a reading is no byte of anything else.
    if (injectionAt(text, at, 'drop') !== undefined) return
    const pieces = this.index.sources(text, at).filter(({ bytes }) => isTrail(bytes[0]!))
    if (pieces.length === 0) return
    const once = best(
      waiting.flatMap(state => this.opened(state)),
      OPENED,
    )
    const twice = distinct(once.slice(0, OPENED_TWICE).flatMap(open => this.between(open))).slice(0, BETWEEN)
    const rows = once.flatMap(open => this.inRow(open))
    for (const { length, bytes } of pieces)
      for (const open of [...once, ...twice, ...rows]) this.afterDrop(open, at + length, bytes)
  }

  /** The state with a character whose second byte is the first of a dropped pair. */
  private opened(state: State): State[] {
    const guess = guessing(state, DROP)
    return this.index
      .droppableWithLead(state.lead)
      .map(pair => this.emitted(guess, state.at, state.lead, pair & 0xff, '', 0))
      .filter(open => open !== undefined)
  }

  /** The same once more: of the character between two dropped pairs no byte is left. */
  private between(open: State): State[] {
    const guess = guessing(open, DROP)
    return this.index
      .betweenDropped(open.tail & 0xff)
      .map(pair => this.emitted(guess, open.at, pair >> 8, pair & 0xff, '', 0))
      .filter(state => state !== undefined)
  }

  /** The state with one more, and two more, of the sign that it ends in, where that stands in rows: all are dropped pairs. */
  private inRow(open: State): State[] {
    const [lead, trail] = [open.tail >> 8, open.tail & 0xff]
    if (!ROWS.includes(open.text.slice(-1)) || !this.index.isDropped(trail, lead)) return []
    const rows: State[] = []
    let last: State | undefined = open
    for (let length = 2; length <= ROW; length++) {
      last = this.emitted(guessing(last, DROP), open.at, lead, trail, '', 0)
      if (last === undefined) return rows
      rows.push(last)
    }
    return rows
  }

  private afterDrop(open: State, at: number, bytes: readonly number[]): void {
    for (const next of this.index.commonWithTrail(bytes[0]!))
      if (this.index.isDropped(open.tail & 0xff, next >> 8)) this.pairUp(open, at, next >> 8, bytes)
  }

  /** The same before a character of known reading, whose second byte is lost. */
  private droppedBefore(state: State, next: Injection): void {
    const read = this.index.withReading(next.syllable)
    for (const open of this.opened(state)) {
      const leads = read.map(one => one >> 8).filter(lead => this.index.isDropped(open.tail & 0xff, lead))
      for (const lead of new Set(leads))
        this.injected({ ...open, lead, tail: ((open.tail & 0xff) << 8) | lead }, next)
    }
  }

  private emit(state: State, at: number, lead: number, trail: number, more: string, next: number): void {
    const emitted = this.emitted(state, at, lead, trail, more, next)
    if (emitted !== undefined) this.wait(emitted)
  }

  /** The state after a true pair and some ASCII after it; `next` is the byte that waits then. */
  private emitted(
    { text, reading, prior: before, guesses, lost, table }: State,
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
    const form = isHan(codePoint)
      ? costOfForm(codePoint, this.lexicon.characters)
      : this.pairing(text, character)
    const prior = before + form
    const longer = read(this.lexicon, reading, piece)
    const end = more === '' ? (lead << 8) | trail : (trail << 8) | more.charCodeAt(0)
    const tail = next === 0 ? end : ((end & 0xff) << 8) | next
    const score = prior + plausibility(longer)
    return { at, lead: next, tail, text: text + piece, reading: longer, prior, score, guesses, lost, table }
  }

  /** What a bracket costs, as the text up to it has others open or none. */
  private pairing(text: string, character: string): number {
    return !isPaired(character) || fits(closersAfter(this.task.closers, text), character) ? 0 : UNPAIRED
  }

  private wait(state: State): void {
    put(this.waiting, state)
  }
}

/** Puts a state with the others at its offset. */
function put(buckets: Map<number, Bucket>, state: State): void {
  const bucket = buckets.get(state.at) ?? new Bucket()
  bucket.put(state)
  buckets.set(state.at, bucket)
}

/** For each last character the best state, best first. */
function distinct(states: State[]): State[] {
  const kept = new Map<string, State>()
  for (const state of states.sort(byScore)) {
    const last = state.text.slice(-1)
    if (!kept.has(last)) kept.set(last, state)
  }
  return [...kept.values()]
}

function best(states: State[], most: number): State[] {
  return states.sort(byScore).slice(0, most)
}

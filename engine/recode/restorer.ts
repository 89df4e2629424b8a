import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Candidate, Written } from './alphabet.ts'
import { type Choice, choiceAmong, type Scored } from './choice.ts'
import { Company, REACH, type Surroundings } from './company.ts'
import type { Couple, Couples } from './couples.ts'
import { Place } from './place.ts'
import { type Possible, pairsOf } from './possible.ts'
import { CERTAIN, type Doubt, MOST_LOST, type Restoration } from './restoration.ts'
import { type ByteSymbol, CONTROL, unpack } from './symbols.ts'

/** What characters may have been that lost bytes. */
export interface Suppositions {
  readonly possibilities: Possible
  readonly couples: Couples
}

/** Code units on each side of a run whose words go on into it. */
const NEXT_TO_IT = 6

/** Code points on each side of a place that are weighed with it: more than the longest usual word. */
const CONTEXT = 6
/** The choices of a place are weighed again once its neighbours have been chosen. */
const ROUNDS = 2
/** So many of the most frequent candidates are weighed in any case, others where they make a word with a neighbour. */
const FREQUENT = 48
/** Of the candidates that are weighed by their neighbours, so many are weighed in context. */
const FINALISTS = 8
/** The confidence that a lost byte deserves at most whose place is not marked. */
const UNMARKED = 0.8
/** Of the words that a character may make with a neighbour that is open too, so many are weighed in context. */
const COUPLES = 4
/** What an unknown character counts beside an open one: some come to be known when both are chosen together. */
const SIDE_BY_SIDE = 0.8
const UNKNOWN: Candidate = { codePoint: 0xfffd, bytes: [] }

/**
 * The text that the characters make; where bytes were lost, the candidate that fits its neighbours best. Undefined where
 * more than `MOST_LOST` would stay unknown: most suppositions are such, so they are given up as soon as that is sure.
 */
export function restore(
  characters: readonly Written[],
  around: Surroundings,
  suppositions: Suppositions,
  lexicon: Lexicon,
): Restoration | undefined {
  if (characters.every(({ count }) => count === 1))
    return sureText(characters.map(({ candidates }) => candidates[0]!))
  const symbols = characters.map(({ packed }) => unpack(packed))
  const hopeless = characters.flatMap((character, i) => (isHopeless(character, symbols, i) ? [i] : []))
  if (hopeless.length > mostLostOf(characters)) return undefined
  return new Restorer(characters, around, suppositions, lexicon).restore(hopeless)
}

/** How many characters may stay unknown. */
function mostLostOf(characters: readonly Written[]): number {
  return characters.reduce((sum, { width }) => sum + width, 0) * MOST_LOST
}

type Symbols = readonly (readonly ByteSymbol[])[]

/** Whether a character cannot become certain, whatever its neighbours are. */
function isHopeless({ count }: Written, symbols: Symbols, at: number): boolean {
  if (count < 2) return count === 0
  return isUnmarked(symbols[at]!) && pairsAt(symbols, at).length === 0
}

/** Whether a byte of it was lost without a trace. */
function isUnmarked(symbols: readonly ByteSymbol[]): boolean {
  return symbols.includes(CONTROL)
}

function pairsAt(symbols: Symbols, at: number): number[] {
  return pairsOf(symbols[at]!, symbols[at - 1]?.at(-1), symbols[at + 1]?.[0])
}

function sureText(characters: readonly Candidate[]): Restoration {
  return { text: textOf(characters), doubts: [], bytes: characters.flatMap(({ bytes }) => bytes) }
}

/** What counts for a candidate: what the rest of the text says, and the words that it makes. */
interface Weighed extends Scored {
  readonly company: number
  readonly byWords: number
}

class Restorer {
  private readonly characters: readonly Written[]
  private readonly around: Surroundings
  private readonly before: string
  private readonly after: string
  private readonly suppositions: Suppositions
  private readonly lexicon: Lexicon
  private openedCompany?: Company
  private readonly symbols: Symbols
  private readonly chosen: Candidate[]
  private readonly codePoints: number[]
  private readonly choices = new Map<number, Choice>()
  /** How many choices were made; after how many of them that of a place was, and what stands there last changed. */
  private made = 0
  private readonly madeAt: Int32Array
  private readonly changedAt: Int32Array
  /** Whether neighbours are chosen together. */
  private together = false
  /** So many characters may stay unknown. */
  private readonly mostLost: number

  constructor(
    characters: readonly Written[],
    around: Surroundings,
    suppositions: Suppositions,
    lexicon: Lexicon,
  ) {
    this.characters = characters
    this.around = around
    this.before = around.before.slice(-NEXT_TO_IT)
    this.after = around.after.slice(0, NEXT_TO_IT)
    this.suppositions = suppositions
    this.lexicon = lexicon
    this.symbols = characters.map(({ packed }) => unpack(packed))
    this.chosen = characters.map(({ candidates }) => candidates[0] ?? UNKNOWN)
    this.codePoints = this.chosen.map(({ codePoint }) => codePoint)
    this.madeAt = new Int32Array(characters.length)
    this.changedAt = new Int32Array(characters.length)
    this.mostLost = mostLostOf(characters)
  }

  restore(lost: readonly number[]): Restoration | undefined {
    const hopeless = new Set(lost)
    const open = this.characters.flatMap(({ count }, i) => (count === 1 ? [] : [i]))
    for (let round = 1; round < ROUNDS; round++) for (const i of open) this.decide(i)
    let unknown = hopeless.size
    for (const i of open) {
      if (this.decide(i) < CERTAIN && !hopeless.has(i)) unknown += this.isBesideOpen(i) ? SIDE_BY_SIDE : 1
      if (unknown > this.mostLost) return undefined
    }
    this.chooseTogether(open)
    return { text: textOf(this.chosen), doubts: this.doubts(), bytes: this.bytes() }
  }

  /** Chooses anew where open places stand side by side. That costs more, and most suppositions are given up before. */
  private chooseTogether(open: readonly number[]): void {
    this.together = true
    for (const i of open) if (this.isBesideOpen(i)) this.choices.delete(i)
    for (const i of open) this.decide(i)
  }

  private isBesideOpen(at: number): boolean {
    return this.isOpen(at - 1) || this.isOpen(at + 1)
  }

  private isOpen(at: number): boolean {
    return (this.characters[at]?.count ?? 0) > 1
  }

  /** Chooses what stands at a place; gives the confidence in it. */
  private decide(at: number): number {
    const known = this.choices.get(at)
    if (known !== undefined && this.isUpToDate(at)) return known.confidence
    const choice = this.choose(at)
    const [first = UNKNOWN] = choice.candidates
    this.choices.set(at, choice)
    this.madeAt[at] = ++this.made
    if (first !== this.chosen[at]) this.changedAt[at] = this.made
    this.put(at, first)
    return choice.confidence
  }

  private put(at: number, candidate: Candidate): void {
    this.chosen[at] = candidate
    this.codePoints[at] = candidate.codePoint
  }

  /** Whether nothing has changed since that the choice at a place depends on. */
  private isUpToDate(at: number): boolean {
    const made = this.madeAt[at]!
    const last = Math.min(at + CONTEXT, this.chosen.length - 1)
    for (let i = Math.max(0, at - REACH); i <= last; i++)
      if (i !== at && this.changedAt[i]! > made) return false
    return true
  }

  /** Orders the candidates of one place by how plausible each is between its neighbours. */
  private choose(at: number): Choice {
    const possible = this.possible(at)
    const coupled = this.together ? [...this.coupled(at, at - 1), ...this.coupled(at, at + 1)] : []
    if (possible.length + coupled.length < 2) return { candidates: possible, confidence: possible.length }
    const scored = [...this.finalists(at, possible), ...coupled].sort((a, b) => b.score - a.score)
    const most = isUnmarked(this.symbols[at]!) ? UNMARKED : 1
    return choiceAmong(scored, most)
  }

  /** Candidates that make a word with another candidate of an open neighbour than the one that is chosen there. */
  private coupled(at: number, beside: number): Scored[] {
    if (!this.isOpen(beside)) return []
    return this.couples(Math.min(at, beside))
      .map(({ first, second }) => (at < beside ? ([first, second] as const) : ([second, first] as const)))
      .filter(([, neighbour]) => neighbour.codePoint !== this.codePoints[beside])
      .map(([candidate, neighbour]) => ({
        candidate,
        score: this.weighTogether(at, candidate, beside, neighbour),
      }))
  }

  /** The words that a character and the next may be, the likeliest by themselves. */
  private couples(at: number): Couple[] {
    const { company, codePoints } = this
    const rank = ({ first, second, score }: Couple) =>
      score +
      company.weigh(codePoints, at, first.codePoint) +
      company.weigh(codePoints, at + 1, second.codePoint)
    return this.words(at)
      .map(couple => ({ couple, score: rank(couple) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, COUPLES)
      .map(({ couple }) => couple)
  }

  private words(first: number): readonly Couple[] {
    const lossy = (i: number) => ({ written: this.characters[i]!, pairs: pairsAt(this.symbols, i) })
    const before = this.chosen[first - 1]?.bytes.at(-1)
    const after = this.chosen[first + 2]?.bytes[0]
    return this.suppositions.couples.of(lossy(first), lossy(first + 1), { before, after })
  }

  /** The score of a candidate with another neighbour, less what the neighbour that is chosen has. */
  private weighTogether(at: number, candidate: Candidate, beside: number, neighbour: Candidate): number {
    const now = [this.chosen[at]!, this.chosen[beside]!] as const
    const without = this.weigh(beside)
    this.put(beside, neighbour)
    this.put(at, candidate)
    const place = this.placeOf(at)
    const inContext = place.inContext(candidate.codePoint, place.byWords(candidate.codePoint))
    const score = this.weigh(at) + this.weigh(beside) - without + inContext
    this.put(at, now[0])
    this.put(beside, now[1])
    return score
  }

  private possible(at: number): readonly Candidate[] {
    const before = this.chosen[at - 1]?.bytes.at(-1)
    const after = this.chosen[at + 1]?.bytes[0]
    return this.suppositions.possibilities.of(this.characters[at]!, pairsAt(this.symbols, at), {
      before,
      after,
    })
  }

  /** The likeliest of the candidates, best first, each with its score in context. */
  private finalists(at: number, possible: readonly Candidate[]): Scored[] {
    const place = this.placeOf(at)
    return this.weighed(at, possible, place)
      .map(({ candidate, company, byWords }) => ({
        candidate,
        score: company + place.inContext(candidate.codePoint, byWords),
      }))
      .sort((a, b) => b.score - a.score)
  }

  private weighed(at: number, possible: readonly Candidate[], place: Place): Weighed[] {
    const best: Weighed[] = []
    for (const [i, candidate] of possible.entries()) {
      if (i >= FREQUENT && !place.joins(candidate.codePoint)) continue
      const company = this.company.weigh(this.codePoints, at, candidate.codePoint)
      const byWords = place.byWords(candidate.codePoint)
      const score = company + byWords
      if (best.length < FINALISTS || score > best.at(-1)!.score)
        insert(best, { candidate, company, byWords, score })
    }
    return best
  }

  /** What the rest of the text says of what is chosen for a character. */
  private weigh(at: number): number {
    return this.company.weigh(this.codePoints, at, this.codePoints[at]!)
  }

  private get company(): Company {
    this.openedCompany ??= new Company(this.characters.map(knownCodePoint), this.around, this.lexicon)
    return this.openedCompany
  }

  private placeOf(at: number): Place {
    const head = at < CONTEXT ? this.before : ''
    const tail = at + CONTEXT >= this.chosen.length ? this.after : ''
    const before = textOf(this.chosen.slice(Math.max(0, at - CONTEXT), at))
    const after = textOf(this.chosen.slice(at + 1, at + 1 + CONTEXT))
    return new Place(head + before, after + tail, this.lexicon)
  }

  private bytes(): ByteSymbol[] {
    const known = (i: number) => (this.choices.get(i)?.confidence ?? 1) >= CERTAIN
    return this.chosen.flatMap(({ bytes }, i) => (known(i) ? bytes : this.symbols[i]!))
  }

  private doubts(): Doubt[] {
    const doubts: Doubt[] = []
    let start = 0
    for (const [i, { codePoint }] of this.chosen.entries()) {
      const end = start + (codePoint > 0xffff ? 2 : 1)
      const choice = this.choices.get(i)
      if (choice !== undefined && choice.candidates.length !== 1) doubts.push(doubtOf(start, end, choice))
      start = end
    }
    return doubts
  }
}

/** Puts one in its place among the best, which are in order, and drops the last of too many; of equals the earlier comes first. */
function insert(best: Weighed[], added: Weighed): void {
  let at = Math.min(best.length, FINALISTS - 1)
  for (; at > 0 && best[at - 1]!.score < added.score; at--) best[at] = best[at - 1]!
  best[at] = added
}

function knownCodePoint(character: Written): number | undefined {
  return character.count === 1 ? character.candidates[0]!.codePoint : undefined
}

function doubtOf(start: number, end: number, { candidates, confidence }: Choice): Doubt {
  return { start, end, codePoints: candidates.map(({ codePoint }) => codePoint), confidence }
}

function textOf(characters: readonly Candidate[]): string {
  let text = ''
  for (const { codePoint } of characters) text += String.fromCodePoint(codePoint)
  return text
}

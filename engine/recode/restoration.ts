import type { Alphabet, Written } from './alphabet.ts'
import type { Plausibility } from './plausibility.ts'
import type { Reader } from './readers.ts'
import { type ByteSymbol, HIGH, PAIR_LEAD, PAIR_TRAIL, unpack } from './symbols.ts'

/** A place of restored text where bytes were lost. */
export interface Doubt {
  /** Where it stands in the restored text, in code units. */
  readonly start: number
  readonly end: number
  /** What may have stood there, most plausible first. */
  readonly codePoints: readonly number[]
  /** The probability (0 to 1) of the first of them. */
  readonly confidence: number
}

/** Text given back, with the places that had to be weighed. */
export interface Restoration {
  readonly text: string
  readonly doubts: readonly Doubt[]
}

/** The sound text on both sides of a run. */
export interface Surroundings {
  readonly before: string
  readonly after: string
}

/** Code points on each side of a place that are weighed with it: more than the longest usual word. */
const CONTEXT = 6
/** The choices of a place are weighed again once its neighbours have been chosen. */
const ROUNDS = 2
/** So many of the most frequent candidates are weighed in context. */
const WEIGHED = 48
const NOTHING_KNOWN = 0xfffd

/** The text that the characters make; where bytes were lost, the candidate that fits its neighbours best. */
export function restore(
  characters: readonly Written[],
  around: Surroundings,
  reader: Reader,
  alphabet: Alphabet,
  plausibility: Plausibility,
): Restoration {
  if (characters.every(({ codePoints }) => codePoints.length === 1))
    return { text: textOf(characters.map(({ codePoints }) => codePoints[0]!)), doubts: [] }
  return new Restorer(characters, around, reader, alphabet, plausibility).restore()
}

interface Choice {
  readonly codePoints: readonly number[]
  readonly confidence: number
}

class Restorer {
  private readonly characters: readonly Written[]
  private readonly around: Surroundings
  private readonly reader: Reader
  private readonly alphabet: Alphabet
  private readonly plausibility: Plausibility
  private readonly chosen: number[]
  private readonly choices = new Map<number, Choice>()

  constructor(
    characters: readonly Written[],
    around: Surroundings,
    reader: Reader,
    alphabet: Alphabet,
    plausibility: Plausibility,
  ) {
    this.characters = characters
    this.around = around
    this.reader = reader
    this.alphabet = alphabet
    this.plausibility = plausibility
    this.chosen = characters.map(({ codePoints }) => codePoints[0] ?? NOTHING_KNOWN)
  }

  restore(): Restoration {
    const open = this.characters.flatMap(({ codePoints }, i) => (codePoints.length === 1 ? [] : [i]))
    for (let round = 0; round < ROUNDS; round++)
      for (const i of open) {
        const choice = this.choose(i)
        this.choices.set(i, choice)
        this.chosen[i] = choice.codePoints[0] ?? NOTHING_KNOWN
      }
    return { text: textOf(this.chosen), doubts: this.doubts() }
  }

  /** Orders the candidates of one place by how plausible each is between its neighbours. */
  private choose(at: number): Choice {
    const { codePoints } = this.characters[at]!
    const possible = codePoints.filter(codePoint => this.admits(at, codePoint))
    if (possible.length === 0) return { codePoints: [], confidence: 0 }
    const scored = possible
      .slice(0, WEIGHED)
      .map(codePoint => ({ codePoint, score: this.scoreInContext(at, codePoint) }))
      .sort((a, b) => b.score - a.score)
    const best = scored[0]!.score
    const total = scored.reduce((sum, { score }) => sum + Math.exp(score - best), 0)
    return { codePoints: scored.map(({ codePoint }) => codePoint), confidence: 1 / total }
  }

  private scoreInContext(at: number, codePoint: number): number {
    const first = Math.max(0, at - CONTEXT)
    const before = textOf(this.chosen.slice(first, at))
    const after = textOf(this.chosen.slice(at + 1, at + 1 + CONTEXT))
    const head = at < CONTEXT ? this.around.before : ''
    const tail = at + CONTEXT >= this.chosen.length ? this.around.after : ''
    return this.plausibility.ofText(head + before + String.fromCodePoint(codePoint) + after + tail)
  }

  /** Whether the reader would have lost of a candidate's bytes those that are lost, and no decoder would have read them. */
  private admits(at: number, codePoint: number): boolean {
    const bytes = this.bytesOf(codePoint)
    const before = this.at(at - 1)
    const after = this.at(at + 1)
    const symbols = [before?.symbols.at(-1), ...unpack(this.characters[at]!.packed), after?.symbols[0]]
    const values = [before?.bytes.at(-1), ...bytes, after?.bytes[0]]
    for (let i = 0; i + 1 < symbols.length; i++)
      if (paired(symbols[i], symbols[i + 1]) && !this.unreadable(values[i], values[i + 1])) return false
    return true
  }

  private unreadable(lead: number | undefined, trail: number | undefined): boolean {
    return lead === undefined || trail === undefined || this.reader.unreadable(lead, trail)
  }

  private at(index: number): { symbols: readonly ByteSymbol[]; bytes: readonly number[] } | undefined {
    const character = this.characters[index]
    if (character === undefined) return undefined
    return { symbols: unpack(character.packed), bytes: this.bytesOf(this.chosen[index]!) }
  }

  private bytesOf(codePoint: number): number[] {
    const bytes: number[] = []
    if (codePoint !== NOTHING_KNOWN) this.alphabet.writer.encode(codePoint, bytes)
    return bytes
  }

  private doubts(): Doubt[] {
    const doubts: Doubt[] = []
    let start = 0
    for (const [i, codePoint] of this.chosen.entries()) {
      const end = start + (codePoint > 0xffff ? 2 : 1)
      const choice = this.choices.get(i)
      if (choice !== undefined && choice.codePoints.length !== 1) doubts.push({ start, end, ...choice })
      start = end
    }
    return doubts
  }
}

/** Whether two neighbouring bytes went to the reader as one pair that it could not read. */
function paired(first: ByteSymbol | undefined, second: ByteSymbol | undefined): boolean {
  return first === HIGH || (first === PAIR_LEAD && second === PAIR_TRAIL)
}

function textOf(codePoints: readonly number[]): string {
  let text = ''
  for (const codePoint of codePoints) text += String.fromCodePoint(codePoint)
  return text
}

import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Span } from '../text/span.ts'
import type { Alphabet, Written } from './alphabet.ts'
import { Couples } from './couples.ts'
import type { Plausibility } from './plausibility.ts'
import { Possible } from './possible.ts'
import type { Pattern, Reader } from './readers.ts'
import { type ByteSymbol, countOf, EMPTY, firstOf, HIGH, isLost, push } from './symbols.ts'

/** A stretch of damaged text and what it was written as. */
export interface Run extends Span {
  readonly characters: readonly Written[]
  /** The natural logarithm of how much more plausible the stretch is as what it was written as than as it stands. */
  readonly gain: number
}

/** What it costs to suppose that damage begins or ends at a place. */
const BEGIN = -6
const END = -3
/** A supposition that is so much less plausible than sound text is given up: most of all text is sound. */
const BEHIND = 30
/** A character cut short where the damage ends. */
const CUT = -14

/** One supposition about all text up to a place: there, some bytes of a character are pending, or the text is sound. */
class Path {
  readonly damaged: boolean
  /** Packed symbols; EMPTY where the text is sound. */
  readonly pending: number
  readonly score: number
  readonly end: number
  readonly from: Path | undefined
  /** The character that is complete here. */
  readonly character: Written | undefined

  constructor(
    damaged: boolean,
    pending: number,
    score: number,
    end: number,
    from?: Path,
    character?: Written,
  ) {
    this.damaged = damaged
    this.pending = pending
    this.score = score
    this.end = end
    this.from = from
    this.character = character
  }
}

/**
 * Finds, in a stretch of text, the runs that are more plausible as bytes of one writer misread by one reader than as
 * they stand: the best path (Viterbi) over sound text, damaged text, and the bytes pending in between. Linear in the
 * length of the text.
 */
export class Alignment {
  readonly reader: Reader
  readonly alphabet: Alphabet
  /** Which of the alphabet's characters the reader may have lost. */
  readonly possibilities: Possible
  readonly couples: Couples
  private readonly plausibility: Plausibility

  constructor(reader: Reader, alphabet: Alphabet, { plausibility, words }: Lexicon) {
    this.reader = reader
    this.alphabet = alphabet
    this.possibilities = new Possible(reader)
    this.couples = new Couples(this.possibilities, words)
    this.plausibility = plausibility
  }

  /** In order, apart. `within` cuts no surrogate pair; `begin` replaces the usual cost of supposing damage. */
  find(text: string, within: Span, begin = BEGIN): Run[] {
    let sound = new Path(false, EMPTY, 0, within.start)
    let damaged: Path[] = []
    let previous = 0
    for (let at = within.start; at < within.end; ) {
      const codePoint = text.codePointAt(at)!
      at += codePoint > 0xffff ? 2 : 1
      const next = this.advance(sound, damaged, this.reader.patterns(codePoint), at, begin)
      const left = best(sound, damaged)
      const score = scoreAtEnd(left) + this.plausibility.stands(previous, codePoint)
      sound = new Path(false, EMPTY, score, at, left)
      damaged = next
      previous = codePoint
    }
    return this.runs(text, best(sound, damaged))
  }

  /** The character that a code point of damaged text is by itself, if it is just one and no byte is lost. */
  alone(codePoint: number): Written | undefined {
    const [pattern] = this.reader.patterns(codePoint)
    if (pattern === undefined || pattern.symbols.some(isLost)) return undefined
    const packed = pattern.symbols.reduce(push, EMPTY)
    const { writer } = this.alphabet
    if (writer.lengthFrom(firstOf(packed)) !== pattern.symbols.length) return undefined
    return this.alphabet.read(packed)
  }

  private advance(
    sound: Path,
    damaged: readonly Path[],
    patterns: readonly Pattern[],
    at: number,
    begin: number,
  ): Path[] {
    if (patterns.length === 0) return []
    const next: Path[] = []
    const least = sound.score - BEHIND
    for (const path of damaged) {
      if (path.score < least) continue
      this.extend(next, path, patterns, at)
      if (path.pending !== EMPTY) this.extendOverGap(next, path, patterns, at)
    }
    this.extend(next, new Path(true, EMPTY, sound.score + begin, sound.end, sound), patterns, at)
    return next
  }

  /** Supposes that bytes are missing before the next ones. */
  private extendOverGap(into: Path[], path: Path, patterns: readonly Pattern[], at: number): void {
    const over: Path[] = []
    this.extend(over, path, this.reader.dropped, path.end)
    for (const gap of over) this.extend(into, gap, patterns, at)
  }

  private extend(into: Path[], path: Path, patterns: readonly Pattern[], at: number): void {
    for (const { symbols, likelihood } of patterns) {
      let reached: Path | undefined = path
      for (const symbol of symbols) {
        reached = this.feed(reached, symbol, at, likelihood / symbols.length)
        if (reached === undefined) break
      }
      if (reached !== undefined) keep(into, reached)
    }
  }

  private feed(path: Path, symbol: ByteSymbol, at: number, likelihood: number): Path | undefined {
    const { writer } = this.alphabet
    const place = countOf(path.pending)
    const first = place === 0 ? symbol : firstOf(path.pending)
    const length = writer.lengthFrom(first)
    if (length === 0 || (place > 0 && !writer.continues(symbol, first, place))) return undefined
    const packed = push(path.pending, symbol)
    const score = path.score + likelihood
    if (place + 1 < length) return new Path(true, packed, score, at, path)
    const written = this.alphabet.read(packed)
    return written && new Path(true, EMPTY, score + written.plausibility, at, path, written)
  }

  /** The damaged stretches of a path, from its end back. */
  private runs(text: string, last: Path): Run[] {
    const runs: Run[] = []
    for (let path: Path | undefined = last; path !== undefined; path = path.from)
      if (path.damaged) {
        const begun = beginning(path)
        const span = { start: begun.end, end: path.end }
        const gain = path.score - begun.score - this.asItStands(text, span)
        runs.push({ ...span, characters: this.characters(path), gain })
        path = begun
      }
    return runs.reverse()
  }

  private characters(last: Path): Written[] {
    const characters: Written[] = []
    if (last.pending !== EMPTY) characters.push(this.cutShort(last))
    for (let path: Path | undefined = last; path?.damaged; path = path.from)
      if (path.character !== undefined) characters.push(path.character)
    return characters.reverse()
  }

  /** The character whose last bytes the damaged text does not hold. */
  private cutShort({ pending }: Path): Written {
    let packed = pending
    const length = this.alphabet.writer.lengthFrom(firstOf(pending))
    for (let place = countOf(pending); place < length; place++) packed = push(packed, HIGH)
    return this.alphabet.read(packed) ?? { candidates: [], count: 0, plausibility: 0, packed, width: 1 }
  }

  private asItStands(text: string, { start, end }: Span): number {
    let sum = 0
    let previous = 0
    for (let at = start; at < end; ) {
      const codePoint = text.codePointAt(at)!
      sum += this.plausibility.stands(previous, codePoint)
      previous = codePoint
      at += codePoint > 0xffff ? 2 : 1
    }
    return sum
  }
}

/** The damaged path's first node, at which nothing is pending yet. */
function beginning(path: Path): Path {
  let first = path
  while (first.from?.damaged) first = first.from
  return first
}

function scoreAtEnd(path: Path): number {
  if (!path.damaged) return path.score
  return path.score + (path.pending === EMPTY ? END : CUT)
}

/** The best way to be done with damage; sound text where it is no worse. */
function best(sound: Path, damaged: readonly Path[]): Path {
  let found = sound
  for (const path of damaged) if (scoreAtEnd(path) > scoreAtEnd(found)) found = path
  return found
}

/** Of suppositions with the same bytes pending only the best counts; of equals the later, which begins later. */
function keep(paths: Path[], path: Path): void {
  for (let i = 0; i < paths.length; i++) {
    if (paths[i]!.pending !== path.pending) continue
    if (path.score >= paths[i]!.score) paths[i] = path
    return
  }
  paths.push(path)
}

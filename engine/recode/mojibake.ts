import type { Lexicon } from '../lexicon/lexicon.ts'
import { between, contains, type Span } from '../text/span.ts'
import { Alignment, type Run } from './alignment.ts'
import { Alphabet } from './alphabet.ts'
import { readsAs } from './decoders.ts'
import { settleEdges } from './edges.ts'
import { Kept } from './kept.ts'
import type { Plausibility } from './plausibility.ts'
import { pairReader, singleReader } from './readers.ts'
import { chainKey, isKnown, isPlausible, type Repair } from './repair.ts'
import type { Restoration } from './restoration.ts'
import { restore } from './restorer.ts'
import { Signature } from './signature.ts'
import { doubleByte, utf8 } from './writers.ts'

/** The least gain of a repair. */
const LEAST_GAIN = 8
/** The same where the document is full of the same damage, and what it then costs to suppose more. */
const LEAST_EXPECTED_GAIN = 2
const BEGIN_EXPECTED = -1
/** What each wrong decoding that is supposed, and each choice of a lost character, takes from the gain. */
const PER_MISREADING = 4
const PER_DOUBT = 3
/** Code units on each side of a run that tell of what was lost in it: about a paragraph. */
const SURROUNDINGS = 400
/** Text was read wrongly at most so many times. */
const MOST_MISREADINGS = 2
/** The repairs of so many lines are kept: a line is looked at when it is counted, and again when it is mended. */
const KEPT = 4096

/** Finds text whose bytes were read in the wrong encoding, and gives back what it was. */
export class Mojibake {
  private readonly lexicon: Lexicon
  private readonly plausibility: Plausibility
  private readonly signature: Signature
  private readonly alignments: readonly Alignment[]
  private readonly kept = new Kept<readonly Repair[]>(KEPT)
  /** The same with what is expected, by both. */
  private readonly keptExpected = new Kept<readonly Repair[]>(KEPT)

  constructor(lexicon: Lexicon) {
    const pages = lexicon.codepages
    this.lexicon = lexicon
    this.plausibility = lexicon.plausibility
    this.signature = new Signature(this.plausibility)
    const unicode = new Alphabet(utf8, this.plausibility)
    const gbk = new Alphabet(doubleByte('gbk', pages.gbk), this.plausibility)
    const big5 = new Alphabet(doubleByte('big5', pages.big5), this.plausibility)
    const asGbk = pairReader('gbk', pages.gbk, pages.cp936)
    const asBig5 = pairReader('big5', pages.big5, pages.cp950)
    const asSingle = singleReader(pages)
    const pairs = [
      [asGbk, unicode],
      [asSingle, unicode],
      [asSingle, gbk],
      [asSingle, big5],
      [asGbk, big5],
      [asBig5, gbk],
    ] as const
    this.alignments = pairs.map(([reader, alphabet]) => new Alignment(reader, alphabet, lexicon))
  }

  /** The stretches of a line that may be damaged; in order, apart. */
  suspects(line: string): readonly Span[] {
    return this.signature.suspects(line)
  }

  /**
   * The repairs on a line, in order, apart. Nothing is allocated where nothing looks damaged. `expected` are the chains
   * (by `chainKey`) that the document is full of: what else may be damaged by them is then searched more closely.
   */
  repairs(line: string, expected: readonly string[] = []): readonly Repair[] {
    const plain = this.plainRepairs(line)
    if (expected.length === 0) return plain
    return this.keptExpected.get(`${expected}\n${line}`, () => this.withExpected(line, plain, expected))
  }

  private plainRepairs(line: string): readonly Repair[] {
    const suspects = this.signature.suspects(line)
    if (suspects.length === 0) return NONE
    return this.kept.get(line, () => {
      const search = { depth: 1, least: LEAST_GAIN, tried: new Map() }
      return suspects
        .flatMap(span => this.within(line, span, search))
        .filter(repair => this.isBest(line, repair))
    })
  }

  /** Adds the repairs between others that only the rest of the document makes likely. */
  private withExpected(line: string, plain: readonly Repair[], expected: readonly string[]): Repair[] {
    const search = { depth: 1, least: LEAST_EXPECTED_GAIN, begin: BEGIN_EXPECTED, tried: new Map() }
    return between(plain, { start: 0, end: line.length })
      .filter(gap => this.signature.isUnusual(line, gap))
      .flatMap(gap => this.within(line, gap, search))
      .filter(({ chain, proved }) => proved && expected.includes(chainKey(chain)))
      .concat(plain)
      .sort((a, b) => a.start - b.start)
  }

  /** Whether a run is no better explained as what a wrong decoding left that keeps too little. */
  private isBest(line: string, repair: Repair): boolean {
    return repair.gain > this.lexicon.losses.gainOver(line, repair)
  }

  private within(line: string, span: Span, search: Search): Repair[] {
    const runs = this.alignments.flatMap(alignment =>
      alignment.find(line, span, search.begin).map(run => ({ run, alignment })),
    )
    const chosen: Repair[] = []
    let skipped = false
    for (const { run, alignment } of runs.sort((a, b) => b.run.gain - a.run.gain)) {
      const taken = chosen.some(other => run.start < other.end && other.start < run.end)
      const repair = taken ? undefined : this.repairOnce(line, run, alignment, search)
      if (repair !== undefined && isFree(repair, span, chosen)) chosen.push(repair)
      else skipped ||= taken
    }
    chosen.sort((a, b) => a.start - b.start)
    return skipped ? this.withRest(line, span, chosen, search) : chosen
  }

  /** Adds what is found in the gaps: a run that gave way to a better one may reach beyond it. */
  private withRest(line: string, span: Span, chosen: readonly Repair[], search: Search): Repair[] {
    return between(chosen, span)
      .flatMap(gap => this.within(line, gap, search))
      .concat(chosen)
      .sort((a, b) => a.start - b.start)
  }

  /** The gaps beside a repair are searched again, where most of the runs are those that were tried before. */
  private repairOnce(line: string, run: Run, alignment: Alignment, search: Search): Repair | undefined {
    const { tried } = search
    const key = keyOf(run, alignment)
    if (!tried.has(key)) tried.set(key, this.repair(line, run, alignment, search))
    return tried.get(key)
  }

  private repair(line: string, found: Run, alignment: Alignment, search: Search): Repair | undefined {
    const run = settleEdges(line, found, alignment, this.plausibility)
    const damaged = line.slice(run.start, run.end)
    const around = {
      before: line.slice(Math.max(0, run.start - SURROUNDINGS), run.start),
      after: run.end === line.length ? '\n' : line.slice(run.end, run.end + SURROUNDINGS),
    }
    const restored = restore(run.characters, around, alignment, this.lexicon)
    if (restored === undefined) return undefined
    const misreading = { written: alignment.alphabet.writer.name, read: readName(alignment, damaged) }
    const once = {
      start: run.start,
      end: run.end,
      ...restored,
      chain: [misreading],
      proved: readsAs(alignment.reader.name, restored.bytes, damaged, this.lexicon.codepages),
      gain: this.gainOf(restored, damaged),
    }
    const twice = search.depth < MOST_MISREADINGS ? this.again(once, damaged) : undefined
    const best = twice !== undefined && twice.gain > once.gain ? twice : once
    return best.gain >= search.least && isPlausible(best.text, this.plausibility) && isKnown(best)
      ? best
      : undefined
  }

  /** The repair of a repair that is itself mojibake from end to end. */
  private again(once: Repair, damaged: string): Repair | undefined {
    if (once.doubts.length > 0 || this.signature.suspects(once.text).length === 0) return undefined
    const whole = { start: 0, end: once.text.length }
    const search = { depth: MOST_MISREADINGS, least: LEAST_GAIN, tried: new Map() }
    const [inner, ...more] = this.within(once.text, whole, search)
    if (inner === undefined || more.length > 0) return undefined
    const head = once.text.slice(0, inner.start)
    const tail = once.text.slice(inner.end)
    if (hasDamage(head) || hasDamage(tail)) return undefined
    const text = head + inner.text + tail
    const doubts = inner.doubts.map(doubt => ({
      ...doubt,
      start: doubt.start + head.length,
      end: doubt.end + head.length,
    }))
    return {
      ...once,
      text,
      doubts,
      chain: [...inner.chain, ...once.chain],
      proved: once.proved && inner.proved,
      gain: this.gainOf({ text, doubts }, damaged) - PER_MISREADING,
    }
  }

  private gainOf({ text, doubts }: Pick<Restoration, 'text' | 'doubts'>, damaged: string): number {
    const gain = this.plausibility.ofText(text) - this.plausibility.asItStands(damaged)
    const guessed = doubts.reduce((sum, { confidence }) => sum + PER_DOUBT - Math.log(confidence + 1e-3), 0)
    return gain - PER_MISREADING - guessed
  }
}

/** How closely damage is looked for. */
interface Search {
  /** Which wrong decoding, counted from the last, is being undone. */
  readonly depth: number
  readonly least: number
  readonly begin?: number
  /** What came of the runs of this line that were tried, by `keyOf`. */
  readonly tried: Map<string, Repair | undefined>
}

/** What of a run its repair depends on. */
function keyOf({ start, end, characters }: Run, { reader, alphabet }: Alignment): string {
  const packed = characters.map(character => character.packed)
  return `${reader.name} ${alphabet.writer.name} ${start} ${end} ${packed}`
}

/** Whether a repair, whose edges have moved, keeps to its stretch and touches no other. */
function isFree(repair: Span, within: Span, others: readonly Span[]): boolean {
  return contains(within, repair) && others.every(o => repair.end <= o.start || o.end <= repair.start)
}

const NONE: readonly Repair[] = []

/** Text outside ASCII beside a run, which a repair from end to end would not leave. */
function hasDamage(text: string): boolean {
  return /[^\0-\x7f]/.test(text)
}

/** windows-1252 and latin1 are told apart by the characters of bytes 0x80 to 0x9F. */
function readName(alignment: Alignment, damaged: string): string {
  if (alignment.reader.name !== 'windows-1252') return alignment.reader.name
  return /[\u0152-\u2122]/.test(damaged) || !/[\x80-\x9f]/.test(damaged) ? 'windows-1252' : 'latin1'
}

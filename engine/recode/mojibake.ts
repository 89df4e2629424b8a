import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Misreading } from '../rules/rule.ts'
import type { Span } from '../text/span.ts'
import { Alignment, type Run } from './alignment.ts'
import { Alphabet } from './alphabet.ts'
import { readsAs } from './decoders.ts'
import { settleEdges } from './edges.ts'
import type { Plausibility } from './plausibility.ts'
import { pairReader, singleReader } from './readers.ts'
import { CERTAIN, type Restoration, restore } from './restoration.ts'
import { Signature } from './signature.ts'
import { doubleByte, utf8 } from './writers.ts'

/** A run of mojibake and the text that it was. */
export interface Repair extends Span, Omit<Restoration, 'bytes'> {
  /** Which bytes were taken for what, first misreading first. */
  readonly chain: readonly Misreading[]
  /** Whether misreading the text again gives exactly the run. */
  readonly proved: boolean
  /** The natural logarithm of how much more plausible the repaired text is than the run. */
  readonly gain: number
}

/** The least gain of a repair. */
const LEAST_GAIN = 8
/** The least plausibility of repaired text, for each code unit. */
const LEAST_SHARE = -11
/** What each wrong decoding that is supposed, and each choice of a lost character, takes from the gain. */
const PER_MISREADING = 4
const PER_DOUBT = 3
/** The greatest share of characters that may stay unknown. */
const MOST_LOST = 0.3
/** Code units of sound text on each side of a run that are weighed with it. */
const SURROUNDINGS = 6
/** Text was read wrongly at most so many times. */
const MOST_MISREADINGS = 2

/** Finds text whose bytes were read in the wrong encoding, and gives back what it was. */
export class Mojibake {
  private readonly lexicon: Lexicon
  private readonly plausibility: Plausibility
  private readonly signature: Signature
  private readonly alignments: readonly Alignment[]

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
    this.alignments = pairs.map(([reader, alphabet]) => new Alignment(reader, alphabet, this.plausibility))
  }

  /** The stretches of a line that may be damaged; in order, apart. */
  suspects(line: string): readonly Span[] {
    return this.signature.suspects(line)
  }

  /** The repairs on a line, in order, apart. Nothing is allocated where nothing looks damaged. */
  repairs(line: string): readonly Repair[] {
    const suspects = this.signature.suspects(line)
    if (suspects.length === 0) return NONE
    return suspects.flatMap(span => this.within(line, span)).filter(repair => this.isBest(line, repair))
  }

  /** Whether a run is no better explained as what a wrong decoding left that keeps too little. */
  private isBest(line: string, repair: Repair): boolean {
    return repair.gain > this.lexicon.losses.gainOver(line, repair)
  }

  private within(line: string, span: Span, depth = 1): Repair[] {
    const runs = this.alignments.flatMap(alignment =>
      alignment.find(line, span).map(run => ({ run, alignment })),
    )
    const chosen: Repair[] = []
    for (const { run, alignment } of runs.sort((a, b) => b.run.gain - a.run.gain)) {
      if (chosen.some(other => run.start < other.end && other.start < run.end)) continue
      const repair = this.repair(line, run, alignment, depth)
      if (repair !== undefined) chosen.push(repair)
    }
    return chosen.sort((a, b) => a.start - b.start)
  }

  private repair(line: string, found: Run, alignment: Alignment, depth: number): Repair | undefined {
    const run = settleEdges(line, found, alignment, this.plausibility)
    const damaged = line.slice(run.start, run.end)
    const around = {
      before: line.slice(Math.max(0, run.start - SURROUNDINGS), run.start),
      after: run.end === line.length ? '\n' : line.slice(run.end, run.end + SURROUNDINGS),
    }
    const restored = restore(run.characters, around, alignment.reader, this.lexicon)
    const misreading = { written: alignment.alphabet.writer.name, read: readName(alignment, damaged) }
    const once = {
      start: run.start,
      end: run.end,
      ...restored,
      chain: [misreading],
      proved: readsAs(alignment.reader.name, restored.bytes, damaged, this.lexicon.codepages),
      gain: this.gainOf(restored, damaged),
    }
    const twice = depth < MOST_MISREADINGS ? this.again(once, damaged) : undefined
    const best = twice !== undefined && twice.gain > once.gain ? twice : once
    return best.gain >= LEAST_GAIN && this.isPlausible(best.text) && isKnown(best) ? best : undefined
  }

  /** The repair of a repair that is itself mojibake from end to end. */
  private again(once: Repair, damaged: string): Repair | undefined {
    if (this.signature.suspects(once.text).length === 0) return undefined
    const [inner, ...more] = this.within(once.text, { start: 0, end: once.text.length }, MOST_MISREADINGS)
    if (inner === undefined || more.length > 0) return undefined
    const head = once.text.slice(0, inner.start)
    const tail = once.text.slice(inner.end)
    if (hasDamage(head) || hasDamage(tail) || once.doubts.length > 0) return undefined
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

  /** Whether a text is no mojibake itself. */
  private isPlausible(text: string): boolean {
    return this.plausibility.ofText(text) >= LEAST_SHARE * text.length
  }

  private gainOf({ text, doubts }: Pick<Restoration, 'text' | 'doubts'>, damaged: string): number {
    const gain = this.plausibility.ofText(text) - this.plausibility.asItStands(damaged)
    const guessed = doubts.reduce((sum, { confidence }) => sum + PER_DOUBT - Math.log(confidence + 1e-3), 0)
    return gain - PER_MISREADING - guessed
  }
}

/** Whether enough of the text is known; U+FFFD in it was lost before it was misread. */
function isKnown({ text, doubts }: Pick<Restoration, 'text' | 'doubts'>): boolean {
  const open = doubts.filter(({ confidence }) => confidence < CERTAIN).length
  const lost = text.split('\ufffd').length - 1
  return Math.max(open, lost) <= outsideAscii(text) * MOST_LOST
}

function outsideAscii(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) count++
  return count
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

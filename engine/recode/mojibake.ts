import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Misreading } from '../rules/rule.ts'
import type { Span } from '../text/span.ts'
import { Alignment, type Run } from './alignment.ts'
import { Alphabet } from './alphabet.ts'
import { readsAs } from './decoders.ts'
import { settleEdges } from './edges.ts'
import type { Plausibility } from './plausibility.ts'
import { pairReader, singleReader } from './readers.ts'
import { type Restoration, restore } from './restoration.ts'
import { Signature } from './signature.ts'
import { doubleByte, utf8 } from './writers.ts'

/** A run of mojibake and the text that it was. */
export interface Repair extends Span, Restoration {
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

  /** The repairs on a line, in order, apart. Nothing is allocated where nothing looks damaged. */
  repairs(line: string): readonly Repair[] {
    const suspects = this.signature.suspects(line)
    return suspects.length === 0 ? NONE : suspects.flatMap(span => this.within(line, span))
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
    const restored = restore(run.characters, around, alignment.reader, alignment.alphabet, this.plausibility)
    const misreading = { written: alignment.alphabet.writer.name, read: readName(alignment, damaged) }
    const once = {
      start: run.start,
      end: run.end,
      ...restored,
      chain: [misreading],
      proved: this.proves(restored.text, damaged, alignment),
      gain: this.gainOf(restored, damaged),
    }
    const twice = depth < MOST_MISREADINGS ? this.again(once, damaged) : undefined
    const best = twice !== undefined && twice.gain > once.gain ? twice : once
    return best.gain >= LEAST_GAIN && this.isPlausible(best.text) ? best : undefined
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

  private gainOf({ text, doubts }: Restoration, damaged: string): number {
    const gain = this.plausibility.ofText(text) - this.plausibility.asItStands(damaged)
    const guessed = doubts.reduce((sum, { confidence }) => sum + PER_DOUBT - Math.log(confidence + 1e-3), 0)
    return gain - PER_MISREADING - guessed
  }

  private proves(text: string, damaged: string, alignment: Alignment): boolean {
    const bytes: number[] = []
    for (const character of text)
      if (!alignment.alphabet.writer.encode(character.codePointAt(0)!, bytes)) return false
    return readsAs(alignment.reader.name, bytes, damaged, this.lexicon.codepages)
  }
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

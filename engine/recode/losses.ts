import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Span } from '../text/span.ts'
import { LOSSY_CHAINS, type LossyChain, SELDOM, unitShares } from './lossy-chains.ts'
import type { Plausibility } from './plausibility.ts'
import { outsideAscii } from './repair.ts'

/** A stretch of text whose bytes are gone. */
export interface Loss extends Span {
  /**
   * replaced: U+FFFD, which stands for what could not be read; or its own bytes, misread (锟斤拷).
   * filler: memory that never held text (烫烫烫).
   * misread: bytes read in an encoding that keeps too few of them.
   */
  readonly kind: 'replaced' | 'filler' | 'misread'
  /** Of what was misread. */
  readonly chain?: LossyChain
}

/** What it costs to suppose that damage begins and ends; the least gain of a finding (natural logarithms). */
const BEGIN = -8
const END = -4
const LEAST_GAIN = 5

/** So many code units that look sound may stand within a loss. */
const WIDEST_GAP = 6

/** Where a loss has so many code units and the losses have such a share of the line, all of it is lost. */
const LEAST_OF_LINE = 8
const LEAST_SHARE_LOST = 0.9
const OUTSIDE_ASCII = /[^\0-\x7f]/

/** The most that a character counts for that the chain gives by rare chance only. */
const UNEXPECTED = -1

/** U+FFFD itself, or its bytes misread as windows-1252, GBK and Big5; runs of the latter two in any phase. */
const REPLACED = /\ufffd+|(?:ï¿½)+|[锟斤拷]{2,}|[嚙踝蕭]{2,}/g
/** The same as it is told from words wherever it stands: from a character on that no word has. */
export const MISREAD_REPLACEMENTS = /锟[锟斤拷]*|嚙[嚙踝蕭]*/g
/** Lines without any of these hold neither that nor filler. */
const TRACES = /[\ufffd½锟嚙烫屯葺]/
/** What such a run holds, and words do not. */
const TELLING = /[\ufffd½]|锟斤|拷锟|嚙踝|蕭嚙/
/** Visual C++ fills memory with 0xCC, 0xCD and 0xDD, which GBK reads so. */
const FILLER = /(?:烫烫烫|屯屯屯|葺葺葺)[烫屯葺]*/g

/** Finds text that cannot be given back. */
export class Losses {
  private readonly lexicon: Lexicon
  private openedModels?: readonly Model[]

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
  }

  /** The losses on a line, in order, apart. */
  find(line: string): readonly Loss[] {
    const suspects = this.lexicon.mojibake.suspects(line)
    if (suspects.length === 0 && !TRACES.test(line)) return []
    const found = [
      ...matches(line, REPLACED, 'replaced').filter(({ start, end }) => TELLING.test(line.slice(start, end))),
      ...matches(line, FILLER, 'filler'),
    ]
    for (const span of suspects) found.push(...this.misread(line, span))
    return ofWholeLine(line, joined(apart(found)))
  }

  /** How much more plausible a stretch is as what some lossy chain left than as it stands (natural logarithm). */
  gainOver(line: string, span: Span): number {
    return Math.max(...this.models.map(model => model.gainOver(line, span)))
  }

  private misread(line: string, span: Span): Loss[] {
    const runs = this.models.flatMap(model => model.find(line, span))
    return runs.map(({ start, end, chain }) => ({ start, end, kind: 'misread', chain }))
  }

  private get models(): readonly Model[] {
    this.openedModels ??= LOSSY_CHAINS.map(chain => new Model(chain, this.lexicon))
    return this.openedModels
  }
}

function matches(line: string, pattern: RegExp, kind: Loss['kind']): Loss[] {
  return Array.from(line.matchAll(pattern), match => ({
    start: match.index,
    end: match.index + match[0].length,
    kind,
  }))
}

/** In order, and apart: of two that overlap the longer is kept whole. */
function apart(found: readonly Loss[]): Loss[] {
  const chosen: Loss[] = []
  for (const loss of [...found].sort((a, b) => a.start - b.start)) {
    const last = chosen.at(-1)
    if (last === undefined || last.end <= loss.start) chosen.push(loss)
    else if (loss.end - loss.start > last.end - last.start) {
      chosen.pop()
      if (last.start < loss.start) chosen.push({ ...last, end: loss.start })
      chosen.push(loss)
    } else if (loss.end > last.end) chosen.push({ ...loss, start: last.end })
  }
  return chosen
}

/** What stands between two losses of one kind, shorter than both, was lost with them and looks sound by chance. */
function joined(losses: readonly Loss[]): Loss[] {
  const result: Loss[] = []
  for (const loss of losses) {
    const last = result.at(-1)
    if (last !== undefined && last.chain === loss.chain && isBridged(last, loss))
      result[result.length - 1] = { ...last, end: loss.end }
    else result.push(loss)
  }
  return result
}

function isBridged(a: Loss, b: Loss): boolean {
  const gap = b.start - a.end
  return a.chain !== undefined && gap <= WIDEST_GAP && gap < Math.min(a.end - a.start, b.end - b.start)
}

/** A line of which hardly anything looks sound was lost as a whole. */
function ofWholeLine(line: string, losses: readonly Loss[]): readonly Loss[] {
  const [longest] = [...losses].sort((a, b) => b.end - b.start - (a.end - a.start))
  if (longest?.chain === undefined || longest.end - longest.start < LEAST_OF_LINE) return losses
  const lost = losses.reduce((sum, { start, end }) => sum + outsideAscii(line.slice(start, end)), 0)
  if (lost < LEAST_SHARE_LOST * outsideAscii(line)) return losses
  let end = line.length
  while (line.charCodeAt(end - 1) < 0x80) end--
  const start = Math.min(losses[0]!.start, line.search(OUTSIDE_ASCII))
  return [{ ...longest, start, end: Math.max(losses.at(-1)!.end, end) }]
}

interface Stretch extends Span {
  readonly gain: number
  readonly chain: LossyChain
}

/** Tells text that one chain left from sound text, code unit by code unit. */
class Model {
  private readonly chain: LossyChain
  private readonly shares: Float32Array
  private readonly plausibility: Plausibility

  constructor(chain: LossyChain, lexicon: Lexicon) {
    this.chain = chain
    this.plausibility = lexicon.plausibility
    this.shares = unitShares(chain, lexicon.codepages, lexicon.plausibility)
  }

  gainOver(line: string, { start, end }: Span): number {
    let gain = 0
    for (let at = start; at < end; at++)
      gain += this.gainOf(line.charCodeAt(at), at > start ? line.charCodeAt(at - 1) : 0)
    return gain
  }

  private gainOf(unit: number, previous: number): number {
    const gain = this.shares[unit]! - this.plausibility.stands(previous, unit)
    return this.shares[unit] === SELDOM ? Math.min(gain, UNEXPECTED) : gain
  }

  /** The stretches whose gain is greatest, each at least `LEAST_GAIN`. */
  find(line: string, within: Span): Stretch[] {
    const found: Stretch[] = []
    let open = { start: within.start, gain: BEGIN }
    let best: Stretch | undefined
    let previous = 0
    for (let at = within.start; at < within.end; at++) {
      const unit = line.charCodeAt(at)
      const gain = open.gain + this.gainOf(unit, previous)
      previous = unit
      open = gain > BEGIN ? { start: open.start, gain } : { start: at + 1, gain: BEGIN }
      if (gain + END > (best?.gain ?? LEAST_GAIN))
        best = { start: open.start, end: at + 1, gain: gain + END, chain: this.chain }
      // Past its best by more than a new beginning costs, the stretch is over.
      if (best !== undefined && (open.start > best.start || gain + END < best.gain + BEGIN)) {
        found.push(best)
        best = undefined
        open = { start: at + 1, gain: BEGIN }
      }
    }
    return best === undefined ? found : [...found, best]
  }
}

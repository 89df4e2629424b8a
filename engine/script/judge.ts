import type { ScriptFacts } from '../facts/script.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Span } from '../text/span.ts'
import { CHOICE, type Characters, LEGAL, MEMBER, SIMPLIFIED, TRADITIONAL } from './characters.ts'
import { type Candidate, USUAL } from './lattice.ts'
import { foreignRegions } from './regions.ts'
import { projectRun, type Run, runs } from './run.ts'

/**
 * mixed: a character of the other script. kept: one that both scripts write, in a word that Traditional text writes
 * otherwise. overconverted: a Traditional character in a word that has another. variant: not the document's own.
 */
export type Fault = 'mixed' | 'kept' | 'overconverted' | 'variant'

/** What is wrong with one code unit of a line, and what may stand there instead. */
export interface Judgement {
  readonly at: number
  readonly fault: Fault
  /** Code units as the document writes them, likeliest first; at least one. */
  readonly forms: readonly number[]
  /** How much likelier the line is with the first form than with what stands there: natural logarithm, 0 or more. */
  readonly evidence: number
  /** The same against the next form. Infinite where there is none. */
  readonly lead: number
}

/** So much likelier the better form must make the line before anything is said. */
const EVIDENCE: Readonly<Record<'kept' | 'overconverted', number>> = { kept: 5, overconverted: 5 }
/** The same where a conversion by characters put the form, so that it tells nothing. */
const EVIDENCE_BLIND = 1
/** The same where nobody looked at words. */
const EVIDENCE_CARELESS = 4
/** The same where the document mostly writes these two characters otherwise. */
const EVIDENCE_STRAY = 1
/** Text that reads worse than this for each character, as words, is damaged otherwise, and is left to other rules. */
const GIBBERISH = -13

/** Everything that the script stage finds in a line of a document. Sorted. */
export function judgeLine(line: string, facts: ScriptFacts, lexicon: Lexicon): Judgement[] {
  if (facts.script === 'none' || facts.script === 'other') return []
  const other = facts.script === 'hans' ? TRADITIONAL : SIMPLIFIED
  const { characters } = lexicon
  const wanted = other === TRADITIONAL ? isTraditional(characters) : isOpen(characters)
  const judgements: Judgement[] = []
  let regions: readonly Span[] | undefined
  for (const run of runs(line, wanted)) {
    regions ??= foreignRegions(line, other, characters)
    const judge = other === TRADITIONAL ? judgeSimplified : judgeTraditional
    for (const judgement of judge(line, run, facts, lexicon))
      if (!regions.some(({ start, end }) => start <= judgement.at && judgement.at < end))
        judgements.push(judgement)
  }
  return judgements
}

/** Whether Simplified text has another form of a code unit, and does not have this one everywhere. */
function isTraditional({ traits, simplified }: Characters): (unit: number) => boolean {
  return unit => simplified[unit] !== unit && (traits[unit]! & LEGAL) === 0
}

function isOpen({ traits, simplified }: Characters): (unit: number) => boolean {
  return unit => (traits[unit]! & (SIMPLIFIED | MEMBER)) !== 0 || (traits[simplified[unit]!]! & CHOICE) !== 0
}

function judgeSimplified(
  line: string,
  run: Run,
  _facts: ScriptFacts,
  { characters, lattice }: Lexicon,
): Judgement[] {
  lattice.read(projectRun(line, run, characters))
  if (lattice.plausibility() < GIBBERISH) return []
  const best = lattice.simplified()
  const isOpenHere = isTraditional(characters)
  const judgements: Judgement[] = []
  for (let at = run.start; at < run.end; at++) {
    const unit = line.charCodeAt(at)
    if (!isOpenHere(unit)) continue
    const alone = (characters.traits[unit]! & TRADITIONAL) !== 0 ? characters.simplified[unit]! : unit
    const form = best[at - run.start]! || alone
    if (form !== unit)
      judgements.push({
        at,
        fault: 'mixed',
        forms: [form],
        evidence: Number.POSITIVE_INFINITY,
        lead: Number.POSITIVE_INFINITY,
      })
  }
  return judgements
}

function judgeTraditional(
  line: string,
  run: Run,
  facts: ScriptFacts,
  { characters, lattice }: Lexicon,
): Judgement[] {
  lattice.read(projectRun(line, run, characters))
  if (lattice.plausibility() < GIBBERISH) return []
  const candidates = lattice.candidates()
  const writing = new Writing(characters, facts)
  const judgements: Judgement[] = []
  for (let at = run.start; at < run.end; at++) {
    const judgement = writing.judge(line, at, candidates.get(at - run.start))
    if (judgement !== undefined) judgements.push(judgement)
  }
  return judgements
}

/** How a Traditional document writes. */
class Writing {
  private readonly characters: Characters
  private readonly facts: ScriptFacts
  private readonly preferred = new Map<number, number>()

  constructor(characters: Characters, facts: ScriptFacts) {
    this.characters = characters
    this.facts = facts
    const { prefers } = facts
    for (let i = 0; i < prefers.length; i += 2)
      this.preferred.set(prefers.charCodeAt(i), prefers.charCodeAt(i + 1))
  }

  judge(line: string, at: number, candidates: readonly Candidate[] | undefined): Judgement | undefined {
    const { traits, traditional } = this.characters
    const unit = line.charCodeAt(at)
    if ((traits[unit]! & SIMPLIFIED) !== 0)
      return this.judgeForeign(unit, at, candidates ?? [{ form: traditional[unit]!, gap: 0 }])
    if (candidates !== undefined) {
      const judgement = this.judgeChoice(line, at, candidates)
      if (judgement !== undefined) return judgement
    }
    return (traits[unit]! & MEMBER) !== 0 ? this.judgeVariant(unit, at) : undefined
  }

  private judgeForeign(unit: number, at: number, candidates: readonly Candidate[]): Judgement | undefined {
    // The mainland's Traditional books write 内, 没 and 强, and so may the document.
    const { traits, canonical } = this.characters
    if ((traits[unit]! & MEMBER) !== 0 && this.write(canonical[unit]!) === unit) return undefined
    return {
      at,
      fault: 'mixed',
      forms: this.forms(unit, candidates),
      evidence: Number.POSITIVE_INFINITY,
      lead: this.leadOf(candidates),
    }
  }

  private judgeChoice(line: string, at: number, likely: readonly Candidate[]): Judgement | undefined {
    const form = this.characters.canonical[line.charCodeAt(at)]!
    const candidates = this.preferring(likely, form)
    const best = candidates[0]!
    if (this.write(best.form) === this.write(form)) return undefined
    const evidence = candidates.find(candidate => candidate.form === form)?.gap ?? Number.POSITIVE_INFINITY
    const fault = form === this.characters.simplified[form] ? 'kept' : 'overconverted'
    if (evidence < this.needed(fault, line, at, form, best.form)) return undefined
    return { at, fault, forms: this.forms(form, candidates), evidence, lead: this.leadOf(candidates) }
  }

  /** The evidence that it takes to call a form wrong. */
  private needed(
    fault: 'kept' | 'overconverted',
    line: string,
    at: number,
    form: number,
    best: number,
  ): number {
    if (this.isBlind(form)) return EVIDENCE_BLIND
    const { loose } = this.characters.choice(this.characters.simplified[form]!)!
    if (loose.has(form) && loose.has(best)) return Number.POSITIVE_INFINITY
    if (this.isStray(line, at)) return EVIDENCE_STRAY
    return this.facts.careless ? EVIDENCE_CARELESS : EVIDENCE[fault]
  }

  /** The candidates with the interchangeable one before the others that the document prefers. */
  private preferring(candidates: readonly Candidate[], found: number): readonly Candidate[] {
    const best = candidates[0]!.form
    const simplified = this.characters.simplified[best]!
    const { loose, mild } = this.characters.choice(simplified)!
    const preferred = this.preferred.get(simplified)
    const { gap } = candidates.find(({ form }) => form === preferred) ?? { gap: Number.POSITIVE_INFINITY }
    if (preferred === undefined || preferred === best || gap > USUAL) return candidates
    const isFree = loose.has(preferred) && loose.has(best)
    // What the author took of forms that a word may have is right, whatever else is usual.
    const isOpen = mild.has(preferred) && mild.has(best) && (this.isBlind(found) || !mild.has(found))
    if (!isFree && !isOpen) return candidates
    return candidates
      .map(one => ({ form: one.form, gap: one.form === preferred ? 0 : one.gap + USUAL - gap }))
      .sort((a, b) => a.gap - b.gap)
  }

  private isBlind(form: number): boolean {
    return this.facts.blind.includes(String.fromCharCode(form))
  }

  /** Whether the document mostly writes a character and one beside it otherwise. */
  private isStray(line: string, at: number): boolean {
    const { strays } = this.facts
    for (let i = 0; i < strays.length; i += 2)
      if (line.startsWith(strays.slice(i, i + 2), at) || line.startsWith(strays.slice(i, i + 2), at - 1))
        return true
    return false
  }

  private judgeVariant(unit: number, at: number): Judgement | undefined {
    const head = this.characters.canonical[unit]!
    const form = this.write(head)
    if (form === unit) return undefined
    const isFirm = this.facts.firm.includes(String.fromCharCode(head)) || this.isBlind(unit)
    const lead = isFirm ? Number.POSITIVE_INFINITY : 0
    return { at, fault: 'variant', forms: [form], evidence: lead, lead }
  }

  /** What may stand in the place of a code unit. */
  private forms(unit: number, candidates: readonly Candidate[]): number[] {
    const likely = candidates.filter(({ form, gap }, i) => form !== unit && (i === 0 || gap < UNLIKELY))
    return [...new Set(likely.map(({ form }) => this.write(form)))]
  }

  /** How much likelier the best form is than any that is not as good in every word. */
  private leadOf([best, ...others]: readonly Candidate[]): number {
    const loose = this.characters.choice(this.characters.simplified[best!.form]!)?.loose
    const rival = others.find(({ form }) => !(loose?.has(form) && loose.has(best!.form)))
    return rival?.gap ?? Number.POSITIVE_INFINITY
  }

  /** A canonical code unit as the document writes it. */
  private write(unit: number): number {
    const { own, standard } = this.facts
    for (let i = 0; i < own.length; i += 2) if (own.charCodeAt(i) === unit) return own.charCodeAt(i + 1)
    return this.characters.write(unit, standard)
  }
}

/** A form that makes the line so much less likely is not offered. */
const UNLIKELY = 12

import type { ScriptFacts } from '../facts/script.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Span } from '../text/span.ts'
import { type Characters, MEMBER, SIMPLIFIED } from './characters.ts'
import { type Candidate, USUAL } from './lattice.ts'
import type { Pairs } from './pairs.ts'
import { ANY } from './usual.ts'

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
  /** Whether writers exchange what stands there and the first form in some words. */
  readonly open?: boolean
  /** Whether it stands by itself between marks, as a character does of which a text speaks (「后」). */
  readonly alone?: boolean
  /** The word in which it stands as the line is best read, where words were looked at. */
  readonly word?: Span
}

/** So much likelier the better form must make the line before anything is said. */
const EVIDENCE: Readonly<Record<'kept' | 'overconverted', number>> = { kept: 5, overconverted: 5 }
/** The same where nobody looked at words. */
const EVIDENCE_CARELESS = 4
/** The same between forms that writers exchange in some words, about which dictionaries often disagree. */
const EVIDENCE_MILD = 9
const EVIDENCE_MILD_CARELESS = 6.5
/** The same between forms that they exchange freely: it takes a word that is nowhere written so. */
const EVIDENCE_LOOSE = 14
/** The same where the document mostly writes these two characters otherwise. */
const EVIDENCE_STRAY = 1
/** The same where a conversion by characters put the form, so that it tells nothing. */
const EVIDENCE_BLIND = 0.5
/** Natural logarithm of a weight: below it writers hardly take a form but where its word has it. */
const SELDOM = Math.log(0.01)
/** A form that makes the line so much less likely is not offered. */
const UNLIKELY = 12

/** 云 as the verb, its other form, and what stands between the verb and what is said. */
const SAYS = '云'
const CLOUD = '雲'.charCodeAt(0)
const SAID = '：:「『“'

/** Marks between which a text names a character that it speaks of. Titles are none: 《诗》 is a book. */
const BEFORE = '「『“‘"'
const BEHIND = '」』”’"'

/** Whether the character at an offset is all that such marks enclose. */
export function isAlone(line: string, at: number): boolean {
  const kind = at > 0 ? BEFORE.indexOf(line[at - 1]!) : -1
  return kind >= 0 && line[at + 1] === BEHIND[kind]
}

/** What stands at an offset of a line, by its canonical name; blind: that it stands there tells nothing. */
interface Found {
  readonly line: string
  readonly at: number
  readonly form: number
  readonly blind: boolean
}

/** How a Traditional document writes, and what departs from it. */
export class Writing {
  private readonly characters: Characters
  private readonly pairs: Pairs
  private readonly facts: ScriptFacts
  private readonly preferred = new Map<number, number>()

  constructor({ characters, pairs }: Lexicon, facts: ScriptFacts) {
    this.characters = characters
    this.pairs = pairs
    this.facts = facts
    const { prefers } = facts
    for (let i = 0; i < prefers.length; i += 2)
      this.preferred.set(prefers.charCodeAt(i), prefers.charCodeAt(i + 1))
  }

  judge(line: string, at: number, candidates: readonly Candidate[] | undefined): Judgement | undefined {
    const { traits, traditional } = this.characters
    const unit = line.charCodeAt(at)
    if ((traits[unit]! & SIMPLIFIED) !== 0)
      return this.judgeForeign(line, at, candidates ?? [{ form: traditional[unit]!, gap: 0 }])
    // Of a character by itself no word tells the form.
    if (candidates !== undefined && !isAlone(line, at) && !this.isSaying(line, at)) {
      const judgement = this.judgeChoice(line, at, candidates)
      if (judgement !== undefined) return judgement
    }
    return (traits[unit]! & MEMBER) !== 0 ? this.judgeVariant(line, at) : undefined
  }

  private judgeForeign(line: string, at: number, candidates: readonly Candidate[]): Judgement | undefined {
    const unit = line.charCodeAt(at)
    // The mainland's Traditional books write 内, 没 and 强, and so may the document.
    const { traits, canonical } = this.characters
    if ((traits[unit]! & MEMBER) !== 0 && this.write(canonical[unit]!) === unit) return undefined
    return {
      at,
      fault: 'mixed',
      forms: this.forms(unit, candidates),
      evidence: Number.POSITIVE_INFINITY,
      lead: this.leadOf(candidates),
      alone: isAlone(line, at),
    }
  }

  /** 云 says, before what is said (《論語》云：), unless it ends a word as 雲 (白云：). */
  private isSaying(line: string, at: number): boolean {
    if (line[at] !== SAYS || !SAID.includes(line[at + 1] ?? ' ')) return false
    return this.pairs.isWordForm(line.charCodeAt(at - 1), CLOUD) !== true
  }

  private judgeChoice(line: string, at: number, likely: readonly Candidate[]): Judgement | undefined {
    const form = this.characters.canonical[line.charCodeAt(at)]!
    const found: Found = { line, at, form, blind: this.isBlind(form) || this.isStrayName(line, at) }
    const candidates = this.preferring(likely, found)
    const best = candidates[0]!
    if (this.write(best.form) === this.write(form)) return undefined
    const evidence = candidates.find(candidate => candidate.form === form)?.gap ?? Number.POSITIVE_INFINITY
    const fault = form === this.characters.simplified[form] ? 'kept' : 'overconverted'
    if (evidence < this.needed(fault, found, best.form)) return undefined
    const { mild } = this.characters.choice(this.characters.simplified[form]!)!
    const open = mild.has(form) && mild.has(best.form)
    return { at, fault, forms: this.forms(form, candidates), evidence, lead: this.leadOf(candidates), open }
  }

  /** The evidence that it takes to call a form wrong, where `best` may stand. */
  private needed(fault: 'kept' | 'overconverted', { line, at, form, blind }: Found, best: number): number {
    if (blind) return EVIDENCE_BLIND
    const { forms, scores, loose, mild } = this.characters.choice(this.characters.simplified[form]!)!
    if (loose.has(form) && loose.has(best)) return EVIDENCE_LOOSE
    if (this.isStray(line, at) || this.isStray(line, at - 1)) return EVIDENCE_STRAY
    const isOpen = mild.has(form) && mild.has(best) && scores[forms.indexOf(form)]! >= SELDOM
    if (this.facts.careless) return isOpen ? EVIDENCE_MILD_CARELESS : EVIDENCE_CARELESS
    return isOpen ? EVIDENCE_MILD : EVIDENCE[fault]
  }

  /** The candidates with the interchangeable one before the others that its word, or else the document, prefers. */
  private preferring(candidates: readonly Candidate[], found: Found): readonly Candidate[] {
    const best = candidates[0]!.form
    const simplified = this.characters.simplified[best]!
    const { loose, mild } = this.characters.choice(simplified)!
    const usual = this.usualInWord(found)
    const ofWord = usual === ANY ? found.form : usual
    const preferred = ofWord ?? this.preferred.get(simplified)
    const there = candidates.find(({ form }) => form === preferred)?.gap ?? Number.POSITIVE_INFINITY
    const gap = ofWord === undefined ? there : 0
    if (preferred === undefined || gap > USUAL || (preferred === best && !found.blind)) return candidates
    const isFree = preferred === usual || (loose.has(preferred) && loose.has(best))
    // What the author took of forms that a word may have is right, whatever else is usual.
    const isOpen = mild.has(preferred) && mild.has(best) && (found.blind || !mild.has(found.form))
    if (!isFree && !isOpen) return candidates
    return candidates
      .map(one => ({ form: one.form, gap: one.form === preferred ? 0 : one.gap + USUAL - gap }))
      .sort((a, b) => a.gap - b.gap)
  }

  /** The form of the word that is usual in such texts, or ANY, where what stands there tells nothing. */
  private usualInWord({ line, at, blind }: Found): number | typeof ANY | undefined {
    return blind ? this.characters.usual.inWord(line, at, this.facts.kind) : undefined
  }

  private isBlind(form: number): boolean {
    return this.facts.blind.includes(String.fromCharCode(form))
  }

  /** Whether the document mostly writes the two characters from an offset on otherwise. */
  private isStray(line: string, at: number): boolean {
    const { strays } = this.facts
    for (let i = 0; i < strays.length; i += 2) if (line.startsWith(strays.slice(i, i + 2), at)) return true
    return false
  }

  /** Whether a character stands within what the document mostly writes otherwise and no dictionary has: 陳鑒林. */
  private isStrayName(line: string, at: number): boolean {
    const isNoWord = (start: number) =>
      this.pairs.isWordForm(line.charCodeAt(start), line.charCodeAt(start + 1)) === undefined
    return this.isStray(line, at - 1) && this.isStray(line, at) && isNoWord(at - 1) && isNoWord(at)
  }

  private judgeVariant(line: string, at: number): Judgement | undefined {
    const unit = line.charCodeAt(at)
    const head = this.characters.canonical[unit]!
    const form = this.write(head)
    if (form === unit) return undefined
    const isFirm = this.facts.firm.includes(String.fromCharCode(head)) || this.isBlind(unit)
    const lead = isFirm ? Number.POSITIVE_INFINITY : 0
    return { at, fault: 'variant', forms: [form], evidence: lead, lead, alone: isAlone(line, at) }
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

import { MISREAD_REPLACEMENTS } from '../recode/losses.ts'
import {
  CHOICE,
  type Characters,
  MEMBER,
  SIMPLIFIED,
  type Standard,
  TELLS,
  TRADITIONAL,
} from '../script/characters.ts'
import type { Pairs } from '../script/pairs.ts'
import type { TextKind } from '../script/usual.ts'
import { firmForms, kindOf, ownForms, preferredForms, standardOf, tableStandard } from './habits.ts'
import { isOfOffice, lawOf, regionOf } from './region.ts'
import type { Survey } from './survey.ts'
import { doubtfulForms, isCareless, keptForms, rareForms, strayPairs, tableForms, UNIT } from './traces.ts'

/**
 * hans, hant: Simplified or Traditional, with little of the other. mixed: much of both. other: Japanese.
 * none: nothing tells (no Chinese, or only characters that both scripts write).
 */
export type DocumentScript = 'hans' | 'hant' | 'mixed' | 'other' | 'none'

/** What the lines show of the document's script. */
export interface ScriptFacts {
  readonly script: DocumentScript
  /** Of the Traditional standards the one that the document's variants fit best. */
  readonly standard: Standard
  /** Whose usage is followed where a table put what stands there. */
  readonly kind: TextKind
  /** Pairs of characters, canonical name and form: variants that the document writes otherwise than its standard. */
  readonly own: string
  /** Forms that a conversion by characters put wherever it could: that they stand tells nothing. 于, where 於 never does. */
  readonly blind: string
  /** Pairs of a Simplified character and the one of its interchangeable forms to be written where a word has several. */
  readonly prefers: string
  /** Pairs of characters that the document mostly writes otherwise: 樑君, where 梁君 stands again and again. */
  readonly strays: string
  /** Characters, by canonical name, of which the document has several variants, one oftener than all the others. */
  readonly firm: string
  /** A conversion by characters made the text: which of a character's forms stands says little. */
  readonly careless: boolean
}

export interface ScriptEvidence {
  hans: number
  hant: number
  kana: number
  /** How many more words of Taiwan's life there are than of Hong Kong's and Macau's. */
  region: number
  /** How many more lines speak as laws do than as people do. */
  laws: number
  /** How many lines speak of Taiwan's administration. */
  office: number
  /** How often each variant, and each form of a choice, stands. */
  readonly units: Map<number, number>
  readonly pairs: PairCounts
  /** How many common words of two characters have a choice. */
  words: number
  /** Those of them that have a form that they do not have: how often each stands. */
  readonly wrong: Map<number, number>
}

/** Pairs of code units, of which one is a form of a choice: how often each stands, under the pair in Simplified. */
export type PairCounts = Map<number, Map<number, number>>

/** A document is of one script if the other has at most this share of the characters that tell. */
const MINORITY = 0.3
/** Japanese text has at least this share of kana among the characters that tell or are kana. */
const KANA = 0.3
export const scriptSurvey: Survey<ScriptEvidence, ScriptFacts> = {
  empty: () => ({
    hans: 0,
    hant: 0,
    kana: 0,
    region: 0,
    laws: 0,
    office: 0,
    units: new Map(),
    pairs: new Map(),
    words: 0,
    wrong: new Map(),
  }),

  observe(whole, { characters, pairs }) {
    const evidence = this.empty()
    // What is left of lost characters tells nothing of their script.
    const line = whole.replace(MISREAD_REPLACEMENTS, ' ')
    evidence.region = regionOf(line)
    evidence.laws = lawOf(line)
    evidence.office = Number(isOfOffice(line))
    for (let at = 0; at < line.length; at++) {
      note(evidence, line.charCodeAt(at), characters)
      notePair(evidence, line, at, characters, pairs)
    }
    return evidence.hans + evidence.hant + evidence.kana + evidence.units.size > 0 ? evidence : undefined
  },

  add(total, one, sign) {
    total.hans += sign * one.hans
    total.hant += sign * one.hant
    total.kana += sign * one.kana
    total.region += sign * one.region
    total.laws += sign * one.laws
    total.office += sign * one.office
    total.words += sign * one.words
    for (const [unit, count] of one.units) addTo(total.units, unit, sign * count)
    for (const [pair, count] of one.wrong) addTo(total.wrong, pair, sign * count)
    for (const [key, counts] of one.pairs)
      for (const [pair, count] of counts) addTo(mapIn(total.pairs, key), pair, sign * count)
  },

  decide(total, { characters }) {
    const script = scriptOf(total)
    return script === 'hant' || script === 'mixed'
      ? { script, ...writingOf(total, characters) }
      : { script, ...NO_WRITING }
  },
}

const NO_WRITING: Omit<ScriptFacts, 'script'> = {
  standard: 'tw',
  kind: 'tw',
  own: '',
  blind: '',
  prefers: '',
  strays: '',
  firm: '',
  careless: false,
}

/** How a text writes Traditional characters. */
function writingOf(total: ScriptEvidence, characters: Characters): Omit<ScriptFacts, 'script'> {
  const standardByTable = tableStandard(total, characters)
  const table = tableForms(total, standardByTable, characters)
  const standard = table === '' ? standardOf(total, characters) : standardByTable
  const careless = isCareless(total)
  const kept = keptForms(total, characters)
  // A table's own forms are known, and one that keeps Simplified forms puts no others.
  const isConverted = careless && table + kept === ''
  const doubtful = isConverted ? doubtfulForms(total, characters) : ''
  const blind = table + kept + rareForms(total, careless, characters) + doubtful
  const kind = kindOf(total, standard)
  return {
    standard,
    kind,
    own: ownForms(total, standard, table !== '', kept + doubtful, characters),
    blind,
    prefers: preferredForms(total, kind, blind, characters),
    strays: strayPairs(total),
    firm: firmForms(total, characters),
    careless,
  }
}

function note(evidence: ScriptEvidence, unit: number, { traits, simplified }: Characters): void {
  if (unit >= 0x3041 && unit <= 0x30fe) evidence.kana++
  const trait = traits[unit]!
  if (trait & TELLS) evidence[trait & TRADITIONAL ? 'hant' : 'hans']++
  if (trait & MEMBER || traits[simplified[unit]!]! & CHOICE) addTo(evidence.units, unit, 1)
}

function addTo(counts: Map<number, number>, key: number, count: number): void {
  const sum = (counts.get(key) ?? 0) + count
  if (sum === 0) counts.delete(key)
  else counts.set(key, sum)
}

function mapIn(pairs: PairCounts, key: number): Map<number, number> {
  const before = pairs.get(key)
  if (before !== undefined) return before
  const made = new Map<number, number>()
  pairs.set(key, made)
  return made
}

function notePair(
  evidence: ScriptEvidence,
  line: string,
  at: number,
  { traits, simplified }: Characters,
  common: Pairs,
): void {
  const first = line.charCodeAt(at)
  const second = line.charCodeAt(at + 1)
  if (!(first >= 0x3400 && second >= 0x3400)) return
  const [a, b] = [simplified[first]!, simplified[second]!]
  if (((traits[a]! | traits[b]!) & CHOICE) === 0) return
  addTo(mapIn(evidence.pairs, a * UNIT + b), first * UNIT + second, 1)
  if (((traits[first]! | traits[second]!) & SIMPLIFIED) !== 0) return
  const right = common.isWordForm(first, second)
  if (right !== undefined) evidence.words++
  if (right === false && !isCut(line, at, common)) addTo(evidence.wrong, first * UNIT + second, 1)
}

/** Whether two characters that look like a word belong to the words before and behind them: 長發 in 長發展. */
function isCut(line: string, at: number, common: Pairs): boolean {
  return (
    common.isWordForm(line.charCodeAt(at - 1), line.charCodeAt(at)) === true ||
    common.isWordForm(line.charCodeAt(at + 1), line.charCodeAt(at + 2)) === true
  )
}

function scriptOf({ hans, hant, kana }: ScriptEvidence): DocumentScript {
  const telling = hans + hant
  if (kana > 2 && kana > KANA * (kana + telling)) return 'other'
  if (telling === 0) return 'none'
  if (hans <= MINORITY * telling) return 'hant'
  return hant <= MINORITY * telling ? 'hans' : 'mixed'
}

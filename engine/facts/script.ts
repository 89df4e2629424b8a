import {
  CHOICE,
  type Characters,
  MEMBER,
  SIMPLIFIED,
  STANDARDS,
  type Standard,
  TELLS,
  TRADITIONAL,
} from '../script/characters.ts'
import type { Lattice } from '../script/lattice.ts'
import type { Survey } from './survey.ts'

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
  /** Pairs of characters, canonical name and form: variants that the document writes otherwise than its standard. */
  readonly own: string
  /** Simplified characters that a conversion to Traditional left as they were: 于, where 於 never stands. */
  readonly kept: string
  /** Pairs of characters that the document mostly writes otherwise: 樑君, where 梁君 stands again and again. */
  readonly strays: string
  /** Characters, by canonical name, of which the document has several variants, one oftener than all the others. */
  readonly firm: string
  /** A conversion by characters made the text: which of a character's forms stands says little. */
  readonly careless: boolean
}

interface Evidence {
  hans: number
  hant: number
  kana: number
  /** How often each variant, and each form of a choice, stands. */
  readonly units: Map<number, number>
  readonly pairs: PairCounts
  /** How many common words of two characters have a choice, and how many of them a form that they do not have. */
  words: number
  wrongWords: number
}

/** Pairs of code units, of which one is a form of a choice: how often each stands, under the pair in Simplified. */
type PairCounts = Map<number, Map<number, number>>

/** A document is of one script if the other has at most this share of the characters that tell. */
const MINORITY = 0.3
/** Japanese text has at least this share of kana among the characters that tell or are kana. */
const KANA = 0.3
/** A converter kept a character if it stands this often where its Traditional form never does. */
const KEPT = 2
/** A form that good writers choose this often (a weight) for another tells nothing, however often it stands. */
const COMMON = Math.log(0.5)
/** A Simplified character that good Traditional text hardly ever writes: its own form has less than this weight. */
const RARE = Math.log(0.02)

export const scriptSurvey: Survey<Evidence, ScriptFacts> = {
  empty: () => ({ hans: 0, hant: 0, kana: 0, units: new Map(), pairs: new Map(), words: 0, wrongWords: 0 }),

  observe(line, { characters, lattice }) {
    const evidence = this.empty()
    for (let at = 0; at < line.length; at++) {
      note(evidence, line.charCodeAt(at), characters)
      notePair(evidence, line.charCodeAt(at), line.charCodeAt(at + 1), characters, lattice)
    }
    return evidence.hans + evidence.hant + evidence.kana + evidence.units.size > 0 ? evidence : undefined
  },

  add(total, one, sign) {
    total.hans += sign * one.hans
    total.hant += sign * one.hant
    total.kana += sign * one.kana
    total.words += sign * one.words
    total.wrongWords += sign * one.wrongWords
    for (const [unit, count] of one.units) addTo(total.units, unit, sign * count)
    for (const [key, counts] of one.pairs)
      for (const [pair, count] of counts) addTo(mapIn(total.pairs, key), pair, sign * count)
  },

  decide(total, { characters }) {
    const script = scriptOf(total)
    if (script !== 'hant' && script !== 'mixed')
      return { script, standard: 'tw', own: '', kept: '', strays: '', firm: '', careless: false }
    const standard = standardOf(total, characters)
    return {
      script,
      standard,
      own: ownForms(total, standard, characters),
      kept: keptForms(total, characters),
      strays: strayPairs(total),
      firm: firmForms(total, characters),
      careless: isCareless(total),
    }
  },
}

function note(evidence: Evidence, unit: number, { traits, simplified }: Characters): void {
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

/** Room for one code unit beside another. */
const UNIT = 0x10000

function notePair(
  evidence: Evidence,
  first: number,
  second: number,
  { traits, simplified }: Characters,
  lattice: Lattice,
): void {
  if (!(first >= 0x3400 && second >= 0x3400)) return
  const [a, b] = [simplified[first]!, simplified[second]!]
  if (((traits[a]! | traits[b]!) & CHOICE) === 0) return
  addTo(mapIn(evidence.pairs, a * UNIT + b), first * UNIT + second, 1)
  if (((traits[first]! | traits[second]!) & SIMPLIFIED) !== 0) return
  const right = lattice.isWordForm(first, second)
  if (right !== undefined) evidence.words++
  if (right === false) evidence.wrongWords++
}

function scriptOf({ hans, hant, kana }: Evidence): DocumentScript {
  const telling = hans + hant
  if (kana > 2 && kana > KANA * (kana + telling)) return 'other'
  if (telling === 0) return 'none'
  if (hans <= MINORITY * telling) return 'hant'
  return hant <= MINORITY * telling ? 'hans' : 'mixed'
}

function standardOf({ units }: Evidence, characters: Characters): Standard {
  const fit = (standard: Standard) =>
    sum(characters.families, ([head]) => {
      const form = characters.write(head, standard)
      // 台 is also a character of its own, beside what Hong Kong writes for 臺: it tells nothing.
      return characters.canonical[form] === head ? (units.get(form) ?? 0) : 0
    })
  return STANDARDS.reduce((best, next) => (fit(next) > fit(best) ? next : best))
}

function sum<T>(items: Iterable<T>, value: (item: T) => number): number {
  let total = 0
  for (const item of items) total += value(item)
  return total
}

/** For each character of which another variant stands oftener than the standard's: that variant. */
function ownForms({ units }: Evidence, standard: Standard, characters: Characters): string {
  const best = new Map<number, number>()
  for (const [unit, count] of units) {
    const head = characters.canonical[unit]!
    const before = best.get(head) ?? characters.write(head, standard)
    // 内, 没 and 强 are the mainland's books', and elsewhere they are Simplified.
    if (
      standard !== 'cn' &&
      (characters.traits[unit]! & SIMPLIFIED) !== 0 &&
      unit === characters.write(head, 'cn')
    )
      continue
    if (before !== unit && count >= DOMINANT * (units.get(before) ?? 0)) best.set(head, unit)
  }
  return [...best]
    .filter(([head]) => characters.families.has(head))
    .map(pair => String.fromCharCode(...pair))
    .sort()
    .join('')
}

/** The characters that a converter left alone, if the document shows that one was at work. */
function keptForms({ units }: Evidence, characters: Characters): string {
  const absent = [...units.keys()].filter(
    unit => isOwnForm(unit, characters) && otherForms(unit, characters).every(form => !units.get(form)),
  )
  const evident = absent.some(unit => isRare(unit, characters) && units.get(unit)! >= KEPT)
  return evident
    ? absent
        .map(unit => String.fromCharCode(unit))
        .sort()
        .join('')
    : ''
}

/** Whether a Simplified character is a form of its own in Traditional text, and not just as good as another. */
function isOwnForm(unit: number, characters: Characters): boolean {
  const choice = characters.choice(unit)
  const index = choice?.forms.indexOf(unit) ?? -1
  return choice !== undefined && index >= 0 && !(choice.loose.has(unit) && choice.scores[index]! > COMMON)
}

function otherForms(unit: number, characters: Characters): number[] {
  return characters.choice(unit)!.forms.filter(form => form !== unit)
}

function isRare(unit: number, characters: Characters): boolean {
  const { forms, scores } = characters.choice(unit)!
  return scores[forms.indexOf(unit)]! < RARE
}

/** So many times as often a form must stand as another to make that one a stray. */
const DOMINANT = 2

function strayPairs({ pairs }: Evidence): string {
  const strays: number[] = []
  for (const counts of pairs.values()) {
    if (counts.size < 2) continue
    const most = Math.max(...counts.values())
    for (const [pair, count] of counts) if (most >= DOMINANT * count) strays.push(pair)
  }
  return strays
    .map(pair => String.fromCharCode(Math.floor(pair / UNIT), pair % UNIT))
    .sort()
    .join('')
}

function firmForms({ units }: Evidence, { canonical, families }: Characters): string {
  const byHead = new Map<number, number[]>()
  for (const [unit, count] of units) {
    const head = canonical[unit]!
    if (families.has(head)) byHead.set(head, [...(byHead.get(head) ?? []), count])
  }
  const isFirm = (counts: readonly number[]) =>
    counts.length > 1 && 2 * Math.max(...counts) > sum(counts, count => count)
  return [...byHead]
    .filter(([, counts]) => isFirm(counts))
    .map(([head]) => String.fromCharCode(head))
    .sort()
    .join('')
}

/** A text has this share of words in wrong forms, and so many, only where nobody looked at words. */
const CARELESS = 0.02
const CARELESS_WORDS = 3

function isCareless({ words, wrongWords }: Evidence): boolean {
  return wrongWords >= CARELESS_WORDS && wrongWords >= CARELESS * words
}

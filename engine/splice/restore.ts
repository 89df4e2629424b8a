import type { Facts } from '../facts/facts.ts'
import type { ReadingsHabit } from '../facts/readings.ts'
import { isHan } from '../lexicon/han.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isReading, type Syllable } from '../pinyin/syllable.ts'
import { type Before, charactersBefore, contextBefore } from './before.ts'
import type { Broken } from './injector.ts'
import { Memo } from './memo.ts'
import type { Restoration } from './mend.ts'
import { type PageIndex, pageIndex } from './page-index.ts'
import { closersBefore } from './pairing.ts'
import type { Pair } from './pairs.ts'
import { isProved, spelled } from './proof.ts'
import { search } from './search.ts'
import { sharesOf } from './shares.ts'
import type { Cut, Injection } from './signs.ts'
import { supportFor } from './support.ts'
import type { Candidate } from './task.ts'

export interface Damage {
  readonly text: string
  readonly first: Injection | Cut
  readonly broken: Broken
}

/**
 * Natural logarithm: a question mark before another sign may be the author's, and so may a reading behind a character
 * that we know no such reading of. A mend has to be so much more plausible than the text as it stands.
 */
const LEAST_GAIN = 12
/** So much less where one letter stands between the sign and the next character, as no author puts it. */
const LONE = 3
/** What is so much less plausible than that is still weighed beside the best, since the document may speak for it. */
const RIVALS = 12
/** Candidates put to the proof. */
const TRIED = 30

/** Where a line begins with the damage: only a cut can. */
const NOTHING = { character: '', pair: 0 } as const

/** What was worked out of each damage, but for what the rest of the document says. */
const known = new Memo<readonly Candidate[]>()

/** What restoring asks of the document. */
export type Surroundings = Pick<Facts, 'decoder' | 'readings' | 'vocabulary'>

/** The mends of a damage; the span is the signature's alone where there is none. */
export function restore(
  damage: Damage,
  { readings, vocabulary }: Surroundings,
  lexicon: Lexicon,
): Restoration {
  const { text, first, broken } = damage
  const key = `${first.start} ${'pair' in first ? 'cut' : 'reading'} ${broken} ${readings.residue} ${readings.injected}`
  const proved = known.get(lexicon, text, key, () => candidatesOf(damage, readings, lexicon))
  const context = contextBefore(text, first.start)
  const least = leastGain(damage, readings)
  const weighed = proved
    .map(candidate => ({ candidate, support: supportFor(context, candidate, vocabulary, lexicon) }))
    .filter(({ candidate, support }) => candidate.gain >= least || support > 0)
    .map(({ candidate, support }) => ({
      candidate,
      score: candidate.score + support,
      gain: candidate.gain + support,
    }))
  if (!weighed.some(({ gain }) => gain >= least)) return { start: first.start, end: first.end, mends: [] }
  return { start: first.start, ...sharesOf(weighed, first.end, context, lexicon) }
}

function candidatesOf(damage: Damage, habit: ReadingsHabit, lexicon: Lexicon): readonly Candidate[] {
  const index = pageIndex(lexicon)
  const sound = charactersBefore(damage.text, damage.first.start, index)
  const befores =
    'pair' in damage.first && sound.length === 0 ? [{ at: damage.first.start, ...NOTHING }] : sound
  return befores.flatMap(before => provedMends(damage, before, habit, lexicon, index))
}

function provedMends(
  damage: Damage,
  before: Before,
  habit: ReadingsHabit,
  lexicon: Lexicon,
  index: PageIndex,
): Candidate[] {
  const { text, first, broken } = damage
  const context = contextBefore(text, first.start)
  const closers = closersBefore(text, first.start)
  const likelihood = likelihoodOf(habit, lexicon, index)
  const task = { text, first, tail: before.pair, context, broken, likelihood, closers }
  const proves = (candidate: Candidate) =>
    isProved(
      {
        before: before.character,
        text: candidate.text,
        table: tableFor(candidate, before, habit, index),
        broken,
        damaged: text.slice(before.at, candidate.end),
      },
      index,
    )
  const least = leastGain(damage, habit)
  return search(task, index, lexicon)
    .filter(({ gain }) => gain >= least - RIVALS)
    .slice(0, TRIED)
    .filter(proves)
}

/** How much more plausible than the text as it stands a mend has to be. */
function leastGain({ text, first, broken }: Damage, habit: ReadingsHabit): number {
  if (!('pair' in first)) return broken === 'drop' && !habit.residue ? LEAST_GAIN : Number.NEGATIVE_INFINITY
  return isLone(text, first.end) ? LEAST_GAIN - LONE : LEAST_GAIN
}

/** Whether a letter stands at an offset with a Han character after it. */
function isLone(text: string, at: number): boolean {
  return /[A-Za-z]/.test(text[at] ?? '') && isHan(text.charCodeAt(at + 1))
}

/** What the injector's table held: what is seen here, and the characters that bear readings elsewhere. */
function tableFor(
  candidate: Candidate,
  before: Before,
  habit: ReadingsHabit,
  index: PageIndex,
): ReadonlyMap<Pair, string> {
  const table = new Map(candidate.table)
  if (before.reading !== undefined) table.set(before.pair, before.reading)
  for (const pair of spelled(before.character + candidate.text, index))
    if (!table.has(pair) && habit.injected.includes(index.characterOf(pair))) table.set(pair, 'elsewhere')
  return table
}

/** Tables hold common characters that have a simpler form, with their first reading. */
function likelihoodOf(habit: ReadingsHabit, lexicon: Lexicon, index: PageIndex) {
  return (pair: Pair, syllable: Syllable): number => {
    const character = index.characterOf(pair)
    if (habit.injected.includes(character)) return 0
    const codePoint = character.codePointAt(0)!
    const place = lexicon.readings.of(codePoint).findIndex(one => isReading(syllable, one))
    const traditional = lexicon.project(character) !== character
    const common = Math.log(lexicon.readings.frequency(codePoint) + RAREST)
    const fit = place === 0 ? 0 : place > 0 ? LIKELIHOOD.unexpected : LIKELIHOOD.otherTone
    return LIKELIHOOD.unseen + common / 2 + fit + (traditional ? 0 : LIKELIHOOD.plain)
  }
}

/** Natural logarithms, by judgement: what each trait costs. */
const LIKELIHOOD = { unseen: -1, unexpected: -2, otherTone: -4, plain: -6 } as const
const RAREST = 1e-8

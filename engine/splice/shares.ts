import { leadingHan } from '../lexicon/han.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { LOST, type Share, supportOf } from './agreement.ts'
import type { Mend, Restoration } from './mend.ts'
import { isSenseless } from './plausibility.ts'
import type { Candidate } from './task.ts'
import { isUnknownName } from './unknown-name.ts'

export interface Weighed {
  readonly candidate: Candidate
  /** Natural logarithm, to be compared with other candidates of the same damage only. */
  readonly score: number
}

/** Scores are surer of themselves than they should be: natural logarithms count for so much. */
const SOBER = 0.8
/** What each guess leaves of the confidence. */
const GUESSED = 0.99
/** What it leaves that another candidate is more plausible by its words alone. */
const DISPUTED = 0.8
/** What that leaves of the trust in a single character that this other candidate does not have. */
const DISPUTED_CHARACTER = 0.9
/** And what text that makes no sense leaves of it. */
const DOUBT = 0.5
/** A character is put back from here on; where it is less sure it is marked as lost. */
const SURE = 0.88
/** From here on next to a mark, since the two may be one word. */
const SURE_BESIDE = 0.92
/** Such a share of a mend's characters must be sure for it to be of use; more where no reading shows that it is damage. */
const USEFUL = { shown: 0.5, supposed: 0.6 } as const
/** Natural logarithm a code unit: so much more plausible than the damage a mend with marks has to be. */
const GAIN_EACH = 2

/** A candidate with its share of what all are worth. */
interface Sharing {
  readonly candidate: Candidate
  readonly share: number
}

/**
 * The candidates that end where the best does, each with its share of what all are worth, and what they agree on.
 * `signEnd` is where the sign of damage ends, `context` the sound text before it.
 */
export function sharesOf(
  weighed: readonly Weighed[],
  signEnd: number,
  context: string,
  lexicon: Lexicon,
): Omit<Restoration, 'start'> {
  const all = sharing(weighed)
  const best = all[0]
  if (best === undefined) return { end: signEnd, mends: [] }
  const { end } = best.candidate
  const plainest = weighed.reduce(
    (one, { candidate }) => (candidate.gain > one.gain ? candidate : one),
    best.candidate,
  )
  const abreast = all.filter(({ candidate }) => candidate.end === end)
  const trust = (candidate: Candidate) => trustIn(candidate, context, lexicon)
  const mends = abreast.map(({ candidate, share }) => ({
    text: candidate.mended,
    confidence: share * trust(candidate) * (candidate.gain === plainest.gain ? 1 : DISPUTED),
  }))
  const agreed = agreement(abreast, plainest, trust(best.candidate))
  return agreed === undefined ? { end, mends } : { end, mends, agreed }
}

/** Each mend once, best first. */
function sharing(weighed: readonly Weighed[]): Sharing[] {
  const top = Math.max(...weighed.map(({ score }) => score))
  const worth = new Map<string, { candidate: Candidate; worth: number }>()
  for (const { candidate, score } of weighed) {
    const key = `${candidate.end} ${candidate.mended}`
    const before = worth.get(key)?.worth ?? 0
    worth.set(key, { candidate, worth: before + Math.exp(SOBER * (score - top)) })
  }
  const total = [...worth.values()].reduce((sum, one) => sum + one.worth, 0)
  return [...worth.values()]
    .map(({ candidate, worth }) => ({ candidate, share: worth / total }))
    .sort((a, b) => b.share - a.share)
}

/** The best candidate with a mark for every character that is not sure; nothing where little is. */
function agreement(abreast: readonly Sharing[], plainest: Candidate, trust: number): Mend | undefined {
  const best = abreast[0]!.candidate
  if (best.gain < GAIN_EACH * best.mended.length) return undefined
  const shares: Share[] = abreast.map(({ candidate, share }) => ({ text: candidate.mended, share }))
  const plain = supportOf(best.mended, [{ text: plainest.end === best.end ? plainest.mended : '', share: 1 }])
  const sureness = supportOf(best.mended, shares).map(
    (support, at) => support * trust * (plain[at] === 1 ? 1 : DISPUTED_CHARACTER),
  )
  const kept = keptOf(sureness)
  const useful = best.table.size > 0 ? USEFUL.shown : USEFUL.supposed
  if (kept.size < useful * best.mended.length) return undefined
  const text = sureness.map((_, at) => (kept.has(at) ? best.mended[at] : LOST)).join('')
  return { text, confidence: Math.min(...[...kept].map(at => sureness[at]!)) }
}

/** The offsets of the characters that are put back. */
function keptOf(sureness: readonly number[]): ReadonlySet<number> {
  const isDoubtful = (at: number) => (sureness[at] ?? 1) < SURE
  const kept = new Set<number>()
  for (const [at, one] of sureness.entries()) {
    const beside = isDoubtful(at - 1) || isDoubtful(at + 1)
    if (one >= (beside ? SURE_BESIDE : SURE)) kept.add(at)
  }
  return kept
}

/**
 * How far a candidate's lead can be trusted: less with each guess, little where it makes no sense of itself, leaves text
 * that makes none, or guesses at a name.
 */
function trustIn({ text, whole, guesses }: Candidate, context: string, lexicon: Lexicon): number {
  const rest = leadingHan(whole.slice(text.length))
  if (isSenseless(text, 3, lexicon) || isSenseless(rest, 4, lexicon)) return DOUBT
  return guesses > 0 && isUnknownName(context + whole, context.length, lexicon) ? DOUBT : GUESSED ** guesses
}

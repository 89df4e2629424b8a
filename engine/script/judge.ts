import type { ScriptFacts } from '../facts/script.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Span, shift } from '../text/span.ts'
import { CHOICE, type Characters, LEGAL, MEMBER, SIMPLIFIED, TRADITIONAL } from './characters.ts'
import { foreignRegions } from './regions.ts'
import { projectRun, type Run, runs } from './run.ts'
import { isAlone, type Judgement, Writing } from './writing.ts'

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
        alone: isAlone(line, at),
      })
  }
  return judgements
}

function judgeTraditional(line: string, run: Run, facts: ScriptFacts, lexicon: Lexicon): Judgement[] {
  const { characters, lattice } = lexicon
  lattice.read(projectRun(line, run, characters))
  if (lattice.plausibility() < GIBBERISH) return []
  const candidates = lattice.candidates()
  const words = lattice.words()
  const writing = new Writing(lexicon, facts)
  const isOpenHere = isOpen(characters)
  const judgements: Judgement[] = []
  for (let at = run.start; at < run.end; at++) {
    if (!isOpenHere(line.charCodeAt(at))) continue
    const offset = at - run.start
    const judgement = writing.judge(line, at, candidates.get(offset))
    if (judgement !== undefined) judgements.push({ ...judgement, word: shift(words[offset]!, run.start) })
  }
  return judgements
}

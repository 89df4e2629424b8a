import { type Facts, watched } from './facts/facts.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { LineRecord } from './line-table.ts'
import type { MarkupState } from './markup/state.ts'
import type { Context, Rule } from './rules/rule.ts'
import type { Settings } from './settings.ts'
import { EARLY, stageOf } from './stages/order.ts'
import { type Finding, type Outcome, runRules } from './stages/pipeline.ts'
import type { Line } from './text/lines.ts'
import { sourceView } from './text/view.ts'
import { asAsked } from './width/profile.ts'

/** Lines longer than this many code units are not checked, and `Document.skipped` says so. */
export const LONGEST_LINE = 1 << 20

/** How often a line that was mended is read again for what the mends laid bare (a tag made by an entity, say). */
const PASSES = 3

/** Runs the rules on one line at a time. */
export class LineChecker {
  private readonly lexicon: Lexicon
  private readonly rules: readonly Rule[]
  private readonly ofEarly: readonly Rule[]
  private readonly ofLate: readonly Rule[]
  private readonly settings: Settings

  /** `rules` are in the order of their stages. */
  constructor(lexicon: Lexicon, rules: readonly Rule[], settings: Settings) {
    this.lexicon = lexicon
    this.settings = settings
    this.rules = rules
    this.ofEarly = rules.filter(rule => EARLY.has(stageOf(rule)))
    this.ofLate = rules.filter(rule => !EARLY.has(stageOf(rule)))
  }

  /** The early stages, on the line's source. */
  early(record: LineRecord, facts: Facts): Outcome {
    if (isTooLong(record)) return untouched(record.text)
    return runRules(untouched(record.text), this.ofEarly, this.context(facts, record), this.settings)
  }

  /** The later stages, on what the early ones left; and whatever the mends laid bare. */
  late(record: LineRecord, early: Outcome, facts: Facts): Outcome {
    if (isTooLong(record)) return untouched(record.text)
    const first = runRules(early, this.ofLate, this.context(facts, record), this.settings)
    return this.settle(first, facts, record)
  }

  /** A mend may lay bare what another rule mends: fixing twice has to be fixing once. */
  private settle(first: Outcome, facts: Facts, record: LineRecord): Outcome {
    // What the line began within is mended, but for code, which is left as it is.
    const context = this.context(facts, record, record.entry === 'fence' ? 'fence' : 'text')
    let outcome = first
    for (let pass = 1; pass < PASSES && outcome.view.parent !== undefined; pass++) {
      const again = runRules(outcome, this.rules, context, this.settings)
      if (again.view === outcome.view) return outcome
      outcome = joined(outcome, again)
    }
    return outcome
  }

  private context(facts: Facts, record: LineRecord, entry: MarkupState = record.entry): Context {
    const width = this.settings.width ?? 'as-found'
    const asked = width === 'as-found' ? facts : { ...facts, width: asAsked(facts.width, width) }
    const noting = watched(asked, () => {
      record.asksVocabulary = true
    })
    return { lexicon: this.lexicon, facts: noting, entry, first: record.first, width }
  }
}

export function isTooLong(line: Line): boolean {
  return line.text.length > LONGEST_LINE
}

/** The second outcome's view, with those of its findings that changed something. */
function joined(first: Outcome, second: Outcome): Outcome {
  const covered = (finding: Finding) =>
    first.findings.some(f => f.start === finding.start && f.end === finding.end && f.rule === finding.rule)
  return {
    view: second.view,
    findings: [...first.findings, ...second.findings.filter(finding => !covered(finding))],
    lost: second.lost,
    failures: [...first.failures, ...second.failures],
  }
}

function untouched(text: string): Outcome {
  return { view: sourceView(text), findings: [], lost: [], failures: [] }
}

import { DocumentFacts, type Facts, keyOf, type LineFollower } from './facts/facts.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { isTooLong, LineChecker } from './line-checker.ts'
import { failuresOf, outcomeOf } from './line-findings.ts'
import type { LineChange, LineRecord, LineTable } from './line-table.ts'
import type { Rule } from './rules/rule.ts'
import type { Settings } from './settings.ts'

/**
 * Brings a document's lines up to date: knows which of them are to be checked again, and for which facts. Edits cost
 * their lines; when what the lines show together changes, the stages that hang on it run again on every line.
 */
export class DocumentChecker {
  private readonly table: LineTable
  private readonly checker: LineChecker
  private readonly folds: DocumentFacts
  private checkedFacts: Facts | undefined
  /** Lines of which the surveys of the source do not know yet. */
  private readonly unseen = new Set<LineRecord>()
  /** Lines whose early stages have to run for the facts that `earlyKey` writes down, and the same for the script stage. */
  private earlyDue: Set<LineRecord>
  private lateDue = new Set<LineRecord>()
  private earlyKey = ''
  private lateKey = ''
  private vocabularyKey = 0
  private count = 0
  private readonly failed = new Set<LineRecord>()
  private readonly passedOver = new Set<LineRecord>()

  constructor(table: LineTable, lexicon: Lexicon, rules: readonly Rule[], settings: Settings) {
    this.table = table
    this.checker = new LineChecker(lexicon, rules, settings)
    this.folds = new DocumentFacts(lexicon)
    this.earlyDue = new Set(table.records)
    this.welcome(table.records)
  }

  /** How many findings the lines have that were checked. */
  get findingCount(): number {
    return this.count
  }

  /** Lines on which a rule failed. */
  get failing(): ReadonlySet<LineRecord> {
    return this.failed
  }

  /** Lines that are too long to be checked. */
  get tooLong(): ReadonlySet<LineRecord> {
    return this.passedOver
  }

  /** Takes note of what an edit did to the table. */
  follow({ gone, fresh, entered }: LineChange): void {
    this.checkedFacts = undefined
    for (const record of gone) this.forget(record)
    this.welcome(fresh)
    for (const record of entered) this.earlyDue.add(record)
  }

  /** Checks lines for as long as `more`, asked after each one, allows; true when all are checked. */
  advance(more: () => boolean): boolean {
    return this.checkSome(more) !== undefined
  }

  /** Brings every line up to date and returns the facts. Cheap when nothing changed. */
  check(): Facts {
    const facts = this.checkedFacts ?? this.checkSome(() => true)
    if (facts === undefined) throw new Error('a check without a limit ended early')
    return facts
  }

  private welcome(fresh: readonly LineRecord[]): void {
    for (const record of fresh) {
      this.unseen.add(record)
      if (isTooLong(record)) this.passedOver.add(record)
    }
  }

  private forget(record: LineRecord): void {
    for (const fold of [...this.folds.ofSource, ...this.folds.ofReading]) fold.drop(record)
    this.count -= record.findings
    for (const set of [this.unseen, this.earlyDue, this.lateDue, this.failed, this.passedOver])
      set.delete(record)
  }

  private survey(folds: readonly LineFollower[], record: LineRecord, text: string): void {
    if (isTooLong(record)) return
    for (const fold of folds) fold.put(record, text)
  }

  /** The facts once every line is checked; undefined where it had to stop first. */
  private checkSome(more: () => boolean): Facts | undefined {
    if (this.checkedFacts !== undefined) return this.checkedFacts
    if (!work(this.unseen, record => this.survey(this.folds.ofSource, record, record.text), more))
      return undefined
    const early = this.folds.decideEarly()
    this.dueEarly(early)
    if (!work(this.earlyDue, record => this.checkEarly(record, early), more)) return undefined
    const facts = this.folds.decide(early)
    const lateKey = keyOf(facts)
    if (this.lateKey !== lateKey) this.lateDue = new Set(this.table.records)
    this.lateKey = lateKey
    if (!work(this.lateDue, record => this.checkLate(record, facts), more)) return undefined
    this.checkedFacts = facts
    return facts
  }

  /** Notes which lines are to be checked again. The vocabulary changes with every edit, and few lines ask for it. */
  private dueEarly(facts: Facts): void {
    const vocabularyKey = facts.vocabulary.toJSON()
    if (this.vocabularyKey !== vocabularyKey)
      for (const record of this.table.records) if (record.asksVocabulary) this.earlyDue.add(record)
    this.vocabularyKey = vocabularyKey
    const earlyKey = keyOf(facts)
    if (this.earlyKey !== earlyKey) this.earlyDue = new Set(this.table.records)
    this.earlyKey = earlyKey
  }

  private checkEarly(record: LineRecord, facts: Facts): void {
    delete record.asksVocabulary
    record.early = this.checker.early(record, facts)
    this.survey(this.folds.ofReading, record, record.early.view.text)
    this.lateDue.add(record)
  }

  private checkLate(record: LineRecord, facts: Facts): void {
    const early = outcomeOf(record.early)
    record.late = this.checker.late(record, early, facts)
    const findings = early.findings.length + record.late.findings.length
    this.count += findings - record.findings
    record.findings = findings
    if (failuresOf(record).length > 0) this.failed.add(record)
    else this.failed.delete(record)
  }
}

/** Does what is due for as long as `more`, asked after each line, allows; whether all of it is done. */
function work(due: Set<LineRecord>, act: (record: LineRecord) => void, more: () => boolean): boolean {
  for (const record of due) {
    act(record)
    due.delete(record)
    if (!more()) return false
  }
  return true
}

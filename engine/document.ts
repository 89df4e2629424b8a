import { DocumentFacts, type Facts, keyOf, type LineFollower } from './facts/facts.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { isTooLong, LineChecker } from './line-checker.ts'
import { editsOf, failuresOf, findingsOf, outcomeOf, readingOf, viewOf } from './line-findings.ts'
import { type LineRecord, LineTable } from './line-table.ts'
import type { Rule } from './rules/rule.ts'
import type { Settings } from './settings.ts'
import type { Finding, RuleFailure } from './stages/pipeline.ts'
import type { Edit } from './text/edit.ts'
import { type Span, shift, touches } from './text/span.ts'
import type { TrailEntry, View } from './text/view.ts'

/** A line as other parts read it: where it stands in the document, and the way to its reading text. */
export interface LineView {
  /** Where the line starts in the document, in UTF-16 code units. */
  readonly offset: number
  readonly view: View
}

/** A rule that failed on a line (counted from 0). */
export interface Failure extends RuleFailure {
  readonly line: number
}

/** A line (counted from 0) that was not checked. */
export interface Skipped {
  readonly line: number
  readonly length: number
}

/**
 * A text under check. Edits cost their lines; when what the lines show together changes, the stages that hang on it
 * run again on every line. All offsets are UTF-16 code units of the document's text.
 */
export class Document {
  readonly lexicon: Lexicon
  private readonly table: LineTable
  private readonly checker: LineChecker
  private readonly folds: DocumentFacts
  private checkedFacts: Facts | undefined
  /** Lines of which the surveys of the source do not know yet. */
  private readonly unseen = new Set<LineRecord>()
  /** Lines whose early stages have to run for the facts that `earlyKey` writes down, and the same for the script stage. */
  private earlyDue = new Set<LineRecord>()
  private lateDue = new Set<LineRecord>()
  private earlyKey = ''
  private lateKey = ''
  private vocabularyKey = 0
  private count = 0
  private readonly failing = new Set<LineRecord>()
  private readonly tooLong = new Set<LineRecord>()

  constructor(text: string, lexicon: Lexicon, rules: readonly Rule[], settings: Settings) {
    this.lexicon = lexicon
    this.checker = new LineChecker(lexicon, rules, settings)
    this.folds = new DocumentFacts(lexicon)
    this.table = new LineTable(text)
    this.earlyDue = new Set(this.table.records)
    this.welcome(this.table.records)
  }

  get text(): string {
    return this.table.text
  }

  /** What the lines show together. */
  get facts(): Facts {
    return this.check()
  }

  /** Every finding, in order of its start. */
  get findings(): Finding[] {
    return [...this.findingsFrom(0)]
  }

  /** How many findings there are. Makes none of them. */
  get findingCount(): number {
    this.check()
    return this.count
  }

  /** The findings in order of their start, from the line that an offset falls in; made only as they are asked for. */
  *findingsFrom(offset: number): Generator<Finding> {
    this.check()
    const { records } = this.table
    for (let i = this.table.lineAt(offset); i < records.length; i++)
      yield* findingsOf(records[i]!, this.table.offsetOf(i))
  }

  /** The findings that share a code unit with a span or, where one of both is empty, that it meets; in order of their start. */
  *findingsAt(span: Span): Generator<Finding> {
    // A finding that takes its line's terminator ends where the next line starts.
    for (const finding of this.findingsFrom(Math.max(0, span.start - 1))) {
      if (finding.start > span.end) return
      if (touches(finding, span)) yield finding
    }
  }

  /** The edits that make the reading text of the source: what "fix all" sends. Sorted, apart. */
  get edits(): Edit[] {
    this.check()
    return this.table.records.flatMap((record, i) => editsOf(record, this.table.offsetOf(i)))
  }

  /** The text with all damage mended that the settings admit. A line of which nothing is left is no line. */
  get reading(): string {
    this.check()
    return this.table.records.map(readingOf).join('')
  }

  get failures(): Failure[] {
    this.check()
    return [...this.failing]
      .map(record => ({ line: this.table.records.indexOf(record), failures: failuresOf(record) }))
      .sort((a, b) => a.line - b.line)
      .flatMap(({ line, failures }) => failures.map(failure => ({ ...failure, line })))
  }

  get skipped(): Skipped[] {
    return [...this.tooLong]
      .map(record => ({ line: this.table.records.indexOf(record), length: record.text.length }))
      .sort((a, b) => a.line - b.line)
  }

  /** Every line, checked. */
  lines(): LineView[] {
    this.check()
    return this.table.records.map((_, i) => this.lineView(i))
  }

  /** The line that an offset falls in; an offset on a terminator belongs to the line that it ends. O(log lines). */
  lineAt(offset: number): LineView {
    this.check()
    return this.lineView(this.table.lineAt(offset))
  }

  private lineView(line: number): LineView {
    return { offset: this.table.offsetOf(line), view: viewOf(this.table.records[line]!) }
  }

  /** What each stage did within a range of the source, oldest first. */
  trail(span: Span): TrailEntry[] {
    this.check()
    const entries: TrailEntry[] = []
    for (let i = this.table.lineAt(span.start); i <= this.table.lineAt(span.end); i++) {
      const { offset, view } = this.lineView(i)
      entries.push(...view.trail(shift(span, -offset)))
    }
    return entries
  }

  /**
   * Puts an edit into the text. Only the lines that it touches are read again.
   * Throws a RangeError where the edit lies outside the text.
   */
  update(edit: Edit): void {
    const { gone, fresh, entered } = this.table.update(edit)
    this.checkedFacts = undefined
    for (const record of gone) this.forget(record)
    this.welcome(fresh)
    for (const record of entered) this.earlyDue.add(record)
  }

  private welcome(fresh: readonly LineRecord[]): void {
    for (const record of fresh) {
      this.unseen.add(record)
      if (isTooLong(record)) this.tooLong.add(record)
    }
  }

  private forget(record: LineRecord): void {
    for (const fold of [...this.folds.ofSource, ...this.folds.ofReading]) fold.drop(record)
    this.count -= record.findings
    for (const set of [this.unseen, this.earlyDue, this.lateDue, this.failing, this.tooLong])
      set.delete(record)
  }

  private follow(folds: readonly LineFollower[], record: LineRecord, text: string): void {
    if (isTooLong(record)) return
    for (const fold of folds) fold.put(record, text)
  }

  /**
   * Checks lines for as long as `more`, asked after each one, allows; true when all are checked. For a caller that
   * has to stay responsive: whatever else asks for results checks all that is left at once.
   */
  advance(more: () => boolean): boolean {
    return this.checkSome(more) !== undefined
  }

  /** Brings every line up to date and returns the facts. Cheap when nothing changed. */
  private check(): Facts {
    const facts = this.checkedFacts ?? this.checkSome(() => true)
    if (facts === undefined) throw new Error('a check without a limit ended early')
    return facts
  }

  /** The facts once every line is checked; undefined where it had to stop first. */
  private checkSome(more: () => boolean): Facts | undefined {
    if (this.checkedFacts !== undefined) return this.checkedFacts
    if (!work(this.unseen, record => this.follow(this.folds.ofSource, record, record.text), more))
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
    this.follow(this.folds.ofReading, record, record.early.view.text)
    this.lateDue.add(record)
  }

  private checkLate(record: LineRecord, facts: Facts): void {
    const early = outcomeOf(record.early)
    record.late = this.checker.late(record, early, facts)
    const findings = early.findings.length + record.late.findings.length
    this.count += findings - record.findings
    record.findings = findings
    if (failuresOf(record).length > 0) this.failing.add(record)
    else this.failing.delete(record)
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

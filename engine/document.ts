import { DocumentFacts, type Facts, type LineFollower } from './facts/facts.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { exitState, type MarkupState } from './markup/state.ts'
import type { Context, Rule } from './rules/rule.ts'
import type { Settings } from './settings.ts'
import { EARLY, stageOf } from './stages/order.ts'
import { type Finding, type Fix, type Outcome, type RuleFailure, runRules } from './stages/pipeline.ts'
import { type Edit, shiftEdit } from './text/edit.ts'
import { type Line, splitLines } from './text/lines.ts'
import { type Span, shift, touches } from './text/span.ts'
import { sourceView, type TrailEntry, type View } from './text/view.ts'

/** Lines longer than this many code units are not checked, and `Document.skipped` says so. */
export const LONGEST_LINE = 1 << 20

/** How often a line that was mended is read again for what the mends laid bare (a tag made by an entity, say). */
const PASSES = 3

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

/** One line and all that is known of it; kept for as long as its text and entry state stay. */
interface LineRecord extends Line {
  entry: MarkupState
  /** The markup that it ends within. */
  exit: MarkupState
  /** Whether it is the document's first line. */
  first: boolean
  early?: Outcome
  late?: Outcome
  /** How many of the document's findings are the line's. */
  findings: number
}

/**
 * A text under check. Edits cost their lines; when what the lines show together changes, the stages that hang on it
 * run again on every line. All offsets are UTF-16 code units of the document's text.
 */
export class Document {
  readonly lexicon: Lexicon
  private readonly early: readonly Rule[]
  private readonly late: readonly Rule[]
  private readonly settings: Settings
  private readonly folds: DocumentFacts
  private records: LineRecord[]
  private offsets: number[] = []
  private checkedFacts: Facts | undefined
  /** Lines whose early stages have to run for the facts that `earlyKey` writes down, and the same for the script stage. */
  private earlyDue = new Set<LineRecord>()
  private lateDue = new Set<LineRecord>()
  private earlyKey = ''
  private lateKey = ''
  private count = 0
  private readonly failing = new Set<LineRecord>()
  private readonly tooLong = new Set<LineRecord>()

  constructor(text: string, lexicon: Lexicon, rules: readonly Rule[], settings: Settings) {
    this.lexicon = lexicon
    this.settings = settings
    this.early = rules.filter(rule => EARLY.has(stageOf(rule)))
    this.late = rules.filter(rule => !EARLY.has(stageOf(rule)))
    this.folds = new DocumentFacts(lexicon)
    this.records = splitLines(text).map(newRecord)
    this.place(0, 0, this.records)
    this.welcome(this.records)
    this.enter(0, this.records.length)
  }

  get text(): string {
    return this.records.map(record => record.text + record.terminator).join('')
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
    for (let i = this.indexAt(offset); i < this.records.length; i++) {
      const record = this.records[i]!
      const found = [...outcomeOf(record.early).findings, ...outcomeOf(record.late).findings]
      if (found.length > 1) found.sort((a, b) => a.start - b.start || a.end - b.end)
      const last = isEmptied(record) ? found.at(-1) : undefined
      for (const finding of found)
        yield moved(withTerminator(finding, record, finding === last), this.offsets[i]!)
    }
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
    return this.lines().flatMap(({ offset, view }, i) => {
      const record = this.records[i]!
      if (isEmptied(record)) return [{ start: offset, end: offset + lengthOf(record), insert: '' }]
      return view.edits().map(edit => shiftEdit(edit, offset))
    })
  }

  /** The text with all damage mended that the settings admit. A line of which nothing is left is no line. */
  get reading(): string {
    return this.lines()
      .map(({ view }, i) => (isEmptied(this.records[i]!) ? '' : view.text + this.records[i]!.terminator))
      .join('')
  }

  get failures(): Failure[] {
    this.check()
    return [...this.failing]
      .map(record => ({ line: this.records.indexOf(record), failures: failuresOf(record) }))
      .sort((a, b) => a.line - b.line)
      .flatMap(({ line, failures }) => failures.map(failure => ({ ...failure, line })))
  }

  get skipped(): Skipped[] {
    return [...this.tooLong]
      .map(record => ({ line: this.records.indexOf(record), length: record.text.length }))
      .sort((a, b) => a.line - b.line)
  }

  /** Every line, checked. */
  lines(): LineView[] {
    this.check()
    return this.records.map((record, i) => ({ offset: this.offsets[i]!, view: viewOf(record) }))
  }

  /** The line that an offset falls in; an offset on a terminator belongs to the line that it ends. O(log lines). */
  lineAt(offset: number): LineView {
    this.check()
    const i = this.indexAt(offset)
    return { offset: this.offsets[i]!, view: viewOf(this.records[i]!) }
  }

  /** What each stage did within a range of the source, oldest first. */
  trail(span: Span): TrailEntry[] {
    return this.lines()
      .filter(({ offset }, i) => offset <= span.end && span.start <= offset + this.records[i]!.text.length)
      .flatMap(({ offset, view }) => [...view.trail(shift(span, -offset))])
  }

  /**
   * Puts an edit into the text. Only the lines that it touches are read again.
   * Throws a RangeError where the edit lies outside the text.
   */
  update(edit: Edit): void {
    const length = this.offsets.at(-1)! + this.records.at(-1)!.text.length
    if (edit.start < 0 || edit.start > edit.end || edit.end > length)
      throw new RangeError(`edit [${edit.start}, ${edit.end}) lies outside a text of ${length} code units`)
    // A CR and an LF that an edit brings together or parts are one terminator or two, so neighbours join in.
    const first = Math.max(0, this.indexAt(edit.start) - 1)
    const last = Math.min(this.records.length - 1, this.indexAt(edit.end) + 1)
    const offset = this.offsets[first]!
    const old = this.records.slice(first, last + 1)
    const before = old.map(record => record.text + record.terminator).join('')
    const after = before.slice(0, edit.start - offset) + edit.insert + before.slice(edit.end - offset)
    this.replace(first, old, splitTail(after, last === this.records.length - 1))
  }

  private replace(first: number, old: readonly LineRecord[], lines: readonly Line[]): void {
    const head = commonHead(old, lines)
    const tail = commonTail(old, lines, head)
    for (const record of old.slice(head, old.length - tail)) this.forget(record)
    const fresh = lines.slice(head, lines.length - tail).map(newRecord)
    this.welcome(fresh)
    const from = first + head
    const to = first + old.length - tail
    this.records = [...this.records.slice(0, from), ...fresh, ...this.records.slice(to)]
    this.place(from, to, fresh)
    this.enter(from, fresh.length)
  }

  /** Offsets of the lines that took the place of [from, to), and of those after them. */
  private place(from: number, to: number, fresh: readonly Line[]): void {
    const before = this.records[from - 1]
    let offset = before === undefined ? 0 : this.offsets[from - 1]! + lengthOf(before)
    const head = this.offsets.slice(0, from)
    const tail = this.offsets.slice(to)
    for (const line of fresh) {
      head.push(offset)
      offset += lengthOf(line)
    }
    const by = offset - (tail[0] ?? offset)
    this.offsets = by === 0 ? [...head, ...tail] : [...head, ...tail.map(old => old + by)]
  }

  private welcome(fresh: readonly LineRecord[]): void {
    for (const record of fresh) {
      this.follow(this.folds.ofSource, record, record.text)
      if (isTooLong(record)) this.tooLong.add(record)
    }
  }

  private forget(record: LineRecord): void {
    for (const fold of [...this.folds.ofSource, ...this.folds.ofReading]) fold.drop(record)
    this.count -= record.findings
    for (const set of [this.earlyDue, this.lateDue, this.failing, this.tooLong]) set.delete(record)
  }

  private follow(folds: readonly LineFollower[], record: LineRecord, text: string): void {
    if (isTooLong(record)) return
    for (const fold of folds) fold.put(record, text)
  }

  /**
   * Brings entry states up to date from a line on, of which the first `fresh` lines are new, as far as they differ.
   * A line that is entered otherwise than before is checked anew.
   */
  private enter(from: number, fresh: number): void {
    this.checkedFacts = undefined
    let state = this.records[from - 1]?.exit ?? 'text'
    for (let i = from; i < this.records.length; i++) {
      const record = this.records[i]!
      const changed = record.entry !== state || record.first !== (i === 0)
      if (i >= from + fresh && !changed) return
      enterLine(record, state, i === 0)
      this.earlyDue.add(record)
      state = record.exit
    }
  }

  private indexAt(offset: number): number {
    let low = 0
    let high = this.offsets.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.offsets[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
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
    const early = this.folds.decideEarly()
    const earlyKey = JSON.stringify(early)
    if (this.earlyKey !== earlyKey) this.earlyDue = new Set(this.records)
    this.earlyKey = earlyKey
    for (const record of this.earlyDue) {
      this.checkEarly(record, early)
      if (!more()) return undefined
    }
    const facts = this.folds.decide()
    const lateKey = JSON.stringify(facts)
    if (this.lateKey !== lateKey) this.lateDue = new Set(this.records)
    this.lateKey = lateKey
    for (const record of this.lateDue) {
      this.checkLate(record, facts)
      if (!more()) return undefined
    }
    this.checkedFacts = facts
    return facts
  }

  private checkEarly(record: LineRecord, facts: Facts): void {
    record.early = isTooLong(record)
      ? untouched(record.text)
      : runRules(sourceView(record.text), this.early, this.context(facts, record), this.settings)
    this.follow(this.folds.ofReading, record, record.early.view.text)
    this.earlyDue.delete(record)
    this.lateDue.add(record)
  }

  private checkLate(record: LineRecord, facts: Facts): void {
    const { view } = outcomeOf(record.early)
    record.late = isTooLong(record)
      ? untouched(record.text)
      : this.settle(runRules(view, this.late, this.context(facts, record), this.settings), facts, record)
    this.lateDue.delete(record)
    this.tally(record, record.late)
  }

  private tally(record: LineRecord, late: Outcome): void {
    const findings = outcomeOf(record.early).findings.length + late.findings.length
    this.count += findings - record.findings
    record.findings = findings
    if (failuresOf(record).length > 0) this.failing.add(record)
    else this.failing.delete(record)
  }

  /** A mend may lay bare what another rule mends: fixing twice has to be fixing once. */
  private settle(first: Outcome, facts: Facts, record: LineRecord): Outcome {
    // What the line began within is mended, but for code, which is left as it is.
    const entry = record.entry === 'fence' ? 'fence' : 'text'
    const context = this.context(facts, { ...record, entry })
    let outcome = first
    for (let pass = 1; pass < PASSES && outcome.view.parent !== undefined; pass++) {
      const rules = [...this.early, ...this.late]
      const again = runRules(outcome.view, rules, context, this.settings)
      if (again.view === outcome.view) return outcome
      outcome = joined(outcome, again)
    }
    return outcome
  }

  private context(facts: Facts, { entry, first }: LineRecord): Context {
    return { lexicon: this.lexicon, facts, entry, first }
  }
}

function isTooLong(line: Line): boolean {
  return line.text.length > LONGEST_LINE
}

/** The second outcome's view, with those of its findings that changed something. */
function joined(first: Outcome, second: Outcome): Outcome {
  const covered = (finding: Finding) =>
    first.findings.some(f => f.start === finding.start && f.end === finding.end && f.rule === finding.rule)
  return {
    view: second.view,
    findings: [...first.findings, ...second.findings.filter(finding => !covered(finding))],
    failures: [...first.failures, ...second.failures],
  }
}

function untouched(text: string): Outcome {
  return { view: sourceView(text), findings: [], failures: [] }
}

function outcomeOf(checked: Outcome | undefined): Outcome {
  if (checked === undefined) throw new Error('a line was read before it was checked')
  return checked
}

function failuresOf({ early, late }: LineRecord): readonly RuleFailure[] {
  return [...outcomeOf(early).failures, ...outcomeOf(late).failures]
}

function viewOf(record: LineRecord): View {
  return outcomeOf(record.late).view
}

function lengthOf(line: Line): number {
  return line.text.length + line.terminator.length
}

function enterLine(record: LineRecord, entry: MarkupState, first: boolean): void {
  record.entry = entry
  record.exit = exitState(record.text, entry)
  record.first = first
  delete record.early
  delete record.late
}

function newRecord(line: Line): LineRecord {
  return { ...line, entry: 'text', exit: 'text', first: false, findings: 0 }
}

/** Lines of a piece of a document; only the document's own last line lacks a terminator. */
function splitTail(text: string, atEnd: boolean): Line[] {
  const lines = splitLines(text)
  if (!atEnd) lines.pop()
  return lines
}

function sameLine(a: Line | undefined, b: Line | undefined): boolean {
  return a !== undefined && b !== undefined && a.text === b.text && a.terminator === b.terminator
}

function commonHead(a: readonly Line[], b: readonly Line[]): number {
  let n = 0
  while (sameLine(a[n], b[n])) n++
  return n
}

function commonTail(a: readonly Line[], b: readonly Line[], head: number): number {
  const most = Math.min(a.length, b.length) - head
  let n = 0
  while (n < most && sameLine(a[a.length - 1 - n], b[b.length - 1 - n])) n++
  return n
}

/** Whether mending leaves nothing of a line that held something. */
function isEmptied(record: LineRecord): boolean {
  return record.text !== '' && viewOf(record).text === ''
}

/** What takes all of a line away takes its terminator too, lest a blank line be left. */
function withTerminator(finding: Finding, { text, terminator }: Line, isLastOfEmptied: boolean): Finding {
  if (terminator === '' || finding.end !== text.length) return finding
  const takesAll = ({ edits: [edit, ...more] }: Fix) =>
    edit !== undefined && more.length === 0 && edit.insert === '' && edit.end - edit.start === text.length
  if (!isLastOfEmptied && !finding.fixes.some(takesAll)) return finding
  const end = text.length + terminator.length
  const fixes = finding.fixes.map(fix =>
    takesAll(fix) ? { ...fix, edits: [{ start: 0, end, insert: '' }] } : fix,
  )
  return { ...finding, end, fixes }
}

function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding
  const fixes = finding.fixes.map(
    (fix): Fix => ({ ...fix, edits: fix.edits.map(edit => shiftEdit(edit, by)) }),
  )
  const related = finding.related.map(({ span, message }) => ({ span: shift(span, by), message }))
  return { ...finding, ...shift(finding, by), fixes, related }
}

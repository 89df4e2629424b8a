import { DocumentChecker } from './document-checker.ts'
import type { Facts } from './facts/facts.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { editsOf, failuresOf, findingsOf, readingOf, viewOf } from './line-findings.ts'
import { LineTable } from './line-table.ts'
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

/** A text under check: what was found in it, and how it reads mended. All offsets are UTF-16 code units of the text. */
export class Document {
  readonly lexicon: Lexicon
  private readonly table: LineTable
  private readonly checker: DocumentChecker

  constructor(text: string, lexicon: Lexicon, rules: readonly Rule[], settings: Settings) {
    this.lexicon = lexicon
    this.table = new LineTable(text)
    this.checker = new DocumentChecker(this.table, lexicon, rules, settings)
  }

  get text(): string {
    return this.table.text
  }

  /** What the lines show together. */
  get facts(): Facts {
    return this.checker.check()
  }

  /** Every finding, in order of its start. */
  get findings(): Finding[] {
    return [...this.findingsFrom(0)]
  }

  /** How many findings there are. Makes none of them. */
  get findingCount(): number {
    this.checker.check()
    return this.checker.findingCount
  }

  /** The findings in order of their start, from the line that an offset falls in; made only as they are asked for. */
  *findingsFrom(offset: number): Generator<Finding> {
    this.checker.check()
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
    this.checker.check()
    return this.table.records.flatMap((record, i) => editsOf(record, this.table.offsetOf(i)))
  }

  /** The text with all damage mended that the settings admit. A line of which nothing is left is no line. */
  get reading(): string {
    this.checker.check()
    return this.table.records.map(readingOf).join('')
  }

  get failures(): Failure[] {
    this.checker.check()
    return [...this.checker.failing]
      .map(record => ({ line: this.table.records.indexOf(record), failures: failuresOf(record) }))
      .sort((a, b) => a.line - b.line)
      .flatMap(({ line, failures }) => failures.map(failure => ({ ...failure, line })))
  }

  get skipped(): Skipped[] {
    return [...this.checker.tooLong]
      .map(record => ({ line: this.table.records.indexOf(record), length: record.text.length }))
      .sort((a, b) => a.line - b.line)
  }

  /** Every line, checked. */
  lines(): LineView[] {
    this.checker.check()
    return this.table.records.map((_, i) => this.lineView(i))
  }

  /** The line that an offset falls in; an offset on a terminator belongs to the line that it ends. O(log lines). */
  lineAt(offset: number): LineView {
    this.checker.check()
    return this.lineView(this.table.lineAt(offset))
  }

  private lineView(line: number): LineView {
    return { offset: this.table.offsetOf(line), view: viewOf(this.table.records[line]!) }
  }

  /** What each stage did within a range of the source, oldest first. */
  trail(span: Span): TrailEntry[] {
    this.checker.check()
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
    this.checker.follow(this.table.update(edit))
  }

  /**
   * Checks lines for as long as `more`, asked after each one, allows; true when all are checked. For a caller that
   * has to stay responsive: whatever else asks for results checks all that is left at once.
   */
  advance(more: () => boolean): boolean {
    return this.checker.advance(more)
  }
}

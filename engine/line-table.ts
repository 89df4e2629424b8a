import { exitState, type MarkupState } from './markup/state.ts'
import type { Outcome } from './stages/pipeline.ts'
import type { Edit } from './text/edit.ts'
import { type Line, splitLines } from './text/lines.ts'

/** One line and all that is known of it; kept for as long as its text and entry state stay. */
export interface LineRecord extends Line {
  entry: MarkupState
  /** The markup that it ends within. */
  exit: MarkupState
  /** Whether it is the document's first line. */
  first: boolean
  /** What the early stages found, and the script stage on what they left, once they have run. */
  early?: Outcome
  late?: Outcome
  /** Whether these asked what the document says elsewhere, so that they are to run again when it says something else. */
  asksVocabulary?: boolean
  /** How many of the document's findings are the line's. */
  findings: number
}

/** What an edit did to a document's lines. */
export interface LineChange {
  readonly gone: readonly LineRecord[]
  readonly fresh: readonly LineRecord[]
  /** Those that are entered otherwise than before, the fresh ones among them: what was known of them is gone. */
  readonly entered: readonly LineRecord[]
}

/** A document's lines, and where each stands. Offsets are UTF-16 code units of the document's text. */
export class LineTable {
  records: readonly LineRecord[] = []
  private offsets: readonly number[] = []

  constructor(text: string) {
    this.records = splitLines(text).map(newRecord)
    this.place(0, 0, this.records)
    this.enter(0, this.records.length)
  }

  get text(): string {
    return this.records.map(record => record.text + record.terminator).join('')
  }

  /** Where a line (counted from 0) starts. */
  offsetOf(line: number): number {
    return this.offsets[line]!
  }

  /** The line that an offset falls in; one on a terminator belongs to the line that it ends. O(log lines). */
  lineAt(offset: number): number {
    let low = 0
    let high = this.offsets.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.offsets[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Puts an edit into the text. Throws a RangeError where it lies outside. */
  update(edit: Edit): LineChange {
    const length = this.offsets.at(-1)! + this.records.at(-1)!.text.length
    if (edit.start < 0 || edit.start > edit.end || edit.end > length)
      throw new RangeError(`edit [${edit.start}, ${edit.end}) lies outside a text of ${length} code units`)
    // A CR and an LF that an edit brings together or parts are one terminator or two, so neighbours join in.
    const first = Math.max(0, this.lineAt(edit.start) - 1)
    const last = Math.min(this.records.length - 1, this.lineAt(edit.end) + 1)
    const offset = this.offsets[first]!
    const old = this.records.slice(first, last + 1)
    const before = old.map(record => record.text + record.terminator).join('')
    const after = before.slice(0, edit.start - offset) + edit.insert + before.slice(edit.end - offset)
    return this.replace(first, old, splitTail(after, last === this.records.length - 1))
  }

  private replace(first: number, old: readonly LineRecord[], lines: readonly Line[]): LineChange {
    const head = commonHead(old, lines)
    const tail = commonTail(old, lines, head)
    const fresh = lines.slice(head, lines.length - tail).map(newRecord)
    const from = first + head
    const to = first + old.length - tail
    this.records = [...this.records.slice(0, from), ...fresh, ...this.records.slice(to)]
    this.place(from, to, fresh)
    return { gone: old.slice(head, old.length - tail), fresh, entered: this.enter(from, fresh.length) }
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

  /**
   * Brings entry states up to date from a line on, of which the first `fresh` lines are new, as far as they differ.
   * Gives the lines that are entered otherwise than before.
   */
  private enter(from: number, fresh: number): LineRecord[] {
    const entered: LineRecord[] = []
    let state = this.records[from - 1]?.exit ?? 'text'
    for (let i = from; i < this.records.length; i++) {
      const record = this.records[i]!
      const changed = record.entry !== state || record.first !== (i === 0)
      if (i >= from + fresh && !changed) return entered
      enterLine(record, state, i === 0)
      entered.push(record)
      state = record.exit
    }
    return entered
  }
}

export function lengthOf(line: Line): number {
  return line.text.length + line.terminator.length
}

/** Whatever was known of the line hung on where it was entered. */
function enterLine(record: LineRecord, entry: MarkupState, first: boolean): void {
  record.entry = entry
  record.exit = exitState(record.text, entry)
  record.first = first
  delete record.early
  delete record.late
  delete record.asksVocabulary
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

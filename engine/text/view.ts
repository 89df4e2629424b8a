import type { StageId, Step } from '../rules/rule.ts'
import { compose } from './compose.ts'
import { assertSorted, type Edit, isEmptyEdit, trimEdit } from './edit.ts'
import { type Span, touches } from './span.ts'

/** An edit that entered a view, and what it was for. */
export interface Change extends Edit {
  readonly step: Step
}

/** One step of a text's way to its reading: what stood there before it, and what after. */
export interface TrailEntry {
  readonly stage: StageId
  readonly step: Step
  readonly before: string
  readonly after: string
}

/**
 * A text, and the way back to the text that it was made from. Immutable.
 * In this file A names the parent's coordinates and B the view's own; both are UTF-16 code units.
 * Costs: n changes derive in O(text + n); one look-up is O(log n) for each view of the chain.
 */
export interface View {
  readonly text: string
  readonly parent?: View
  readonly changes: readonly Change[]
  /**
   * The next view. Where nothing changes it is this view itself.
   * Throws a RangeError on unsorted, overlapping or outlying changes.
   */
  derive(stage: StageId, changes: readonly Change[]): View
  /**
   * The place in the source. An edge strictly inside a replacement widens to the whole replacement; an edge on
   * a boundary hugs inward; an empty span where text was removed stands before the removed text.
   */
  toSource(span: Span): Span
  /** The same edit on the source, or undefined if it cuts a replacement or would swallow removed text. */
  lift(edit: Edit): Edit | undefined
  /** All changes from the source to here: sorted, apart from one another, each without unchanged edges. */
  edits(): readonly Edit[]
  /** The place in this view of a range of the source; an edge inside replaced text widens to all that replaced it. */
  fromSource(span: Span): Span
  /** What each stage did at a range of the source, oldest first. */
  trail(span: Span): readonly TrailEntry[]
}

export function sourceView(text: string): View {
  return new Source(text)
}

class Source implements View {
  readonly changes: readonly Change[] = []
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  derive(stage: StageId, changes: readonly Change[]): View {
    return deriveFrom(this, stage, changes)
  }

  toSource(span: Span): Span {
    return span
  }

  lift(edit: Edit): Edit | undefined {
    return trimEdit(this.text, edit)
  }

  fromSource(span: Span): Span {
    return span
  }

  edits(): readonly Edit[] {
    return []
  }

  trail(): readonly TrailEntry[] {
    return []
  }
}

function deriveFrom(parent: View, stage: StageId, changes: readonly Change[]): View {
  assertSorted(changes, parent.text.length)
  // Changes are kept whole, untrimmed: `&amp;` to `&` is one replacement, not the `&` kept and the rest removed.
  const real = changes.filter(change => parent.text.slice(change.start, change.end) !== change.insert)
  return real.length === 0 ? parent : new Derived(parent, stage, real)
}

class Derived implements View {
  readonly text: string
  readonly parent: View
  readonly changes: readonly Change[]
  private readonly stage: StageId
  /** Where each change's insert begins in B. */
  private readonly startB: Int32Array

  constructor(parent: View, stage: StageId, changes: readonly Change[]) {
    this.parent = parent
    this.stage = stage
    this.changes = changes
    this.startB = new Int32Array(changes.length)
    this.text = this.build()
  }

  private build(): string {
    const parts: string[] = []
    let from = 0
    let lengthB = 0
    for (const [i, change] of this.changes.entries()) {
      lengthB += change.start - from
      this.startB[i] = lengthB
      parts.push(this.parent.text.slice(from, change.start), change.insert)
      lengthB += change.insert.length
      from = change.end
    }
    parts.push(this.parent.text.slice(from))
    return parts.join('')
  }

  derive(stage: StageId, changes: readonly Change[]): View {
    return deriveFrom(this, stage, changes)
  }

  private endB(i: number): number {
    return this.startB[i]! + this.changes[i]!.insert.length
  }

  /** The first change whose end in B is at or after an offset. */
  private firstEndingAtOrAfter(offset: number): number {
    return this.countBefore(i => this.endB(i) < offset)
  }

  /** A's offset for unchanged text just before change i (or after the last). */
  private unchanged(offset: number, i: number): number {
    if (i === 0) return offset
    return this.changes[i - 1]!.end + (offset - this.endB(i - 1))
  }

  /** The least offset in A that an end edge may take: before whatever was removed at the edge. */
  private endEdge(offset: number): number {
    const i = this.firstEndingAtOrAfter(offset)
    const change = this.changes[i]
    if (change === undefined || this.startB[i]! >= offset) return this.unchanged(offset, i)
    return change.end
  }

  /** The greatest offset in A that a start edge may take: after whatever was removed at the edge. */
  private startEdge(offset: number): number {
    let i = this.firstEndingAtOrAfter(offset)
    while (i < this.changes.length && this.endB(i) === offset) i++
    const change = this.changes[i]
    if (change === undefined || this.startB[i]! >= offset) return this.unchanged(offset, i)
    return change.start
  }

  private toParent(span: Span): Span {
    if (span.start < span.end) return { start: this.startEdge(span.start), end: this.endEdge(span.end) }
    const i = this.firstEndingAtOrAfter(span.start)
    const change = this.changes[i]
    if (change && this.startB[i]! < span.start && span.start < this.endB(i)) return change
    const at = this.endEdge(span.start)
    return { start: at, end: at }
  }

  toSource(span: Span): Span {
    const { start, end } = this.toParent(span)
    return this.parent.toSource({ start, end })
  }

  /** Whether an offset in B falls strictly inside a replacement. */
  private cuts(offset: number): boolean {
    const i = this.firstEndingAtOrAfter(offset)
    return i < this.changes.length && this.startB[i]! < offset && offset < this.endB(i)
  }

  private swallowsRemoval(edit: Edit): boolean {
    for (let i = this.firstEndingAtOrAfter(edit.start); i < this.changes.length; i++) {
      if (this.startB[i]! >= edit.end) return false
      if (this.changes[i]!.insert === '' && this.startB[i]! > edit.start) return true
    }
    return false
  }

  lift(edit: Edit): Edit | undefined {
    const trimmed = trimEdit(this.text, edit)
    if (this.cuts(trimmed.start) || this.cuts(trimmed.end) || this.swallowsRemoval(trimmed)) return undefined
    const { start, end } = this.toParent(trimmed)
    return this.parent.lift({ start, end, insert: trimmed.insert })
  }

  edits(): readonly Edit[] {
    let composed: readonly Edit[] = this.changes
    for (let view = this.parent; view.parent !== undefined; view = view.parent)
      composed = compose(view, composed)
    let source: View = this
    while (source.parent !== undefined) source = source.parent
    return composed.map(edit => trimEdit(source.text, edit)).filter(edit => !isEmptyEdit(edit))
  }

  fromSource(span: Span): Span {
    return this.fromParent(this.parent.fromSource(span))
  }

  private fromParent({ start, end }: Span): Span {
    const i = this.countBefore(k => this.endsBefore(k, end))
    const change = this.changes[i]
    const inside = change !== undefined && change.start < end && end < change.end
    const endB = inside ? this.endB(i) : this.toB(end, i)
    if (start === end) return { start: inside ? this.startB[i]! : endB, end: endB }
    const j = this.countBefore(k => this.changes[k]!.end <= start)
    const first = this.changes[j]
    const cut = first !== undefined && first.start < start
    return { start: cut ? this.startB[j]! : this.toB(start, j), end: endB }
  }

  /** Whether change k ends before an end edge in A; an insertion at the edge does not. */
  private endsBefore(k: number, edge: number): boolean {
    const change = this.changes[k]!
    return change.end < edge || (change.end === edge && change.start < edge)
  }

  /** How many changes, from the first, satisfy a condition that no later one satisfies. */
  private countBefore(holds: (index: number) => boolean): number {
    let low = 0
    let high = this.changes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(middle)) low = middle + 1
      else high = middle
    }
    return low
  }

  /** B's offset of unchanged text in A, just before change i. */
  private toB(offset: number, i: number): number {
    return i === 0 ? offset : this.endB(i - 1) + (offset - this.changes[i - 1]!.end)
  }

  trail(span: Span): readonly TrailEntry[] {
    const here = this.parent.fromSource(span)
    const own = this.changes
      .filter(change => touches(change, here))
      .map(change => ({
        stage: this.stage,
        step: change.step,
        before: this.parent.text.slice(change.start, change.end),
        after: change.insert,
      }))
    return [...this.parent.trail(span), ...own]
  }
}

import { effectOf } from './elements.ts'
import type { Mark } from './scan.ts'
import { ENDS } from './tags.ts'

/** How many marks a partner is looked for in, so that a long line costs no more than its length. */
const REACH = 40

/**
 * Decides what pieces do of which too little is left: those whose partner stands in the same paragraph part none; the
 * others part two paragraphs where a sentence ends, if the document does so with one tag alone. Changes `marks`.
 */
export function settle(line: string, marks: Mark[], parted: boolean): void {
  for (const [i, mark] of marks.entries()) {
    if (mark.either === undefined) continue
    const inline = parted || !ENDS.test(line[mark.start - 1] ?? '') || hasPartner(line, marks, i)
    marks[i] = { ...mark, effect: inline ? 'inline' : 'block' }
  }
}

function hasPartner(line: string, marks: readonly Mark[], i: number): boolean {
  const { either } = marks[i]!
  const beyond = marks.slice(i + 1, i + 1 + REACH)
  const before = marks.slice(Math.max(0, i - REACH), i).reverse()
  return (
    (either !== 'closing' && lacksPartner(line, beyond, 'closing')) ||
    (either !== 'opening' && lacksPartner(line, before, 'opening'))
  )
}

/** Whether the marks, read away from the piece to the end of its paragraph, hold a tag of this kind without its partner. */
function lacksPartner(line: string, marks: readonly Mark[], wanted: 'opening' | 'closing'): boolean {
  const waiting = new Map<string, number>()
  for (const mark of marks) {
    if (mark.effect !== 'inline' && mark.either === undefined) return false
    const [, stroke, name] = /^<?(\/?)([a-z][a-z0-9:]*)/i.exec(line.slice(mark.start, mark.end)) ?? []
    if (name === undefined || effectOf(name) !== 'inline') continue
    const count = waiting.get(name) ?? 0
    if ((stroke === '/' ? 'closing' : 'opening') !== wanted) waiting.set(name, count + 1)
    else if (count === 0) return true
    else waiting.set(name, count - 1)
  }
  return false
}

import { clustersOf } from '../markup/clusters.ts'
import { isFence, type Manner, type Mark, scan } from '../markup/scan.ts'
import type { Survey } from './survey.ts'

/** What the lines show of the document's markup. */
export interface MarkupFacts extends Manner {
  /** How much markup is beyond doubt: what is doubtful elsewhere is then markup too. */
  readonly evidence: 'none' | 'some' | 'much'
}

interface Evidence {
  /** How often each of `COUNTED` stands in a line, then whether it fences code, and how much markup is sure. */
  readonly counts: number[]
  /** Places within lines where one tag alone, and where several together, part two pieces of text. */
  alone: number
  together: number
  /** Whole tags, by their text. */
  readonly tags: Map<string, number>
}

const COUNTED = ['<!--', '-->', '<style', '</style', '<script', '</script'] as const
const FENCES = COUNTED.length
const SURE = FENCES + 1

/** More tags of different texts than this stand in a page's own source, where none is damage. */
const MOST_TAGS = 60
const LONGEST_TAG = 120

const NONE: Manner = { comment: false, style: false, script: false, fence: true, tags: [], parted: false }

export const markupSurvey: Survey<Evidence, MarkupFacts> = {
  empty: () => ({ counts: new Array<number>(SURE + 1).fill(0), alone: 0, together: 0, tags: new Map() }),

  observe(line) {
    if (!/[<>`]|&nbsp;/.test(line)) return undefined
    const lower = line.toLowerCase()
    const { marks } = scan(line, 'text', NONE)
    const counts = [
      ...COUNTED.map(sign => occurrences(lower, sign)),
      isFence(line) ? 1 : 0,
      (lower.includes('&nbsp;') ? 1 : 0) + marks.filter(isSure).length,
    ]
    return { counts, ...breaks(line, marks), tags: wholeTags(line, marks) }
  },

  add(total, one, sign) {
    for (const [i, count] of one.counts.entries()) total.counts[i]! += sign * count
    total.alone += sign * one.alone
    total.together += sign * one.together
    for (const [tag, count] of one.tags) {
      const sum = (total.tags.get(tag) ?? 0) + sign * count
      if (sum === 0) total.tags.delete(tag)
      else total.tags.set(tag, sum)
    }
  },

  decide({ counts, alone, together, tags }) {
    const closed = (open: number) => counts[open]! > 0 && counts[open]! <= counts[open + 1]!
    const evidence = evidenceOf(counts)
    return {
      comment: closed(0),
      style: closed(2),
      script: closed(4),
      fence: counts[FENCES]! % 2 === 0,
      evidence,
      tags: evidence === 'much' && tags.size <= MOST_TAGS ? repeated(tags) : [],
      parted: evidence === 'much' && alone * 3 <= together,
    }
  },
}

/** Where there are blocks of code, the lines within them cannot be told from markup here. */
function evidenceOf(counts: readonly number[]): MarkupFacts['evidence'] {
  if (counts[FENCES]! > 0 || counts[SURE] === 0) return 'none'
  return counts[SURE]! > 2 ? 'much' : 'some'
}

function isSure({ certainty }: Mark): boolean {
  return certainty === 'sure'
}

function breaks(line: string, marks: readonly Mark[]): { alone: number; together: number } {
  let alone = 0
  let together = 0
  for (const { start, end, effect, marks: several } of clustersOf(line, marks)) {
    if (effect !== 'block' || line.slice(0, start).trim() === '' || line.slice(end).trim() === '') continue
    if (several.length > 1) together++
    else if (isSure(several[0]!)) alone++
  }
  return { alone, together }
}

function wholeTags(line: string, marks: readonly Mark[]): Map<string, number> {
  const tags = new Map<string, number>()
  for (const { kind, start, end } of marks) {
    if (kind !== 'tag' || end - start > LONGEST_TAG) continue
    const tag = line.slice(start, end)
    if (tag.startsWith('<') && tag.endsWith('>')) tags.set(tag, (tags.get(tag) ?? 0) + 1)
  }
  return tags
}

/** One that stands once only may be two that were cut and ran together. */
function repeated(tags: ReadonlyMap<string, number>): string[] {
  return [...tags].flatMap(([tag, count]) => (count > 1 ? [tag] : [])).sort()
}

function occurrences(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) count++
  return count
}

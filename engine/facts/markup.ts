import { type Honoured, isFence, type Mark, scan } from '../markup/scan.ts'
import type { Survey } from './survey.ts'

/** What the lines show of the document's markup. */
export interface MarkupFacts extends Honoured {
  /** How much markup is beyond doubt: what is doubtful elsewhere is then markup too. */
  readonly evidence: 'none' | 'some' | 'much'
}

/** How often each of `COUNTED` stands in a line, then whether it fences code, and how much markup is sure. */
type Evidence = number[]

const COUNTED = ['<!--', '-->', '<style', '</style', '<script', '</script'] as const
const FENCES = COUNTED.length
const SURE = FENCES + 1

const NONE: Honoured = { comment: false, style: false, script: false, fence: true }

export const markupSurvey: Survey<Evidence, MarkupFacts> = {
  empty: () => new Array<number>(SURE + 1).fill(0),

  observe(line) {
    if (!/[<>`]|&nbsp;/.test(line)) return undefined
    const lower = line.toLowerCase()
    return [
      ...COUNTED.map(sign => occurrences(lower, sign)),
      isFence(line) ? 1 : 0,
      (lower.includes('&nbsp;') ? 1 : 0) + scan(line, 'text', NONE).marks.filter(isSure).length,
    ]
  },

  add(total, one, sign) {
    for (const [i, count] of one.entries()) total[i]! += sign * count
  },

  decide(total) {
    const closed = (open: number) => total[open]! > 0 && total[open]! <= total[open + 1]!
    return {
      comment: closed(0),
      style: closed(2),
      script: closed(4),
      fence: total[FENCES]! % 2 === 0,
      evidence: evidenceOf(total),
    }
  },
}

/** Where there are blocks of code, the lines within them cannot be told from markup here. */
function evidenceOf(total: Evidence): MarkupFacts['evidence'] {
  if (total[FENCES]! > 0 || total[SURE] === 0) return 'none'
  return total[SURE]! > 2 ? 'much' : 'some'
}

function isSure({ certainty }: Mark): boolean {
  return certainty === 'sure'
}

function occurrences(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) count++
  return count
}

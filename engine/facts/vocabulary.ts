import { isHan } from '../lexicon/han.ts'
import { withoutReadings } from '../pinyin/bracket.ts'
import { injectionAt, isQuestionMark } from '../splice/signs.ts'
import type { Survey } from './survey.ts'

interface Evidence {
  /** The lines, and how often each stands in the document. */
  readonly lines: Map<string, number>
  /** How many of them hold a reading that destroyed characters. */
  damaged: number
}

/** So many characters before another tell which one it is. */
const ORDER = 3
/** Of longer documents, in code units, some of the lines stand for all. */
const LONGEST = 200_000
/** Between the characters of a text there is no sign of these. */
const DAMAGED = '?？\uFFFD'
/** What a sequence that was seen but once or twice is distrusted by. */
const FEW = 0.5
/** How far the character before alone can be trusted. */
const PAIRS = 0.5

/**
 * What a document says over and over, so that what was destroyed in one place is told by the others. Known only where
 * characters were destroyed, since it changes with every word. Written as JSON it is one number, which tells it from
 * other documents'.
 */
export class Vocabulary {
  private readonly lines: ReadonlyMap<string, number>
  private counts: ReadonlyMap<string, number> | undefined

  constructor(lines: ReadonlyMap<string, number>) {
    this.lines = lines
  }

  /**
   * Sequences of up to four characters with their counts. Made when first asked for, O(length of the document); what
   * is asked afterwards costs O(1) a character.
   */
  private get sequences(): ReadonlyMap<string, number> {
    this.counts ??= countSequences(sampled(this.lines))
    return this.counts
  }

  /** How often the document has a character after what stands before it, 0 to 1: by the longest run before it that the document has so. */
  share(text: string, at: number): number {
    const next = text[at]!
    for (let length = Math.min(ORDER, at); length > 0; length--) {
      const before = text.slice(at - length, at)
      const both = this.sequences.get(before + next)
      if (both === undefined) continue
      return ((length === 1 ? PAIRS : 1) * both) / (this.sequences.get(before)! + FEW)
    }
    return 0
  }

  toJSON(): number {
    let sum = 0
    for (const [line, times] of this.lines) sum = (sum + Math.imul(hash(line), times)) | 0
    return sum
  }
}

const NOTHING = new Vocabulary(new Map())

export const vocabularySurvey: Survey<Evidence, Vocabulary> = {
  empty: () => ({ lines: new Map(), damaged: 0 }),

  observe: line =>
    line === '' ? undefined : { lines: new Map([[line, 1]]), damaged: isSpliced(line) ? 1 : 0 },

  add(total, one, sign) {
    total.damaged += sign * one.damaged
    for (const [line, times] of one.lines) {
      const sum = (total.lines.get(line) ?? 0) + sign * times
      if (sum === 0) total.lines.delete(line)
      else total.lines.set(line, sum)
    }
  },

  decide: ({ lines, damaged }) => (damaged === 0 ? NOTHING : new Vocabulary(lines)),
}

/** Whether readings destroyed characters in a line. One look for each question mark. */
function isSpliced(line: string): boolean {
  for (let at = 0; at < line.length; at++)
    if (
      isQuestionMark(line[at]) &&
      (injectionAt(line, at, 'swallow') ?? injectionAt(line, at, 'mark')) !== undefined
    )
      return true
  return false
}

/** Lines of a share that depends on nothing but them, in no order that tells. */
function sampled(lines: ReadonlyMap<string, number>): Iterable<readonly [string, number]> {
  let length = 0
  for (const [line, times] of lines) length += times * line.length
  const step = Math.ceil(length / LONGEST)
  return [...lines].filter(([line]) => (hash(line) >>> 0) % step === 0)
}

function countSequences(lines: Iterable<readonly [string, number]>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [line, times] of lines) {
    const text = withoutReadings(line)
    for (let start = 0; start < text.length; start++)
      for (let end = start + 1; end <= start + ORDER + 1 && end <= text.length; end++) {
        if (!isHan(text.charCodeAt(end - 1)) && DAMAGED.includes(text[end - 1]!)) break
        const sequence = text.slice(start, end)
        counts.set(sequence, (counts.get(sequence) ?? 0) + times)
      }
  }
  return counts
}

/** FNV-1a, over code units. */
function hash(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

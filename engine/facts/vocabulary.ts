import { withoutReadings } from '../pinyin/bracket.ts'
import { cutAt, injectionAt, isQuestionMark } from '../splice/signs.ts'
import type { Survey } from './survey.ts'

interface Line {
  readonly hash: number
  /** How often it stands in the document. */
  times: number
}

interface Evidence {
  readonly lines: Map<string, Line>
  /** Of all of them, in code units. */
  length: number
  /** How many of them have signs of destroyed characters. */
  damaged: number
}

/** So many characters before another tell which one it is. */
export const ORDER = 3
/** Of longer documents, in code units, some of the lines stand for all. */
const LONGEST = 50_000
/** Between the characters of a text there is no sign of these. */
const DAMAGED = '?？\uFFFD'
/** What a sequence that was seen but once or twice is distrusted by. */
const FEW = 0.5
/** What was seen so often tells as much as if it were seen more often. */
const MOST = 10
/** How far the character before alone can be trusted, however often it was seen. */
const PAIRS = 0.5

/**
 * What a document says over and over, so that what was destroyed in one place is told by the others. Known only where
 * characters were destroyed, since it changes with every word. Written as JSON it is one number, which tells it from
 * other documents'.
 */
export class Vocabulary {
  private readonly lines: ReadonlyMap<string, Line>
  private counts: ReadonlyMap<string, number> | undefined

  constructor(lines: ReadonlyMap<string, Line>) {
    this.lines = lines
  }

  /** Sequences of up to four characters with their counts. Made when first asked for, O(length of the lines). */
  private get sequences(): ReadonlyMap<string, number> {
    this.counts ??= countSequences(this.lines)
    return this.counts
  }

  /**
   * How far the document tells that a character comes after what stands before it: its share of what comes there, times
   * how often anything does, up to MOST. By the longest run before it that the document has so, of at least so many
   * characters. O(1).
   */
  speaksFor(text: string, at: number, least: number): number {
    const next = text[at]!
    for (let length = Math.min(ORDER, at); length >= Math.max(1, least); length--) {
      const before = text.slice(at - length, at)
      const both = this.sequences.get(before + next)
      if (both === undefined) continue
      const times = this.sequences.get(before)!
      return ((length === 1 ? PAIRS : Math.min(MOST, times)) * both) / (times + FEW)
    }
    return 0
  }

  toJSON(): number {
    let sum = 0
    for (const { hash, times } of this.lines.values()) sum = (sum + Math.imul(hash, times)) | 0
    return sum
  }
}

const NOTHING = new Vocabulary(new Map())

export const vocabularySurvey: Survey<Evidence, Vocabulary> = {
  empty: () => ({ lines: new Map(), length: 0, damaged: 0 }),

  observe: line =>
    line === ''
      ? undefined
      : {
          lines: new Map([[line, { hash: hashOf(line), times: 1 }]]),
          length: line.length,
          damaged: isSpliced(line) ? 1 : 0,
        },

  add(total, one, sign) {
    total.length += sign * one.length
    total.damaged += sign * one.damaged
    for (const [text, { hash, times }] of one.lines) {
      const line = total.lines.get(text) ?? { hash, times: 0 }
      line.times += sign * times
      if (line.times === 0) total.lines.delete(text)
      else total.lines.set(text, line)
    }
  },

  decide: total => (total.damaged === 0 ? NOTHING : new Vocabulary(sampled(total))),
}

/** Whether a line has the signs of destroyed characters, of readings or of cuts. One look for each question mark. */
function isSpliced(line: string): boolean {
  for (let at = 0; at < line.length; at++)
    if (
      isQuestionMark(line[at]) &&
      (injectionAt(line, at, 'swallow') ?? injectionAt(line, at, 'mark') ?? cutAt(line, at, 'mark')) !==
        undefined
    )
      return true
  return false
}

/** The lines, or a share of them that hangs on nothing but what they say. */
function sampled({ lines, length }: Evidence): ReadonlyMap<string, Line> {
  const step = Math.ceil(length / LONGEST)
  if (step <= 1) return new Map(lines)
  return new Map([...lines].filter(([, { hash }]) => (hash >>> 0) % step === 0))
}

function countSequences(lines: ReadonlyMap<string, Line>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [line, { times }] of lines) {
    const text = withoutReadings(line)
    for (let start = 0; start < text.length; start++)
      for (let end = start + 1; end <= start + ORDER + 1 && end <= text.length; end++) {
        if (DAMAGED.includes(text[end - 1]!)) break
        const sequence = text.slice(start, end)
        counts.set(sequence, (counts.get(sequence) ?? 0) + times)
      }
  }
  return counts
}

/** FNV-1a, over code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

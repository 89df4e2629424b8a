import { isHan } from '../lexicon/han.ts'
import type { Span } from '../text/span.ts'

/** Half-width punctuation for which Chinese text has its own, and that. */
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/** The kinds of marks whose width a document settles for itself; brackets go by the opening one. */
export const KINDS = [',', ';', ':', '?', '!', '('] as const
export type Kind = (typeof KINDS)[number]

/** A half-width mark where Chinese text uses a full-width one. */
export interface HalfWidthMark extends Span {
  readonly kind: Kind
  /** The full-width mark. */
  readonly full: string
  /** Its bracket's partner is full-width. */
  readonly odd: boolean
}

/** Whether a unit is as wide as a Chinese character and is no space: characters, their punctuation, curly quotes, dashes. */
export function isWide(unit: number): boolean {
  return (unit >= 0x2e80 && unit !== 0x3000) || (unit >= 0x2014 && unit <= 0x2026)
}

const MAY_BE_HALF = /[,;:?!()]/

/** The half-width marks of a line that stand in Chinese text, in order. Linear; nothing is allocated where there is none. */
export function halfWidthMarks(line: string): readonly HalfWidthMark[] {
  if (!MAY_BE_HALF.test(line)) return []
  const found: HalfWidthMark[] = []
  let open: number[] = []
  let run = -1
  for (let at = 0; at < line.length; at++) {
    const unit = line[at]!
    if (unit === '\n') open = []
    else if (unit === '`') at = afterCode(line, at) - 1
    else if (unit === '(' || unit === '（') open.push(at)
    else if (unit === ')' || unit === '）') found.push(...bracketPair(line, open.pop(), at))
    else if (isKind(unit) && stands(line, at, unit, run === at)) {
      found.push({ start: at, end: at + 1, kind: unit, full: FULL_WIDTH[unit]!, odd: false })
      run = at + 1
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function isKind(unit: string): unit is Kind {
  return KINDS.some(kind => kind === unit)
}

/** Behind a span of code, or a lone backtick. */
function afterCode(line: string, at: number): number {
  const close = line.indexOf('`', at + 1)
  return close < 0 || line.slice(at, close).includes('\n') ? at + 1 : close + 1
}

/** Whether a mark punctuates Chinese. `joined`: the unit before it is such a mark (?!). */
function stands(line: string, at: number, mark: Kind, joined: boolean): boolean {
  const before = line.charCodeAt(at - 1)
  const after = line.charCodeAt(at + 1)
  const wideBefore = joined || isWide(before)
  switch (mark) {
    case ',':
    case ';':
    case '!':
      return wideBefore ? !isFace(line, at) : isHan(after) && /[0-9A-Za-z%)\]"]/.test(line[at - 1] ?? '')
    case ':':
      return wideBefore && !isFace(line, at) && line[at + 1] !== '/'
    case '?':
      // Before another mark of Chinese text it is what a decoder left of a lost byte.
      return wideBefore && !/[，。；：！？]/.test(line[at + 1] ?? '') && mayFollowQuestion(line, after, at)
    case '(':
      return false
  }
}

function mayFollowQuestion(line: string, after: number, at: number): boolean {
  return Number.isNaN(after) || isWide(after) || '?! "\n'.includes(line[at + 1]!)
}

/** Emoticons such as :) and ;-), and the images of Markdown. */
function isFace(line: string, at: number): boolean {
  return /^[:;!](?:[-)[\\DPp]|\((?![\u2e80-\u9fff]))/.test(line.slice(at, at + 3))
}

/** The half-width ones of two brackets that hold Chinese. */
function bracketPair(line: string, start: number | undefined, end: number): HalfWidthMark[] {
  if (start === undefined) return []
  const halfOpen = line[start] === '('
  const halfClose = line[end] === ')'
  if (!halfOpen && !halfClose) return []
  const odd = halfOpen !== halfClose
  if (!odd && !holdsChinese(line, start, end)) return []
  const mark = (at: number, full: string) => ({ start: at, end: at + 1, kind: '(' as const, full, odd })
  return [...(halfOpen ? [mark(start, '（')] : []), ...(halfClose ? [mark(end, '）')] : [])]
}

/** How much of what brackets hold is looked at, in code units. */
const REACH = 40

/** Brackets of links and of file names are left to their syntax. */
function holdsChinese(line: string, start: number, end: number): boolean {
  if (line[start - 1] === ']' || /^\.[A-Za-z]/.test(line.slice(end + 1, end + 3))) return false
  for (let at = start + 1; at < end && at < start + REACH; at++) if (isHan(line.charCodeAt(at))) return true
  return false
}

/** Marks that part or end sentences, in either width; marks of emotion and dots may stand in numbers. */
const DOUBLED = /[，。、；：,;]{2,}/g

/** Two marks in a row. */
export interface DoubledMarks extends Span {
  readonly marks: string
}

/** Where Chinese text has two marks where one would do, in order; not in code, an emoticon or before Latin letters. */
export function doubledMarks(line: string): DoubledMarks[] {
  return [...line.matchAll(DOUBLED)]
    .map(({ index, 0: marks }) => ({ start: index, end: index + marks.length, marks }))
    .filter(({ start, end, marks }) => marks.length === 2 && isWithinChinese(line, start, end))
}

function isWithinChinese(line: string, start: number, end: number): boolean {
  const before = line[start - 1]
  return (
    before !== undefined && /[\p{Script=Han}”」』》）]/u.test(before) && !/[\w()/\\-]/.test(line[end] ?? '')
  )
}

/** A run of text, and the same in the other width. */
export interface WidthChange extends Span {
  readonly insert: string
}

/** The runs of full-width Latin letters and digits of a line, with the points and commas inside numbers. */
export function fullWidthLatin(line: string): WidthChange[] {
  const found: WidthChange[] = []
  for (const { index, 0: run } of line.matchAll(/[０-９Ａ-Ｚａ-ｚ]+(?:[．，][０-９]+)*/g)) {
    const insert = run.replace(/./g, unit => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    found.push({ start: index, end: index + run.length, insert })
  }
  return found
}

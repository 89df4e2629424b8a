import type { Span } from '../text/span.ts'
import { dayOf, monthOf, type PartialDate } from './calendar.ts'

/** A date as a text gives it. */
export interface DateExpression {
  /** YYYY, YYYY-MM or YYYY-MM-DD; absent where the text leaves the year out. */
  readonly value: PartialDate | undefined
  /** MM-DD, where the text gives both. */
  readonly monthDay: string | undefined
  /** A time of day follows, as where a page says when it was published. */
  readonly clock: boolean
  /** 讯 or 电 follows, as where an agency begins a report. */
  readonly dateline: boolean
}

/** A date expression and where it stands in the text that was searched. */
export interface DatedSpan extends Span {
  readonly date: DateExpression
}

// Every repetition is bounded, so that no line costs more than its length.
const DIGIT = '[0-9０-９〇○零一二三四五六七八九十]'
const NUMBERED = /(?<![0-9])([12][0-9]{3})([-/.])([01]?[0-9])\2([0-3]?[0-9])(?![0-9])/g
const WITH_YEAR = new RegExp(
  `(?<!${DIGIT})(民[国國])?(${DIGIT}{2,4})年(?!代)(?:(${DIGIT}{1,3})月(?:(${DIGIT}{1,3})[日号號])?)?`,
  'g',
)
const MONTH_AND_DAY = new RegExp(
  `(?<![年${DIGIT.slice(1, -1)}])(${DIGIT}{1,3})月(${DIGIT}{1,3})[日号號]`,
  'g',
)
const CLOCK = /^[T \u3000]{0,3}[0-2]?[0-9][:：][0-5][0-9]/
const DATELINE = /^[ \u3000]?[讯訊电電]/

/** The dates in a text, in order. Linear in its length. */
export function findDates(text: string): DatedSpan[] {
  const found: DatedSpan[] = []
  if (/[0-9][-/.][0-9]/.test(text))
    for (const m of text.matchAll(NUMBERED)) add(found, text, m, m[1]!, m[3], m[4])
  if (text.includes('年')) for (const m of text.matchAll(WITH_YEAR)) add(found, text, m, year(m), m[3], m[4])
  if (text.includes('月'))
    for (const m of text.matchAll(MONTH_AND_DAY)) add(found, text, m, undefined, m[1], m[2])
  return found.sort((a, b) => a.start - b.start)
}

/** The year of the common era that a WITH_YEAR match gives, if it gives one. */
function year([, era, digits]: RegExpExecArray): string {
  const number = numberOf(digits!)
  if (era !== undefined) return String(number + 1911)
  return digits!.length === 4 ? String(number) : ''
}

function add(
  found: DatedSpan[],
  text: string,
  match: RegExpExecArray,
  yearDigits: string | undefined,
  monthDigits: string | undefined,
  dayDigits: string | undefined,
): void {
  const end = match.index + match[0].length
  const month = monthDigits === undefined ? undefined : numberOf(monthDigits)
  const day = dayDigits === undefined ? undefined : numberOf(dayDigits)
  const value = yearDigits === undefined ? undefined : dateOf(Number(yearDigits), month, day)
  // 2000 is a leap year: a month and a day without a year may be 29 February.
  const full = month === undefined || day === undefined ? undefined : dayOf(2000, month, day)
  if (value === undefined && (yearDigits !== undefined || full === undefined)) return
  const rest = text.slice(end, end + 12)
  found.push({
    start: match.index,
    end,
    date: { value, monthDay: full?.slice(5), clock: CLOCK.test(rest), dateline: DATELINE.test(rest) },
  })
}

function dateOf(year: number, month: number | undefined, day: number | undefined): PartialDate | undefined {
  if (year < 1900 || year > 2100) return undefined
  if (month === undefined) return String(year)
  return day === undefined ? monthOf(year, month) : dayOf(year, month, day)
}

/** A number in Arabic digits of either width, in Chinese digits by place (二〇二二), or counted (二十六). */
function numberOf(digits: string): number {
  const ten = digits.indexOf('十')
  if (ten >= 0) {
    const tens = ten === 0 ? 1 : digitOf(digits.charAt(ten - 1))
    return tens * 10 + (ten + 1 < digits.length ? digitOf(digits.charAt(ten + 1)) : 0)
  }
  let number = 0
  for (const digit of digits) number = number * 10 + digitOf(digit)
  return number
}

function digitOf(character: string): number {
  const unit = character.charCodeAt(0)
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30
  if (unit >= 0xff10 && unit <= 0xff19) return unit - 0xff10
  return Math.max(0, '〇一二三四五六七八九'.indexOf(character))
}

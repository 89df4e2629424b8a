/**
 * Dates as the gazetteer and texts give them: YYYY, YYYY-MM or YYYY-MM-DD, so that a shorter one is coarser and stands
 * for all days that begin with it. Two dates are compared at the coarser precision of the two.
 */
export type PartialDate = string

/** The days from `earliest` to `latest`, both included and either perhaps partial; without `latest`, from then on. */
export interface Window {
  readonly earliest: PartialDate
  readonly latest: PartialDate | undefined
}

/** Less than 0, 0 or more than 0 as `a` lies before, with or after `b`, at the coarser precision of the two. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const width = Math.min(a.length, b.length)
  const x = a.slice(0, width)
  const y = b.slice(0, width)
  return x < y ? -1 : x > y ? 1 : 0
}

/** A term of office: from `start` to `end`; without an end it is open, or its end is unknown. */
export interface Term {
  readonly start: PartialDate
  readonly end: PartialDate | undefined
}

/** Whether a term may include some day of the window. On the day or month of a change, both terms do. */
export function mayHold({ start, end }: Term, { earliest, latest }: Window): boolean {
  return (
    (latest === undefined || compareDates(start, latest) <= 0) &&
    (end === undefined || compareDates(earliest, end) <= 0)
  )
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** YYYY-MM-DD, or undefined where there is no such day. */
export function dayOf(year: number, month: number, day: number): PartialDate | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 && leap ? 29 : DAYS[month - 1]!
  return day > days ? undefined : `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The first day that a partial date stands for. */
export function firstDay(date: PartialDate): PartialDate {
  return date + '-01-01'.slice(date.length - 4)
}

/** The last day that a partial date stands for. */
export function lastDay(date: PartialDate): PartialDate {
  if (date.length === 10) return date
  const month = date.length === 7 ? Number(date.slice(5)) : 12
  const leap = month === 2 && dayOf(Number(date.slice(0, 4)), 2, 29) !== undefined
  return `${date.slice(0, 4)}-${pad(month, 2)}-${leap ? 29 : DAYS[month - 1]!}`
}

/** YYYY-MM, or undefined where there is no such month. */
export function monthOf(year: number, month: number): PartialDate | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined
  return `${pad(year, 4)}-${pad(month, 2)}`
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}

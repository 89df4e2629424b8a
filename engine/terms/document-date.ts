import type { LineView } from '../document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Span, shift } from '../text/span.ts'
import { dayOf, type PartialDate, type Window } from './calendar.ts'
import { type DatedSpan, findDates } from './dates.ts'
import type { TermLine } from './document-terms.ts'
import { officialsWindow } from './officials-window.ts'

/** When a document was written, as far as can be told: some day from `earliest` to `latest`. */
export interface DocumentDate extends Window {
  /**
   * stamp: a full date with a time of day, or by itself on its line; dateline: an agency's (8月26日讯), its year perhaps
   * from elsewhere; file-name: the file's name; officials: people who appear with offices that they held at the time;
   * text: not before the latest full date that the text names.
   */
  readonly how: 'stamp' | 'dateline' | 'file-name' | 'officials' | 'text'
  readonly confidence: 'high' | 'medium' | 'low'
  /** Where in the source it is said; empty where only the file's name or the officials say it. */
  readonly evidence: readonly Span[]
}

export interface DateHints {
  /** The file's name, without its folder. */
  readonly fileName?: string | undefined
}

/** A date in the document, and where in the source. */
interface Dated {
  readonly dated: DatedSpan
  readonly source: Span
  /** The line holds little else. */
  readonly alone: boolean
}

/** What else the line of a date may hold for the date to be the page's own: a source, an editor. */
const BESIDE_STAMP = 80
const BESIDE_DATE = 12

/** The date that a document's lines show; undefined where nothing says. */
export function dateOf(
  lines: readonly TermLine[],
  lexicon: Lexicon,
  hints: DateHints,
): DocumentDate | undefined {
  const dates = lines.flatMap(({ line, terms }) => terms.dates.map(dated => located(dated, line)))
  const certain = stamped(dates) ?? fullDateline(dates)
  if (certain !== undefined) return certain
  const fromName = dateOfName(hints.fileName ?? '')
  if (fromName !== undefined) return exact(fromName, 'file-name', 'high', [])
  const window = officialsWindow(
    lines.map(({ terms }) => terms),
    lexicon,
  )
  return inferred(dates, window)
}

function located(dated: DatedSpan, { offset, view }: LineView): Dated {
  const rest = view.text.trim().length - (dated.end - dated.start)
  const alone = rest <= (dated.date.clock ? BESIDE_STAMP : BESIDE_DATE)
  return { dated, source: shift(view.toSource(dated), offset), alone }
}

function exact(
  day: PartialDate,
  how: DocumentDate['how'],
  confidence: DocumentDate['confidence'],
  evidence: readonly Span[],
): DocumentDate {
  return { earliest: day, latest: day, how, confidence, evidence }
}

function fullDay({ dated }: Dated): PartialDate | undefined {
  return dated.date.value?.length === 10 ? dated.date.value : undefined
}

/** A date with a time of day first, then one that stands alone on its line. */
function stamped(dates: readonly Dated[]): DocumentDate | undefined {
  const full = dates.filter(date => date.alone && fullDay(date) !== undefined)
  const stamp = full.find(({ dated }) => dated.date.clock) ?? full[0]
  return stamp === undefined ? undefined : exact(fullDay(stamp)!, 'stamp', 'high', [stamp.source])
}

/** An agency's date with its year, or with the year of the same day or month elsewhere in the text. */
function fullDateline(dates: readonly Dated[]): DocumentDate | undefined {
  const line = dates.find(({ dated }) => dated.date.dateline)
  if (line === undefined) return undefined
  const { value, monthDay } = line.dated.date
  if (value?.length === 10) return exact(value, 'dateline', 'high', [line.source])
  if (monthDay === undefined) return undefined
  const same = dates.find(({ dated }) => sameDay(dated.date.value, monthDay))
  const day = same === undefined ? undefined : dayIn(same.dated.date.value!.slice(0, 4), monthDay)
  return day === undefined ? undefined : exact(day, 'dateline', 'medium', [line.source, same!.source])
}

/** Whether a date with a year and a month may be this day of the year. */
function sameDay(value: PartialDate | undefined, monthDay: string): boolean {
  return value !== undefined && value.length > 4 && monthDay.startsWith(value.slice(5))
}

/**
 * The officials' window, not before the latest full date of the text; the day of a dateline, or of the first date that
 * lacks its year, in those of its years that have it.
 */
function inferred(dates: readonly Dated[], window: Window | undefined): DocumentDate | undefined {
  const last = latestNamed(dates)
  if (window === undefined) {
    if (last === undefined) return undefined
    const earliest = fullDay(last)!
    return { earliest, latest: undefined, how: 'text', confidence: 'low', evidence: [last.source] }
  }
  const named = last === undefined ? undefined : fullDay(last)
  const narrowed = named !== undefined && within(named, window) ? { ...window, earliest: named } : window
  const lacking = dates.filter(({ dated }) => dated.date.value === undefined)
  const first = lacking.find(({ dated }) => dated.date.dateline) ?? lacking[0]
  const day = first === undefined ? undefined : dayOfWindow(first, narrowed)
  return day ?? { ...narrowed, how: 'officials', confidence: 'low', evidence: [] }
}

function latestNamed(dates: readonly Dated[]): Dated | undefined {
  const full = dates.filter(date => fullDay(date) !== undefined)
  return full.reduce<Dated | undefined>(
    (last, date) => (last === undefined || fullDay(date)! > fullDay(last)! ? date : last),
    undefined,
  )
}

function dayOfWindow({ dated, source }: Dated, window: Window): DocumentDate | undefined {
  const { earliest, latest } = window
  const { monthDay, dateline } = dated.date
  if (latest === undefined || monthDay === undefined) return undefined
  const days: PartialDate[] = []
  for (let year = Number(earliest.slice(0, 4)); year <= Number(latest.slice(0, 4)); year++) {
    const day = dayIn(String(year), monthDay)
    if (day !== undefined && within(day, window)) days.push(day)
  }
  if (days.length === 0) return undefined
  const how = dateline ? 'dateline' : 'officials'
  const confidence = days.length === 1 ? 'medium' : 'low'
  return { earliest: days[0]!, latest: days.at(-1)!, how, confidence, evidence: [source] }
}

function dayIn(year: string, monthDay: string): PartialDate | undefined {
  return dayOf(Number(year), Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)))
}

function within(day: PartialDate, { earliest, latest }: Window): boolean {
  return earliest <= day && (latest === undefined || day <= latest)
}

/** 20180826, or any date as texts write it, in a file's name. */
function dateOfName(name: string): PartialDate | undefined {
  const compact = /(?<![0-9])((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])/.exec(name)
  if (compact !== null) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const spelled = findDates(name.replaceAll('_', '-')).map(({ date }) => date.value)
  return spelled.find(value => value?.length === 10)
}

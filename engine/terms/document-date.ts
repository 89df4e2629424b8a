import type { Document, LineView } from '../document.ts'
import { type Span, shift } from '../text/span.ts'
import { dayOf, type PartialDate, type Window } from './calendar.ts'
import { type DatedSpan, findDates } from './dates.ts'
import { lineTerms } from './line-terms.ts'
import { officialsWindow } from './officials-window.ts'

/** When a document was written, as far as can be told: some day from `earliest` to `latest`. */
export interface DocumentDate extends Window {
  /**
   * stamp: a full date with a time of day, or by itself on its line; dateline: an agency's (8月26日讯), its year from
   * elsewhere; file-name: the file's name; text: a full date in running text; officials: people who appear with offices
   * that they held at the time.
   */
  readonly how: 'stamp' | 'dateline' | 'file-name' | 'text' | 'officials'
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

/** The document's date; undefined where nothing says. */
export function documentDate(document: Document, hints: DateHints = {}): DocumentDate | undefined {
  const lines = document.lines().map(line => ({ line, terms: lineTerms(line.view, document.lexicon) }))
  const dates = lines.flatMap(({ line, terms }) => terms.dates.map(dated => located(dated, line)))
  const fromName = dateOfName(hints.fileName ?? '')
  const window = () =>
    officialsWindow(
      lines.map(({ terms }) => terms),
      document.lexicon,
    )
  return (
    stamped(dates) ??
    datelined(dates, fromName, window) ??
    (fromName === undefined ? undefined : exact(fromName, 'file-name', 'high', [])) ??
    inText(dates) ??
    inferred(dates, window())
  )
}

function located(dated: DatedSpan, { offset, view }: LineView): Dated {
  const rest = view.text.trim().length - (dated.end - dated.start)
  return { dated, source: shift(view.toSource(dated), offset), alone: rest <= (dated.date.clock ? 80 : 12) }
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
  const full = dates.filter(date => fullDay(date) !== undefined)
  const stamp = full.find(({ dated }) => dated.date.clock) ?? full.find(({ alone }) => alone)
  return stamp === undefined ? undefined : exact(fullDay(stamp)!, 'stamp', 'high', [stamp.source])
}

function datelined(
  dates: readonly Dated[],
  fromName: PartialDate | undefined,
  window: () => Window | undefined,
): DocumentDate | undefined {
  const line = dates.find(({ dated }) => dated.date.dateline)
  if (line === undefined) return undefined
  const { value, monthDay } = line.dated.date
  if (value?.length === 10) return exact(value, 'dateline', 'high', [line.source])
  if (monthDay === undefined) return undefined
  if (fromName?.endsWith(monthDay)) return exact(fromName, 'dateline', 'high', [line.source])
  const years = new Set(dates.flatMap(({ dated }) => dated.date.value?.slice(0, 4) ?? []))
  const held = window()
  const days = [...years].flatMap(year => dayIn(year, monthDay)).filter(day => within(day, held))
  if (days.length === 1) return exact(days[0]!, 'dateline', 'medium', [line.source])
  return held === undefined ? undefined : byMonthDay(line, held, 'dateline')
}

/** A date in the first lines' running text, or the first anywhere. */
function inText(dates: readonly Dated[]): DocumentDate | undefined {
  const first = dates.find(date => fullDay(date) !== undefined)
  return first === undefined ? undefined : exact(fullDay(first)!, 'text', 'low', [first.source])
}

/** The officials' window, with the day of the first date that lacks its year, where only one year of it fits. */
function inferred(dates: readonly Dated[], window: Window | undefined): DocumentDate | undefined {
  if (window === undefined) return undefined
  const first = dates.find(({ dated }) => dated.date.value === undefined && dated.date.monthDay !== undefined)
  const day = first === undefined ? undefined : byMonthDay(first, window, 'officials')
  return day ?? { ...window, how: 'officials', confidence: 'low', evidence: [] }
}

function byMonthDay(
  { dated, source }: Dated,
  window: Window,
  how: DocumentDate['how'],
): DocumentDate | undefined {
  const { earliest, latest } = window
  const monthDay = dated.date.monthDay
  if (latest === undefined || monthDay === undefined) return undefined
  const days: PartialDate[] = []
  for (let year = Number(earliest.slice(0, 4)); year <= Number(latest.slice(0, 4)); year++)
    days.push(...dayIn(String(year), monthDay).filter(day => within(day, window)))
  if (days.length === 0) return undefined
  const one = days.length === 1
  return {
    earliest: days[0]!,
    latest: days.at(-1)!,
    how,
    confidence: one ? 'medium' : 'low',
    evidence: [source],
  }
}

function dayIn(year: string, monthDay: string): PartialDate[] {
  const day = dayOf(Number(year), Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)))
  return day === undefined ? [] : [day]
}

function within(day: PartialDate, window: Window | undefined): boolean {
  if (window === undefined) return true
  return window.earliest <= day && (window.latest === undefined || day <= window.latest)
}

/** 20180826 or any date as texts write it, in a file's name. */
function dateOfName(name: string): PartialDate | undefined {
  const compact = /(?<![0-9])((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])/.exec(name)
  if (compact !== null) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const spelled = findDates(name.replaceAll('_', '-')).map(({ date }) => date.value)
  return spelled.find(value => value?.length === 10)
}

import type { Span } from '../text/span.ts'

/**
 * How a tag's attributes end: at the tag's own `>`; cut off, where running text or another tag follows; at the end of
 * the line; or they are no attributes at all.
 */
export type Ending = 'closed' | 'cut' | 'open' | 'none'

export interface Attributes {
  readonly ending: Ending
  /** The offset behind the tag's last code unit. */
  readonly end: number
  /** How many have a value. */
  readonly count: number
}

/** Attributes that stand without a value. */
const BARE: ReadonlySet<string> = new Set(
  'allowfullscreen async autofocus autoplay checked compact controls default defer disabled hidden ismap loop multiple muted nohref noresize noshade novalidate nowrap open readonly required reversed selected'.split(
    ' ',
  ),
)

/** Names that pages give to attributes; a piece `name=value>` without quotes is known by them. */
export const COMMON: ReadonlySet<string> = new Set(
  'align alt bgcolor border cellpadding cellspacing class color colspan face height href id lang name onclick rel rowspan size src style target title type valign width'.split(
    ' ',
  ),
)

/** Text, as far as a tag is concerned: anything outside ASCII. False at the end of the line. */
export function isWide(unit: number): boolean {
  return unit > 0x7f
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0c
}

export function skipSpace(line: string, from: number): number {
  let at = from
  while (isSpace(line.charCodeAt(at))) at++
  return at
}

function isNameUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x3a) ||
    unit === 0x2d ||
    unit === 0x2e ||
    unit === 0x5f
  )
}

function nameEnd(line: string, from: number): number {
  let at = from
  while (isNameUnit(line.charCodeAt(at))) at++
  return at
}

/** Reads what follows a tag's name. A tag never reaches over a `<` outside quotes, so reading is linear in the line. */
export function readAttributes(line: string, from: number): Attributes {
  let at = from
  let count = 0
  for (;;) {
    const last = at
    at = skipStray(line, at)
    const ended = endingAt(line, at, last)
    if (ended !== undefined) return { ...ended, count }
    const name = nameEnd(line, at)
    if (name === at) return { ending: 'none', end: at, count }
    const equals = skipSpace(line, name)
    if (line[equals] === '=') {
      count++
      const value = readValue(line, skipSpace(line, equals + 1))
      if (value.cut) return { ...(endingAt(line, value.end, value.end) ?? cutAt(value.end)), count }
      at = value.end
    } else if (isCutOrBare(line, at, name)) at = name
    else return { ending: 'none', end: at, count }
  }
}

/** White space, and the quotes, strokes and semicolons that careless pages leave between attributes. */
function skipStray(line: string, from: number): number {
  let at = from
  for (;;) {
    const unit = line[at]
    const closes = unit === '/' && line[skipSpace(line, at + 1)] === '>'
    if (unit === undefined || closes || !' \t\n\f"\'/;\\'.includes(unit)) return at
    at++
  }
}

function endingAt(line: string, at: number, last: number): Omit<Attributes, 'count'> | undefined {
  const unit = line[at]
  if (unit === undefined) return { ending: 'open', end: at }
  if (unit === '>') return { ending: 'closed', end: at + 1 }
  if (unit === '/' && line[skipSpace(line, at + 1)] === '>')
    return { ending: 'closed', end: skipSpace(line, at + 1) + 1 }
  if (unit === '<' || isWide(line.charCodeAt(at))) return cutAt(last)
  return undefined
}

function cutAt(end: number): Omit<Attributes, 'count'> {
  return { ending: 'cut', end }
}

function isCutOrBare(line: string, start: number, end: number): boolean {
  const next = line.charCodeAt(end)
  const stops = Number.isNaN(next) || isWide(next) || next === 0x3c
  return stops || BARE.has(line.slice(start, end).toLowerCase())
}

interface Value {
  readonly end: number
  /** The value's end is missing: its closing quote, or what parts it from text. */
  readonly cut: boolean
}

function readValue(line: string, at: number): Value {
  const escaped = line[at] === '\\' ? 1 : 0
  const quote = line[at + escaped]
  return quote === '"' || quote === "'"
    ? readQuoted(line, at + escaped + 1, line.slice(at, at + escaped + 1))
    : readUnquoted(line, at)
}

function readUnquoted(line: string, from: number): Value {
  let at = from
  let wide = -1
  for (; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (isSpace(unit) || unit === 0x3e) return { end: at, cut: false }
    if (unit === 0x3c || unit === 0x22 || unit === 0x27) break
    if (wide < 0 && isWide(unit)) wide = at
  }
  return { end: wide < 0 ? at : wide, cut: true }
}

function readQuoted(line: string, from: number, quote: string): Value {
  const close = line.indexOf(quote, from)
  if (close >= 0 && isWhole(line, from, close, close + quote.length))
    return { end: close + quote.length, cut: false }
  let at = from
  while (at < line.length && line[at] !== '<' && line[at] !== '>' && !isWide(line.charCodeAt(at))) at++
  return { end: at, cut: true }
}

/** Whether the quote found is the value's own: a value cut off earlier would run on to some quote in the text. */
function isWhole(line: string, from: number, close: number, next: number): boolean {
  const value = line.slice(from, close)
  if (/<\/?[a-z][a-z0-9]*[\s>/]|<!--/i.test(value)) return false
  const text = isWide(line.charCodeAt(next)) || line[next] === '<'
  return !text || !/[^\0-\x7f]/.test(value)
}

/** How far back a piece of a tag may reach, in code units. */
const REACH = 600

/**
 * The attributes that end just before `end` (where a tag's `>` or `/>` stands), whose tag has lost its beginning:
 * `target="_blank"`, or `ql-block"` at `floor`, where only the rest of a value is left.
 * `floor` is the end of whatever is known to come before.
 */
export function attributesBefore(line: string, end: number, floor: number): Span | undefined {
  const least = Math.max(floor, end - REACH)
  let start = end
  for (;;) {
    const before = attributeBefore(line, start, least)
    if (before === undefined) break
    start = before
  }
  const rest = restOfValue(line, start, least)
  if (rest !== undefined && (rest === floor || isValue(line, rest, start))) start = rest
  return start < end ? { start, end } : undefined
}

function spaceBefore(line: string, from: number, least: number): number {
  let at = from
  while (at > least && isSpace(line.charCodeAt(at - 1))) at--
  return at
}

function attributeBefore(line: string, end: number, least: number): number | undefined {
  const close = spaceBefore(line, end, least) - 1
  if (close < least) return undefined
  const quote = line[close]
  const quoted = quote === '"' || quote === "'"
  const open = quoted ? line.lastIndexOf(quote, close - 1) : wordStart(line, close + 1, least)
  if (open <= least) return undefined
  const equals = spaceBefore(line, open, least) - 1
  if (equals <= least || line[equals] !== '=') return undefined
  const start = wordStart(line, equals, least)
  if (equals - start < 2 || (!quoted && !COMMON.has(line.slice(start, equals).toLowerCase())))
    return undefined
  return start
}

function wordStart(line: string, end: number, least: number): number {
  let at = end
  while (at > least && isNameUnit(line.charCodeAt(at - 1))) at--
  return at
}

/** Where a value that has lost its beginning starts: ASCII without brackets up to a quote. */
function restOfValue(line: string, end: number, least: number): number | undefined {
  let at = spaceBefore(line, end, least)
  const quote = line[at - 1]
  if (at <= least || (quote !== '"' && quote !== "'")) return undefined
  at--
  while (at > least && isValueUnit(line.charCodeAt(at - 1))) at--
  return at
}

/** Behind text, what is left of a value is known by signs that no word has. */
function isValue(line: string, start: number, end: number): boolean {
  return isWide(line.charCodeAt(start - 1)) && /[:;#/=_%.-]/.test(line.slice(start, end))
}

function isValueUnit(unit: number): boolean {
  return unit >= 0x20 && unit < 0x7f && unit !== 0x3c && unit !== 0x3e && unit !== 0x22 && unit !== 0x27
}

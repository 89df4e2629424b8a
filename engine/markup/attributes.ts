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

const COMMON =
  'align alt bgcolor border cellpadding cellspacing class color colspan data face height href id lang name onclick rel rowspan size src style target title type valign width'.split(
    ' ',
  )
const COMMON_NAMES: ReadonlySet<string> = new Set(COMMON)

/** Whether a word is the end of such a name, or a whole one. */
export function endsAttributeName(word: string): boolean {
  const lower = word.toLowerCase()
  return COMMON.some(name => name.endsWith(lower))
}

/** Whether pages give this name to attributes, so that `name=value` is one even without quotes. */
export function isAttributeName(name: string): boolean {
  return COMMON_NAMES.has(name.toLowerCase())
}

/** Text, as far as a tag is concerned: anything outside ASCII. False at the end of the line. */
export function isWide(unit: number): boolean {
  return unit > 0x7f
}

export function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0c
}

export function skipSpace(line: string, from: number): number {
  let at = from
  while (isSpace(line.charCodeAt(at))) at++
  return at
}

export function isNameUnit(unit: number): boolean {
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
    const ended = beginsClosing(line, at) ? cutAt(at) : endingAt(line, at, skipStrokes(line, last))
    if (ended !== undefined) return { ...ended, count }
    const name = nameEnd(line, at)
    const equals = skipSpace(line, name)
    if (name > at && line[equals] === '=') {
      count++
      const value = readValue(line, skipSpace(line, equals + 1))
      if (value.cut) return { ...(endingAt(line, value.end, value.end) ?? cutAt(value.end)), count }
      at = value.end
    } else if (isBare(line, at, name)) at = name
    else return { ...cutName(line, at, name, last), count }
  }
}

function isBare(line: string, start: number, end: number): boolean {
  const word = line.slice(start, end).toLowerCase()
  return BARE.has(word) || word.startsWith('data-')
}

/** The beginning of an attribute's name before text, or text that follows a value, or no attributes. */
function cutName(line: string, start: number, end: number, last: number): Omit<Attributes, 'count'> {
  const word = line.slice(start, end).toLowerCase()
  if (word !== '' && stops(line, skipSpace(line, end))) {
    const known = start > last && [...COMMON, ...BARE].some(name => name.startsWith(word))
    return cutAt(known ? end : last)
  }
  const quoted = line[last - 1] === '"' || line[last - 1] === "'"
  const text = /^[0-9]/.test(word) || (word !== '' && start === last)
  return quoted && text ? cutAt(last) : { ending: 'none', end: start }
}

/** Whether the rest of a closing tag begins here (`</a/li>`), not the stroke of this one. */
function beginsClosing(line: string, at: number): boolean {
  return line[at] === '/' && /^\/[a-z][a-z0-9:]{0,9}>/i.test(line.slice(at, at + 12))
}

function skipStrokes(line: string, from: number): number {
  let at = from
  while (line[at] === '/' || isSpace(line.charCodeAt(at))) at++
  return at
}

/** White space, and the quotes, strokes and semicolons that careless pages leave between attributes. */
function skipStray(line: string, from: number): number {
  let at = from
  for (;;) {
    const unit = line[at]
    const closes = unit === '/' && (line[skipSpace(line, at + 1)] === '>' || beginsClosing(line, at))
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

/** Whether text, another tag or nothing follows. */
export function stops(line: string, at: number): boolean {
  const next = line.charCodeAt(at)
  return Number.isNaN(next) || isWide(next) || next === 0x3c || next === 0x0a
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
  while (!stops(line, at) && line[at] !== '>') at++
  return { end: withoutNumber(line, from, at), cut: true }
}

/** A number before a word that counts is the text's, not the end of a value. */
function withoutNumber(line: string, from: number, end: number): number {
  if (!/[年月日时時号號个個名人万萬亿億元%％]/.test(line[end] ?? '')) return end
  let at = end
  while (at > from && /[0-9.]/.test(line[at - 1]!)) at--
  return at
}

/** Whether the quote found is the value's own: a value cut off earlier would run on to some quote in the text. */
function isWhole(line: string, from: number, close: number, next: number): boolean {
  const value = line.slice(from, close)
  if (/<\/?[a-z][a-z0-9]*[\s>/]|<!--/i.test(value)) return false
  const text = isWide(line.charCodeAt(next)) || line[next] === '<'
  return !text || !/[^\0-\x7f]/.test(value)
}

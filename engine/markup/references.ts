import type { Span } from '../text/span.ts'
import type { Entities } from './entities.ts'

/** A character reference in a text, however often it was encoded (`&amp;nbsp;` is one reference). */
export interface Reference extends Span {
  /** What it stands for; undefined where its number is no character's. */
  readonly value: string | undefined
}

/** What stands behind an ampersand: a name or a number, and how it ends. */
const BODY = /^(#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,8}|[A-Za-z][A-Za-z0-9]{1,31})([;；]?)/
/** The longest body, with its semicolon. */
const LONGEST = 34

/** References that text processors are known to open up with a space, or that stand without a semicolon. */
const FAMILIAR: ReadonlySet<string> = new Set(
  'nbsp lt gt amp quot ldquo rdquo lsquo rsquo mdash ndash hellip middot bull ensp emsp thinsp'.split(' '),
)

/** References whose ampersand was lost, at the start of a text or behind what is no word: `nbsp;nbsp;甲`. */
const ORPHAN = /(?:nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot|quot);/y

/**
 * The reference that begins at `at`, or undefined. `entities` knows the names. An ampersand in a name (AT&T) or a web
 * address (`?a=1&copy=2`) begins none.
 */
export function referenceAt(text: string, at: number, entities: Entities): Reference | undefined {
  const unit = text[at]
  if (unit === '&' || unit === '＆') return encoded(text, at, at + 1, entities)
  ORPHAN.lastIndex = at
  const orphan = mayPrecedeOrphan(text[at - 1]) ? ORPHAN.exec(text) : null
  if (orphan === null) return undefined
  return { start: at, end: at + orphan[0].length, value: entities.of(orphan[0].slice(0, -1))?.value }
}

function mayPrecedeOrphan(unit: string | undefined): boolean {
  return unit === undefined || unit > '\u007f' || ';<>\n'.includes(unit)
}

/** A reference whose body begins at `from`; where it stands for an ampersand, that may begin the next. */
function encoded(text: string, start: number, from: number, entities: Entities): Reference | undefined {
  let found = bodyAt(text, start, from, entities)
  while (found?.value === '&') {
    const inner = bodyAt(text, start, found.end, entities)
    if (inner === undefined) break
    found = inner
  }
  return found
}

function bodyAt(text: string, start: number, from: number, entities: Entities): Reference | undefined {
  const spaced = text[from] === ' '
  const match = BODY.exec(text.slice(from + (spaced ? 1 : 0), from + LONGEST + 1))
  if (match === null) return undefined
  const [whole, body, semicolon] = match
  if (spaced && (semicolon !== ';' || !FAMILIAR.has(body!))) return undefined
  const end = from + (spaced ? 1 : 0) + whole.length
  if (body!.startsWith('#')) return numeric(text, { start, end }, body!, entities)
  return semicolon === ''
    ? openReference(text, start, from, body!, entities)
    : valued({ start, end }, entities.of(body!)?.value)
}

function valued(span: Span, value: string | undefined): Reference | undefined {
  return value === undefined ? undefined : { ...span, value }
}

function numeric(text: string, span: Span, body: string, entities: Entities): Reference | undefined {
  const hexadecimal = body[1] === 'x' || body[1] === 'X'
  const codePoint = hexadecimal ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10)
  if (isWordUnit(text.charCodeAt(span.end)) && !';；'.includes(text[span.end - 1]!)) return undefined
  const named = entities.of(`#${codePoint}`)?.value
  return { ...span, value: named ?? (isScalar(codePoint) ? String.fromCodePoint(codePoint) : undefined) }
}

/** A Unicode scalar value other than U+0000. */
function isScalar(codePoint: number): boolean {
  return codePoint > 0 && codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff)
}

/** Without its semicolon a name has to stand alone. Nothing else begins with `&nbsp`. */
function openReference(
  text: string,
  start: number,
  from: number,
  body: string,
  entities: Entities,
): Reference | undefined {
  if (body.startsWith('nbsp')) return { start, end: from + 4, value: '\u00a0' }
  const end = from + body.length
  if (isWordUnit(text.charCodeAt(start - 1)) || text[end] === '=') return undefined
  const entity = entities.of(body)
  return entity?.open || FAMILIAR.has(body) ? valued({ start, end }, entity?.value) : undefined
}

function isWordUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
}

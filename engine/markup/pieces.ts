import {
  endsAttributeName,
  isAttributeName,
  isNameUnit,
  isSpace,
  isWide,
  skipSpace,
  stops,
} from './attributes.ts'
import { type Effect, effectOf, effectOfPiece, isWord } from './elements.ts'
import { type Certainty, ENDS, type Tag } from './tags.ts'

/** How far back a piece of a tag may reach, in code units. */
const REACH = 600

/**
 * The rest of a tag that the `>` at `at` ends, its beginning cut off: `/p>`, `br>`, `target="_blank">`, `an>`.
 * `floor` is the end of whatever is known to come before. Undefined where this `>` ends no tag.
 */
export function pieceEndingAt(line: string, at: number, floor: number): Tag | undefined {
  const least = Math.max(floor, at - REACH)
  const end = spaceBefore(line, strokeBefore(line, at, floor), least)
  const attributes = attributesBefore(line, end, least)
  return attributes < end
    ? withAttributes(line, at, attributes, least)
    : (named(line, at, least) ?? restOfValue(line, at, end, least) ?? lone(line, at, floor))
}

/** Where the `/` stands that closes an element with the `>` at `at`; `at` itself where there is none. */
function strokeBefore(line: string, at: number, floor: number): number {
  return at > floor && line[at - 1] === '/' ? at - 1 : at
}

function piece(start: number, at: number, name: string, effect: Effect, certainty: Certainty): Tag {
  return { start, end: at + 1, name, effect, ending: 'closed', certainty }
}

/** Whether text, or nothing, comes before, so that what follows is all there is of the piece. */
function isBound(line: string, start: number, least: number): boolean {
  return start <= least || isWide(line.charCodeAt(start - 1)) || line[start - 1] === '\n'
}

/** Attributes, and what is left before them of the tag's name or of another attribute. */
function withAttributes(line: string, at: number, attributes: number, least: number): Tag {
  const before = line.slice(asciiStart(line, attributes, least), attributes)
  const bound = isBound(line, attributes - before.length, least)
  const name = /^\/?([a-z][a-z0-9]{0,9})\s+$/i.exec(before)?.[1]
  const effect = name === undefined ? undefined : (effectOf(name) ?? effectOfPiece(name, 'end'))
  if (bound && name !== undefined && effect !== undefined)
    return piece(attributes - before.length, at, name, effect, 'sure')
  const value = bound && /^(?:(?:=?\s*["'])?[^<>"']*["'])?\s*$/.test(before)
  return piece(value ? attributes - before.length : attributes, at, '', 'inline', 'sure')
}

function asciiStart(line: string, end: number, least: number): number {
  let at = end
  while (at > least && !isWide(line.charCodeAt(at - 1)) && line[at - 1] !== '>' && line[at - 1] !== '\n') at--
  return at
}

function spaceBefore(line: string, from: number, least: number): number {
  let at = from
  while (at > least && isSpace(line.charCodeAt(at - 1))) at--
  return at
}

/** Where the attributes begin that end just before `end`; `end` itself where there are none. */
function attributesBefore(line: string, end: number, least: number): number {
  let start = end
  for (;;) {
    const before = attributeBefore(line, start, least)
    if (before === undefined) return start
    start = before
  }
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
  const name = line.slice(start, equals)
  const known = quoted || isAttributeName(name) || (isBound(line, start, least) && endsAttributeName(name))
  return name !== '' && known ? start : undefined
}

function wordStart(line: string, end: number, least: number): number {
  let at = end
  while (at > least && isNameUnit(line.charCodeAt(at - 1))) at--
  return at
}

const NAMED =
  /(^|[^\w$<>/\\&.:@-]|>(?=\/|[a-z]{2,}$))((\\?\/ ?)?((?:[a-z][a-z0-9]{0,3})?:?[a-z][a-z0-9]{0,9}) ?\/?)$/i

/** Values that stand without quotes. */
const VALUES = ['left', 'center', 'right', 'justify', 'middle', 'top', 'bottom', '_blank', '_self']

/** A name, or the end of one, with or without its stroke. */
function named(line: string, at: number, least: number): Tag | undefined {
  const from = Math.max(least, at - 16)
  const match = NAMED.exec(line.slice(from, at))
  if (match === null || (match[1] === '' && from > least)) return undefined
  const [, , whole, stroke, name] = match
  const start = at - whole!.length
  const effect = effectOf(name!)
  if (effect === undefined) return cutName(line, at, start, name!, least)
  if (stroke !== undefined) return piece(start, at, name!, effect, 'sure')
  return bareName(line, at, start, least, name!, effect)
}

/** A name alone before its `>`: `br>`, and with less certainty `p>` and `title>`, which a writer may compare or quote. */
function bareName(
  line: string,
  at: number,
  start: number,
  least: number,
  name: string,
  effect: Effect,
): Tag | undefined {
  const short = name.length === 1
  const bound = isBound(line, start, least)
  const dated = short && /^\d+\p{Script=Han}/u.test(line.slice(at + 1, at + 7))
  if (!stops(line, at + 1) && !dated && (short || isWord(name) || !bound)) return undefined
  if (dated || (short && start > least)) return bound ? piece(start, at, name, effect, 'guess') : undefined
  return piece(start, at, name, effect, short || isWord(name) ? 'likely' : 'sure')
}

function cutName(line: string, at: number, start: number, name: string, least: number): Tag | undefined {
  const value = name.length > 1 && VALUES.some(one => one.endsWith(name.toLowerCase()))
  const effect = effectOfPiece(name, 'end') ?? (value ? 'inline' : undefined)
  const next = line[at + 1] ?? ''
  const alone =
    isBound(line, start, least) && (stops(line, at + 1) || (name.length > 1 && !/[0-9=]/.test(next)))
  return effect !== undefined && alone ? piece(start, at, name, effect, 'guess') : undefined
}

/** `ql-block">`, `="ql-block">`, `">`: a value whose beginning is lost, between text and the tag's end. */
function restOfValue(line: string, at: number, end: number, least: number): Tag | undefined {
  const quote = line[end - 1]
  if (end <= least || (quote !== '"' && quote !== "'")) return undefined
  const start = asciiStart(line, end, least)
  const rest = line.slice(start, end)
  if (!isBound(line, start, least) || !/^(?:[a-z-]{0,12}=?\s*["'])?[^<>"']*["']$/i.test(rest))
    return undefined
  return piece(start, at, '', 'inline', /^[\w-]*["']$/.test(rest) && start > least ? 'guess' : 'likely')
}

/**
 * `>` or `/>` with nothing before it: right behind other markup, or between text and text; there not one of several, as
 * on the way to a page (甲>乙>丙).
 */
function lone(line: string, at: number, floor: number): Tag | undefined {
  const start = strokeBefore(line, at, floor)
  const stopsHere =
    stops(line, skipSpace(line, at + 1)) || /^(?:\/|[a-z0-9]{1,6}>)/i.test(line.slice(at + 1, at + 8))
  if (!isBound(line, start, floor) || !stopsHere) return undefined
  // Only elements that hold nothing end so, and a line break is the commonest.
  if (start < at) return piece(start, at, '', 'block', 'likely')
  if (start === floor && floor > 0) return piece(start, at, '', 'inline', 'likely')
  const before = line[start - 1] ?? ''
  const around = line.slice(Math.max(floor, start - 20), start) + line.slice(at + 1, at + 20)
  if (around.includes('>') && !/[，。；：！？」”]/.test(before)) return undefined
  return { ...piece(start, at, '', ENDS.test(before) ? 'block' : 'inline', 'guess'), either: 'any' }
}

import type { Span } from '../text/span.ts'
import { attributesBefore, COMMON, type Ending, isWide, readAttributes, skipSpace } from './attributes.ts'
import { type Effect, effectOf, isWord } from './elements.ts'

/** A tag, or a piece of one. */
export interface Tag extends Span {
  /** As written; empty where the name is lost. */
  readonly name: string
  readonly effect: Effect
  readonly ending: Ending
  /** False where the same signs might be a writer's own, so that other tags have to speak for it. */
  readonly sure: boolean
}

const NAME = /^(\\?\/?)( ?)([a-z][a-z0-9]*(?:[:-][a-z0-9-]*)?)/i

/** The tag that a `<` at `at` begins; it may lack its end. Undefined where this is no tag. */
export function tagAt(line: string, at: number): Tag | undefined {
  const head = NAME.exec(line.slice(at + 1, at + 40))
  if (head === null) return bareOpening(line, at)
  const [whole, stroke, space, name] = head
  const after = at + 1 + whole.length
  if (line[after] === '=') return glued(at, after, name!)
  if (!mayFollowName(line, after)) return undefined
  const attributes = readAttributes(line, after)
  if (attributes.ending === 'none' || (space !== '' && attributes.ending !== 'closed')) return undefined
  const end = attributes.ending === 'cut' && attributes.end < after ? after : attributes.end
  const closing = stroke !== ''
  const tag = { start: at, end, name: name!, ending: attributes.ending }
  const effect = effectOf(name!)
  if (effect === undefined) return foreign(line, tag, attributes.count, closing)
  if (isComparison(line, tag, closing || attributes.count > 0)) return undefined
  const plain = attributes.count === 0 && !closing
  const doubtful = plain && (isWord(name!) || (attributes.ending !== 'closed' && name!.length === 1))
  return { ...tag, effect, sure: !doubtful || hasPartner(line, tag) }
}

function mayFollowName(line: string, at: number): boolean {
  const unit = line[at]
  return unit === undefined || ' \t\n/>"\'<\\'.includes(unit) || isWide(line.charCodeAt(at))
}

/** `</` with nothing of its name left. */
function bareOpening(line: string, at: number): Tag | undefined {
  if (line[at + 1] !== '/') return undefined
  const next = line.charCodeAt(at + 2)
  const text = Number.isNaN(next) || isWide(next) || next === 0x3c || next === 0x0a
  if (!text && line[at + 2] !== '>') return undefined
  const end = line[at + 2] === '>' ? at + 3 : at + 2
  return { start: at, end, name: '', effect: 'inline', ending: 'cut', sure: true }
}

/** `<pclass="a">`: a tag cut behind its name, run into the rest of the next. */
function glued(start: number, after: number, both: string): Tag | undefined {
  for (let length = 1; length < both.length; length++) {
    const name = both.slice(0, length)
    const effect = effectOf(name)
    if (effect !== undefined && COMMON.has(both.slice(length).toLowerCase()))
      return { start, end: after - both.length + length, name, effect, ending: 'cut', sure: true }
  }
  return undefined
}

/** An element of no known name counts where it has attributes, or its partner stands on the same line. */
function foreign(
  line: string,
  tag: Omit<Tag, 'effect' | 'sure'>,
  attributes: number,
  closing: boolean,
): Tag | undefined {
  if (tag.ending !== 'closed') return undefined
  const partner = closing ? line.lastIndexOf(`<${tag.name}`, tag.start - 1) >= 0 : hasPartner(line, tag)
  return attributes > 0 || partner ? { ...tag, effect: 'inline', sure: false } : undefined
}

/** How far a tag's partner is looked for, in code units, so that a long line costs no more than its length. */
const PARTNER_REACH = 400

function hasPartner(line: string, tag: { readonly end: number; readonly name: string }): boolean {
  return line
    .slice(tag.end, tag.end + PARTNER_REACH)
    .toLowerCase()
    .includes(`</${tag.name.toLowerCase()}`)
}

/** `a<b>c`, `x <b and`: one letter between signs of order. */
function isComparison(
  line: string,
  tag: Pick<Tag, 'start' | 'end' | 'name' | 'ending'>,
  firm: boolean,
): boolean {
  if (firm || tag.name.length > 1) return false
  const before = line[tag.start - 1] ?? ''
  const beyond = line[skipSpace(line, tag.end)] ?? ''
  const calculates = /[\w)\]]/.test(before) || (before === ' ' && /\w/.test(line[tag.start - 2] ?? ''))
  if (!calculates) return false
  return tag.ending !== 'closed' || (/[\w(]/.test(beyond) && !hasPartner(line, tag))
}

const CLOSING_PIECE = /(?:^|[^\w:./\\-])(\\?\/ ?([a-z][a-z0-9]{0,9}) ?)$/i
const NAME_PIECE = /(?:^|[^\w$<>/\\&.:@-])(([a-z][a-z0-9]{0,9}) ?\/?)$/i

/** The rest of a tag that the `>` at `at` ends, its beginning cut off: `/p>`, `br>`, `target="_blank">`. */
export function pieceEndingAt(line: string, at: number, floor: number): Tag | undefined {
  const before = line.slice(Math.max(floor, at - 16), at)
  return (
    namedPiece(CLOSING_PIECE.exec(before), line, at, true) ??
    namedPiece(NAME_PIECE.exec(before), line, at, false) ??
    attributePiece(line, at, floor)
  )
}

function namedPiece(
  match: RegExpExecArray | null,
  line: string,
  at: number,
  closing: boolean,
): Tag | undefined {
  const name = match?.[2]
  const effect = name === undefined ? undefined : effectOf(name)
  if (name === undefined || effect === undefined) return undefined
  const start = at - match![1]!.length
  const piece = { start, end: at + 1, name, effect, ending: 'closed' as const }
  if (closing) return { ...piece, sure: true }
  const next = line.charCodeAt(at + 1)
  if (!Number.isNaN(next) && !isWide(next) && next !== 0x3c && next !== 0x0a) return undefined
  if (name.length === 1 && start > 0 && line[start - 1] !== '>') return undefined
  return { ...piece, sure: name.length > 1 && !isWord(name) }
}

function attributePiece(line: string, at: number, floor: number): Tag | undefined {
  const end = line[at - 1] === '/' ? at - 1 : at
  const attributes = attributesBefore(line, end, floor)
  if (attributes === undefined) return undefined
  const sure = line.slice(attributes.start, attributes.end).includes('=')
  return { start: attributes.start, end: at + 1, name: '', effect: 'inline', ending: 'closed', sure }
}

import { isHan } from '../lexicon/han.ts'
import type { Span } from '../text/span.ts'
import {
  type Attributes,
  type Ending,
  isAttributeName,
  isWide,
  readAttributes,
  skipSpace,
  stops,
} from './attributes.ts'
import { type Effect, effectOf, effectOfLast, effectOfPiece, isWord } from './elements.ts'

/**
 * How sure it is that signs are markup. sure: nothing else. likely: a writer's own in rare cases, so that other markup
 * has to speak for it. guess: a writer's own as often, were it not for a document full of markup.
 */
export type Certainty = 'sure' | 'likely' | 'guess'

/** Which tag of its element a piece may be. */
export type Which = 'opening' | 'closing' | 'any'

/** A tag, or a piece of one. */
export interface Tag extends Span {
  /** As written; empty where the name is lost. */
  readonly name: string
  readonly effect: Effect
  readonly ending: Ending
  readonly certainty: Certainty
  /** Set where too little is left to tell whether it parts paragraphs: `<`, `</`, `>`, `<b`. */
  readonly either?: Which
}

/** What is read of a tag before it is known what element it is of. */
type Head = Omit<Tag, 'effect' | 'certainty'>

const NAME = /^(\\?\/?)( ?)([a-z][a-z0-9]*(?:[:-][a-z0-9-]*)?)/i

/** The tag that a `<` at `at` begins; it may lack its end. Undefined where this is no tag. */
export function tagAt(line: string, at: number): Tag | undefined {
  const match = NAME.exec(line.slice(at + 1, at + 40))
  if (match === null) return bareOpening(line, at)
  const [whole, stroke, space, name] = match
  const after = at + 1 + whole.length
  if (line[after] === '=') return glued(at, after, name!)
  if (!mayFollowName(line, after)) return undefined
  const attributes = readAttributes(line, after)
  if (attributes.ending === 'none' || (space !== '' && attributes.ending !== 'closed')) return undefined
  const head = { start: at, end: Math.max(after, attributes.end), name: name!, ending: attributes.ending }
  return classified(line, head, attributes, stroke !== '')
}

function mayFollowName(line: string, at: number): boolean {
  const unit = line[at]
  return unit === undefined || ' \t\n/>"\'<\\'.includes(unit) || isWide(line.charCodeAt(at))
}

function classified(line: string, head: Head, { count }: Attributes, closing: boolean): Tag | undefined {
  const { name } = head
  const effect = effectOf(name)
  if (effect === undefined) return foreign(line, head, count, closing) ?? cutName(line, head, count, closing)
  if (isComparison(line, head, closing || count > 0)) return undefined
  const plain = count === 0 && !closing
  const letter = name.length === 1 && (head.ending !== 'closed' || name.toLowerCase() !== 'p')
  const doubtful = plain && (letter || isWord(name) || isNamedInText(line, head))
  const certainty = doubtful && !hasPartner(line, head) ? 'likely' : 'sure'
  const cut = name === 'b' && plain && head.ending === 'cut'
  return { ...head, effect, certainty, ...(cut ? { either: 'opening' as const } : {}) }
}

/** In the midst of a sentence a writer may name an element; a line break is left there more often. */
function isNamedInText(line: string, { start, end, name, ending }: Head): boolean {
  const within = isHan(line.charCodeAt(start - 1)) && isHan(line.charCodeAt(end))
  return ending === 'closed' && within && name.toLowerCase() !== 'br'
}

/** `</传说>`: a tag of a writer's own. */
const CHINESE_NAME = /^[\u4e00-\u9fff]{1,10}>/

/** `</` or `<` with nothing of its name left. */
function bareOpening(line: string, at: number): Tag | undefined {
  const tag = { start: at, name: '', effect: 'inline', ending: 'cut' } as const
  if (line[at + 1] === '/') {
    if (line[at + 2] === '>') return { ...tag, end: at + 3, certainty: 'sure' }
    if (CHINESE_NAME.test(line.slice(at + 2, at + 14))) return undefined
    return stops(line, at + 2) ? { ...tag, end: at + 2, certainty: 'sure', either: 'closing' } : undefined
  }
  if (line[at + 1] === '>' && stops(line, at + 2) && isWide(line.charCodeAt(at - 1)))
    return { ...tag, end: at + 2, certainty: 'guess' }
  const next = startsLine(line, at) ? skipSpace(line, at + 1) : at + 1
  if (!stops(line, next) || /^<[^<>]{0,40}>/.test(line.slice(at, at + 42))) return undefined
  const closesSentence = ENDS.test(line[at - 1] ?? '')
  const effect = closesSentence ? 'block' : 'inline'
  return {
    ...tag,
    effect,
    end: at + 1,
    either: 'any',
    certainty: closesSentence && at + 1 === line.length ? 'likely' : 'guess',
  }
}

function startsLine(line: string, at: number): boolean {
  return at === 0 || line[at - 1] === '\n'
}

/** What commonly ends a paragraph. */
export const ENDS = /[。！？”」…]/

/** `<pclass="a">`: a tag cut behind its name, run into the rest of the next. */
function glued(start: number, after: number, both: string): Tag | undefined {
  for (let length = 1; length < both.length; length++) {
    const name = both.slice(0, length)
    const effect = effectOf(name)
    if (effect !== undefined && isAttributeName(both.slice(length)))
      return { start, end: after - both.length + length, name, effect, ending: 'cut', certainty: 'sure' }
  }
  return undefined
}

/** An element of no known name counts where it has attributes, or its partner is near; its end may be two names cut. */
function foreign(line: string, head: Head, attributes: number, closing: boolean): Tag | undefined {
  if (head.ending !== 'closed') return undefined
  const opening = closing ? line.slice(Math.max(0, head.start - PARTNER_REACH), head.start) : ''
  const partner = closing ? opening.includes(`<${head.name}`) : hasPartner(line, head)
  const effect = effectOfLast(head.name)
  if (attributes > 0 || partner) return { ...head, effect, certainty: 'likely' }
  return closing ? { ...head, effect, certainty: 'guess' } : undefined
}

/** A name cut before its end (`<spa甲`), or run into the number that follows (`</p2019年`). */
function cutName(line: string, head: Head, attributes: number, closing: boolean): Tag | undefined {
  if (head.ending === 'closed' || attributes > 0 || /\w/.test(line[head.start - 1] ?? '')) return undefined
  const letters = /^[a-z]+/i.exec(head.name)![0]
  if (letters.length === head.name.length) {
    const effect = effectOfPiece(letters, 'start')
    return effect && { ...head, effect, certainty: closing ? 'likely' : 'guess' }
  }
  const effect = effectOf(letters)
  const end = line.indexOf(letters, head.start) + letters.length
  return effect && { ...head, end, name: letters, effect, certainty: closing ? 'sure' : 'guess' }
}

/** How far a tag's partner is looked for, in code units, so that a long line costs no more than its length. */
const PARTNER_REACH = 400

function hasPartner(line: string, { end, name }: { readonly end: number; readonly name: string }): boolean {
  const beyond = line.slice(end, end + PARTNER_REACH).toLowerCase()
  return beyond.includes(`</${name.toLowerCase()}`)
}

/** `a<b>c`, `x <b and`: one letter between signs of order. */
function isComparison(line: string, head: Head, firm: boolean): boolean {
  if (firm || head.name.length > 1) return false
  const before = line[head.start - 1] ?? ''
  const beyond = line[skipSpace(line, head.end)] ?? ''
  const calculates = /[\w)\]]/.test(before) || (before === ' ' && /\w/.test(line[head.start - 2] ?? ''))
  if (!calculates) return false
  return head.ending !== 'closed' || (/[\w(]/.test(beyond) && !hasPartner(line, head))
}

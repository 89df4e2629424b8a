import { isWriting } from '../../../markup/form.ts'
import { type Reference, referenceAt } from '../../../markup/references.ts'
import { isQuoted, type Mark, scan, skipCode } from '../../../markup/scan.ts'
import type { Span } from '../../../text/span.ts'
import type { Context, Draft, DraftFix, Localised, Message, Rule } from '../../rule.ts'

const WHY: Localised = {
  en: 'A character reference of HTML, for the character that it stands for',
  hans: 'HTML 字符实体还原为字符',
  hant: 'HTML 字元實體還原為字元',
}

const MESSAGE: Localised = {
  en: '{reference} is HTML’s way to write {character}. Put the character in its place.',
  hans: '{reference} 是 HTML 字符实体，代表{character}，应还原为字符。',
  hant: '{reference} 是 HTML 字元實體，代表{character}，應還原為字元。',
}

const SPACE: Localised = {
  en: 'HTML’s way to write blanks, here for layout. One space, or none, is enough.',
  hans: '用于网页排版的 HTML 空格实体，换成一个空格或删去即可。',
  hant: '用於網頁排版的 HTML 空格實體，換成一個空格或刪去即可。',
}

const LOST: Localised = {
  en: '{reference} names no character: what stood here is lost.',
  hans: '{reference} 不对应任何字符，原字已经丢失。',
  hant: '{reference} 不對應任何字元，原字已經遺失。',
}

const TITLE: Localised = { en: 'HTML entities', hans: 'HTML 字符实体', hant: 'HTML 字元實體' }
const PUT: Localised = { en: 'Replace by {character}', hans: '还原为{character}', hant: '還原為{character}' }
const PUT_SPACE: Localised = { en: 'Replace by one space', hans: '换成一个空格', hant: '換成一個空格' }
const REMOVE: Localised = { en: 'Remove', hans: '删除', hant: '刪除' }

export const rule: Rule = {
  id: 'markup/entity',
  severity: 'warning',
  title: TITLE,
  *find({ text }, context) {
    if (!/[&＆;]/.test(text) || (context.entry === 'fence' && context.facts.markup.fence)) return
    for (const group of groupsOf(text, references(text, context)))
      yield draft(text, group, isWriting(context.facts.form))
  },
}

/** The references of a text that are neither code nor within markup, nor spoken of. */
function* references(text: string, { lexicon, facts, entry }: Context): Iterable<Reference> {
  const marks = scan(text, entry, facts.markup).marks
  let next = 0
  let at = 0
  while (at < text.length) {
    const mark: Mark | undefined = marks[next]
    if (mark !== undefined && at >= mark.start) {
      at = Math.max(at, mark.end)
      next++
      continue
    }
    const reference = mayBegin(text, at) ? referenceAt(text, at, lexicon.entities) : undefined
    if (reference !== undefined && !isQuoted(text, reference.start, reference.end)) yield reference
    at = reference?.end ?? (text[at] === '`' ? skipCode(text, at) : at + 1)
  }
}

/** Most places are ruled out by one look: an ampersand, or a letter that one of the bare names begins with. */
function mayBegin(text: string, at: number): boolean {
  return '&＆nelrmhq'.includes(text[at]!)
}

/** References that are mended together: blanks and line ends in a row, or one of any other kind. */
interface Group extends Span {
  /** What takes their place; undefined where that is lost. */
  readonly insert: string | undefined
  readonly blank: boolean
}

function groupsOf(text: string, found: Iterable<Reference>): Group[] {
  const groups: Group[] = []
  for (const { start, end, value } of found) {
    const blank = value !== undefined && isBlank(value)
    const last = groups.at(-1)
    if (blank && last?.blank && isBlank(text.slice(last.end, start)))
      groups[groups.length - 1] = { ...last, end, insert: `${last.insert}${value}` }
    else groups.push({ start, end, insert: value, blank })
  }
  return groups.map(group => (group.blank ? withBlanks(text, group) : group))
}

/** Spaces of any width but the ideographic one, which is a character that writers use; tabs and line ends. */
function isBlank(text: string): boolean {
  return /^[\t\n\f\r \u00a0\u2000-\u200a\u202f\u205f]*$/.test(text)
}

function withBlanks(text: string, { start, end, insert }: Group): Group {
  const span = { start, end }
  while (isBlank(text[span.start - 1] ?? '甲') && text[span.start - 1] !== '\n') span.start--
  while (isBlank(text[span.end] ?? '甲') && text[span.end] !== '\n') span.end++
  return { ...span, insert: blankFor(text, span, insert ?? ''), blank: true }
}

/** Nothing at a line's edges and beside punctuation that is as wide as a character; else one line end or one space. */
function blankFor(text: string, { start, end }: Span, value: string): string {
  const before = text[start - 1] ?? '\n'
  const after = text[end] ?? '\n'
  if (before === '\n' || after === '\n') return ''
  if (/[\n\r]/.test(value)) return '\n'
  return isFullWidth(before) || isFullWidth(after) ? '' : ' '
}

/** Ideographic punctuation and spaces, which bring their own room. */
function isFullWidth(unit: string): boolean {
  return /[\u3000-\u3003\u3008-\u3011\u3014-\u301b！（），：；？]/.test(unit)
}

function draft(text: string, { start, end, insert, blank }: Group, inWriting: boolean): Draft {
  const reference = text.slice(start, end)
  if (insert === undefined)
    return { start, end, message: { text: LOST, args: { reference } }, fixes: [], severity: 'error' }
  const character = nameOf(insert)
  const fix: DraftFix = {
    title: titleOf(insert),
    safety: inWriting ? 'safe' : 'ask',
    edits: [{ start, end, insert }],
    step: { kind: 'normalise', rule: rule.id, why: WHY },
  }
  return {
    start,
    end,
    message: blank ? { text: SPACE } : { text: MESSAGE, args: { reference, character } },
    fixes: [fix],
    ...(blank ? { residue: true } : {}),
    ...(!inWriting ? { severity: 'hint' as const } : {}),
  }
}

function titleOf(insert: string): Message {
  if (insert === '') return { text: REMOVE }
  return insert === ' ' ? { text: PUT_SPACE } : { text: PUT, args: { character: nameOf(insert) } }
}

/** A character as a message shows it; what cannot be seen by its number. */
function nameOf(character: string): string {
  if (/^["'“”‘’「」『』]$/.test(character)) return character
  if (/^[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return `“${character}”`
  return [...character]
    .map(c => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}

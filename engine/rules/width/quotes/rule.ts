import type { QuoteStyle, WidthFacts } from '../../../facts/width.ts'
import { isWriting } from '../../../markup/form.ts'
import { linesWithin } from '../../../text/lines.ts'
import { isWide } from '../../../width/marks.ts'
import type { Draft, DraftFix, Localised, Rule } from '../../rule.ts'

const TITLE: Localised = { en: 'Quotation marks', hans: '引号', hant: '引號' }

const TURNED: Localised = {
  en: 'This quotation mark is turned the wrong way: it should be {to} here.',
  hans: '引号方向有误，此处应是 {to} 号。',
  hant: '引號方向有誤，此處應是 {to} 號。',
}

const STRAIGHT: Localised = {
  en: 'A straight quotation mark in Chinese text: it should be {to} here.',
  hans: '中文里用了直引号，此处应是 {to} 号。',
  hant: '中文裡用了直引號，此處應是 {to} 號。',
}

const USE: Localised = { en: 'Use {to}', hans: '改为 {to}', hant: '改為 {to}' }
const WHY: Localised = { en: 'Paired quotation marks', hans: '引号配对', hant: '引號配對' }

const PAIRS: Readonly<Record<Exclude<QuoteStyle, 'none'>, readonly [string, string]>> = {
  curly: ['“', '”'],
  corner: ['「', '」'],
}

export const rule: Rule = {
  id: 'width/quotes',
  severity: 'warning',
  title: TITLE,
  *find({ text }, { facts, entry }) {
    if (facts.width.japanese || !isWriting(facts.form) || (entry === 'fence' && facts.markup.fence)) return
    if (!/["“”]/.test(text)) return
    for (const { start, end } of linesWithin(text)) {
      const line = text.slice(start, end)
      // In a table straight marks hold cells together.
      const straight = facts.table ? [] : straightMarks(line, start, facts.width)
      const drafts = [...turnedMarks(line, start), ...straight]
      yield* drafts.sort((a, b) => a.start - b.start)
    }
  },
}

/**
 * Curly marks are to alternate. Where they do but for one that repeats the one before it, with text between, and their
 * number is even, that one is turned. Otherwise nobody can tell which is wrong.
 */
function turnedMarks(text: string, from: number): Draft[] {
  if (!/“[^”]*“|”[^“]*”/.test(text)) return []
  const marks = [...text.matchAll(/[“”]/g)]
  const wrong = marks.filter(({ 0: mark }, i) => mark !== (i % 2 === 0 ? '“' : '”'))
  if (marks.length % 2 !== 0 || wrong.length !== 1) return []
  const { index, 0: mark } = wrong[0]!
  return [draft(from + index, TURNED, mark === '“' ? '”' : '“', 'safe')]
}

/** Straight marks that pair up in a line and each touch Chinese text. */
function straightMarks(text: string, from: number, { quotes, straightQuotes }: WidthFacts): Draft[] {
  const marks = [...text.matchAll(/"/g)].map(({ index }) => index)
  const chinese = (at: number) => isWide(text.charCodeAt(at - 1)) || isWide(text.charCodeAt(at + 1))
  const inMarkup = marks.some(at => text[at - 1] === '=' || text[at + 1] === '>' || text[at - 1] === '\\')
  if (marks.length % 2 !== 0 || inMarkup || !marks.every(chinese)) return []
  const [open, close] = PAIRS[quotes === 'none' ? 'curly' : quotes]
  const strays = quotes !== 'none' && straightQuotes === 'few'
  const safety = strays && marks.every((at, i) => holdsChinese(text, at, i % 2 === 0)) ? 'safe' : 'ask'
  return marks.map((at, i) => draft(from + at, STRAIGHT, i % 2 === 0 ? open : close, safety))
}

/** Whether Chinese text stands on the inner side of a mark: what is quoted in English may keep its own. */
function holdsChinese(text: string, at: number, opens: boolean): boolean {
  return isWide(text.charCodeAt(opens ? at + 1 : at - 1))
}

function draft(start: number, message: Localised, to: string, safety: DraftFix['safety']): Draft {
  const end = start + 1
  const step = { kind: 'normalise' as const, rule: rule.id, why: WHY }
  const fix = { title: { text: USE, args: { to } }, safety, edits: [{ start, end, insert: to }], step }
  return { start, end, message: { text: message, args: { to } }, fixes: [fix] }
}

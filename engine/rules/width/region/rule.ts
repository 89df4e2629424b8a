import type { QuoteStyle } from '../../../facts/width.ts'
import { isWriting } from '../../../markup/form.ts'
import { linesWithin } from '../../../text/lines.ts'
import { isWide } from '../../../width/marks.ts'
import { marksOf } from '../../../width/profile.ts'
import type { Draft, DraftFix, Localised, Rule } from '../../rule.ts'

const TITLE: Localised = {
  en: 'Marks of another region',
  hans: '其他地区的标点形式',
  hant: '其他地區的標點形式',
}

const MESSAGE: Localised = {
  en: '“{from}” is another region’s form of this mark. The setting for marks asks for “{to}”.',
  hans: '“{from}”是其他地区的标点形式。按所选的标点设置，应为“{to}”。',
  hant: '「{from}」是其他地區的標點形式。依所選的標點設定，應為「{to}」。',
}

const USE: Localised = { en: 'Use “{to}”', hans: '改为“{to}”', hant: '改為「{to}」' }
const WHY: Localised = {
  en: 'Marks of the region that was asked for',
  hans: '按所选地区的标点形式',
  hant: '依所選地區的標點形式',
}

/** Quotation marks of one style, and of the other. */
const CURLY = '“”‘’'
const CORNER = '「」『』'

/** The dots that stand within names. */
const DOTS = /(?<=\p{Script=Han})[·‧•∙・](?=\p{Script=Han})/gu

export const rule: Rule = {
  id: 'width/region',
  severity: 'information',
  title: TITLE,
  *find({ text }, { facts, entry, width }) {
    const marks = marksOf(width)
    if (marks === undefined || facts.width.japanese || !isWriting(facts.form)) return
    if (entry === 'fence' && facts.markup.fence) return
    const drafts = quotes(text, marks.quotes)
    if (marks.dot !== undefined) drafts.push(...dots(text, marks.dot))
    yield* drafts.sort((a, b) => a.start - b.start)
  },
}

function quotes(text: string, style: QuoteStyle): Draft[] {
  const [from, to] = style === 'corner' ? [CURLY, CORNER] : [CORNER, CURLY]
  const drafts: Draft[] = []
  for (const { start, end } of linesWithin(text)) {
    let open = 0
    for (let at = start; at < end; at++) {
      const place = from.indexOf(text[at]!)
      if (place < 0 || !quotesChinese(text, at, place, open > 0)) continue
      if (place % 2 === 0) open++
      else if (open > 0) open--
      drafts.push(draft(at, text[at]!, to[place]!))
    }
  }
  return drafts
}

/** Not an apostrophe, a sign for inches or minutes, or the quotation marks of another language. */
function quotesChinese(text: string, at: number, place: number, opened: boolean): boolean {
  const closes = place % 2 === 1
  const inner = text.charCodeAt(closes ? at - 1 : at + 1)
  const outer = text.charCodeAt(closes ? at + 1 : at - 1)
  if (isWide(inner)) return true
  return opened ? isWide(outer) || Number.isNaN(outer) : !closes && isWide(outer)
}

function dots(text: string, to: string): Draft[] {
  return [...text.matchAll(DOTS)].flatMap(({ index, 0: from }) =>
    from === to ? [] : [draft(index, from, to)],
  )
}

function draft(start: number, from: string, to: string): Draft {
  const end = start + 1
  const fix: DraftFix = {
    title: { text: USE, args: { to } },
    safety: 'safe',
    edits: [{ start, end, insert: to }],
    step: { kind: 'normalise', rule: rule.id, why: WHY },
  }
  return { start, end, message: { text: MESSAGE, args: { from, to } }, fixes: [fix] }
}

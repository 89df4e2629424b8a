import type { Facts } from '../../../facts/facts.ts'
import type { Habit, WidthFacts } from '../../../facts/width.ts'
import { isHan } from '../../../lexicon/han.ts'
import { isWriting } from '../../../markup/form.ts'
import { fullWidthLatin, type HalfWidthMark, halfWidthMarks, type WidthChange } from '../../../width/marks.ts'
import type { Draft, Localised, Rule, Severity } from '../../rule.ts'

const TITLE: Localised = { en: 'Width of punctuation', hans: '标点全角半角', hant: '標點全形半形' }

const MARK: Localised = {
  en: 'Half-width “{from}” in Chinese text, where “{to}” is usual.',
  hans: '中文里用了半角“{from}”，应为全角“{to}”。',
  hant: '中文裡用了半形「{from}」，應為全形「{to}」。',
}

const STRAY: Localised = {
  en: 'Half-width “{from}” among the full-width marks of this document: use “{to}”.',
  hans: '全文标点为全角，这里却是半角“{from}”，应改为“{to}”。',
  hant: '全文標點為全形，這裡卻是半形「{from}」，應改為「{to}」。',
}

const LATIN: Localised = {
  en: 'Full-width “{from}” in a document that writes letters and digits half-width: use “{to}”.',
  hans: '全文字母数字为半角，这里却是全角“{from}”，应改为“{to}”。',
  hant: '全文字母數字為半形，這裡卻是全形「{from}」，應改為「{to}」。',
}

const TO_FULL: Localised = { en: 'Use full-width “{to}”', hans: '改为全角“{to}”', hant: '改為全形「{to}」' }
const TO_HALF: Localised = { en: 'Use half-width “{to}”', hans: '改为半角“{to}”', hant: '改為半形「{to}」' }
const WHY: Localised = { en: 'Width of signs', hans: '统一全角半角', hant: '統一全形半形' }

/** How sure it is that a sign's width is damage. */
interface Verdict {
  readonly safety: 'safe' | 'ask'
  readonly severity: Severity
}

const STRAYS: Verdict = { safety: 'safe', severity: 'warning' }
const DOUBTFUL: Verdict = { safety: 'ask', severity: 'information' }
const CONSISTENT: Verdict = { safety: 'ask', severity: 'hint' }

export const rule: Rule = {
  id: 'width/punctuation',
  severity: 'warning',
  title: TITLE,
  *find({ text }, { facts, entry }) {
    if (facts.width.japanese || !isWriting(facts.form) || (entry === 'fence' && facts.markup.fence)) return
    const drafts = [...marks(text, facts), ...latin(text, facts.width)]
    yield* drafts.sort((a, b) => a.start - b.start)
  },
}

function* marks(text: string, { width, table }: Facts): Iterable<Draft> {
  for (const mark of halfWidthMarks(text)) {
    if (table && mark.kind === ',') continue
    const verdict = verdictOn(text, mark, width)
    if (verdict === undefined) continue
    const spaced = mark.kind !== '(' && text[mark.end] === ' ' && isHan(text.charCodeAt(mark.end + 1))
    const end = spaced ? mark.end + 1 : mark.end
    yield draft(
      text,
      { start: mark.start, end, insert: mark.full },
      verdict,
      verdict === STRAYS ? STRAY : MARK,
    )
  }
}

function verdictOn(text: string, mark: HalfWidthMark, width: WidthFacts): Verdict | undefined {
  if (mark.odd) return STRAYS
  const habit = width.marks[mark.kind]
  // Brackets are commonly half-width beside full-width commas.
  if (habit === 'half' && mark.kind === '(') return width.normalised ? CONSISTENT : undefined
  return habit === 'full' && mayBeMeant(text, mark, width) ? DOUBTFUL : VERDICTS[habit]
}

/** One or two half-width marks in a text, or one with a space behind it, are how its writer types. */
function mayBeMeant(text: string, { kind, start, end }: HalfWidthMark, width: WidthFacts): boolean {
  return width.halfMarks === 'few' || text[end] === ' ' || (kind === '?' && !asks(text, start))
}

/** A question mark may be all that is left of a lost byte, so the words before it have to ask. */
function asks(text: string, mark: number): boolean {
  return /[吗嗎呢么麼吧呀否谁誰何哪几幾][^，。；：]{0,6}$|(?:什|怎|多少|是不是|有没有|有沒有|能不能|会不会|會不會).{0,12}$/.test(
    text.slice(Math.max(0, mark - 16), mark),
  )
}

const VERDICTS: Readonly<Record<Habit, Verdict>> = { full: STRAYS, mixed: DOUBTFUL, half: CONSISTENT }

function* latin(text: string, { latin }: WidthFacts): Iterable<Draft> {
  if (latin === 'full') return
  for (const run of fullWidthLatin(text)) {
    // A letter by itself is a name for something; a number with a full-width sign was set that way as a whole.
    const meant = /^[A-Za-z]$/.test(run.insert) || text[run.end] === '％' || isListNumber(text, run)
    yield draft(text, run, latin === 'half' && !meant ? STRAYS : DOUBTFUL, LATIN)
  }
}

/** A number at the head of a line, with its mark or its bracket. */
function isListNumber(text: string, { start, end }: WidthChange): boolean {
  return (
    /^[\s（(]*$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[、．.）)]/.test(text.slice(end, end + 1))
  )
}

function draft(
  text: string,
  { start, end, insert }: WidthChange,
  verdict: Verdict,
  message: Localised,
): Draft {
  const args = { from: text.slice(start, end).trim(), to: insert }
  const fix = {
    title: { text: message === LATIN ? TO_HALF : TO_FULL, args },
    safety: verdict.safety,
    edits: [{ start, end, insert }],
    step: { kind: 'normalise' as const, rule: rule.id, why: WHY },
  }
  return { start, end, message: { text: message, args }, fixes: [fix], severity: verdict.severity }
}

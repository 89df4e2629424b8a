import { isWriting } from '../../../markup/form.ts'
import type { Draft, Localised, Rule } from '../../rule.ts'

const TITLE: Localised = { en: 'Doubled punctuation', hans: '重复的标点', hant: '重複的標點' }

const MESSAGE: Localised = {
  en: 'Two marks “{from}” where one does: use “{to}”.',
  hans: '“{from}”两个标点连用，应只留“{to}”。',
  hant: '「{from}」兩個標點連用，應只留「{to}」。',
}

const USE: Localised = { en: 'Use “{to}”', hans: '改为“{to}”', hant: '改為「{to}」' }
const WHY: Localised = { en: 'One mark instead of two', hans: '去掉重复的标点', hant: '去掉重複的標點' }

/** Marks that part or end sentences, in either width; marks of emotion and dots may stand in numbers. */
const RUN = /[，。、；：,;]{2,}/g

export const rule: Rule = {
  id: 'width/doubled',
  severity: 'warning',
  title: TITLE,
  *find({ text }, { facts, entry }) {
    if (facts.width.japanese || !isWriting(facts.form) || (entry === 'fence' && facts.markup.fence)) return
    for (const { index, 0: run } of text.matchAll(RUN)) {
      const verdict = verdictOn(run)
      if (verdict !== undefined && isChinese(text, index, index + run.length))
        yield draft(index, run, verdict)
    }
  },
}

interface Verdict {
  readonly to: string
  readonly safety: 'safe' | 'ask'
}

/** What should stand in place of a run; undefined where the run may be meant. */
function verdictOn(run: string): Verdict | undefined {
  const [first, second, ...more] = run
  if (more.length > 0 || first === undefined || second === undefined) return undefined
  // A list's 、 after a sentence that ends is how laws are quoted; 。。 begins an ellipsis of some writers' own.
  if (first === second) return first === '。' ? { to: '。', safety: 'ask' } : { to: first, safety: 'safe' }
  if (first === '、' && second === '，') return { to: second, safety: 'safe' }
  return first === '。' ? undefined : { to: second, safety: 'ask' }
}

/** Between Chinese characters (or a line's edge), not in code or an emoticon. */
function isChinese(text: string, start: number, end: number): boolean {
  const before = text[start - 1]
  const after = text[end]
  return before !== undefined && /[\p{Script=Han}”」』》）]/u.test(before) && !/[\w()/\\-]/.test(after ?? '')
}

function draft(start: number, run: string, { to, safety }: Verdict): Draft {
  const end = start + run.length
  const args = { from: run, to }
  const step = { kind: 'normalise' as const, rule: rule.id, why: WHY }
  const fix = { title: { text: USE, args }, safety, edits: [{ start, end, insert: to }], step }
  return { start, end, message: { text: MESSAGE, args }, fixes: [fix] }
}

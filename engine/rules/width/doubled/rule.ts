import type { Amount } from '../../../facts/width.ts'
import { isWriting } from '../../../markup/form.ts'
import { doubledMarks } from '../../../width/marks.ts'
import type { Draft, Localised, Rule } from '../../rule.ts'

const TITLE: Localised = { en: 'Doubled punctuation', hans: '重复的标点', hant: '重複的標點' }

const MESSAGE: Localised = {
  en: 'Two marks “{from}” where one does: use “{to}”.',
  hans: '“{from}”两个标点连用，应只留“{to}”。',
  hant: '「{from}」兩個標點連用，應只留「{to}」。',
}

const USE: Localised = { en: 'Use “{to}”', hans: '改为“{to}”', hant: '改為「{to}」' }
const WHY: Localised = { en: 'One mark instead of two', hans: '去掉重复的标点', hant: '去掉重複的標點' }

export const rule: Rule = {
  id: 'width/doubled',
  severity: 'warning',
  title: TITLE,
  *find({ text }, { facts, entry }) {
    if (facts.width.japanese || !isWriting(facts.form) || (entry === 'fence' && facts.markup.fence)) return
    for (const { start, marks } of doubledMarks(text)) {
      if (facts.table && marks === ',,') continue
      const verdict = verdictOn(marks, facts.width.doubledMarks)
      if (verdict !== undefined) yield draft(start, marks, verdict)
    }
  },
}

interface Verdict {
  readonly to: string
  readonly safety: 'safe' | 'ask'
}

/**
 * What should stand in place of two marks; undefined where they may be meant. Where they are few, a person judges; so
 * does one of two half-width commas, which may be an empty cell of a table that does not look like one.
 */
function verdictOn(marks: string, amount: Amount): Verdict | undefined {
  const [first, second] = marks
  const safety = amount === 'many' ? 'safe' : 'ask'
  // A list's 、 after a sentence that ends is how laws are quoted; 。。 begins an ellipsis of some writers' own.
  if (first === second) return { to: first!, safety: '。,;'.includes(first!) ? 'ask' : safety }
  if (first === '、' && second === '，') return { to: second, safety }
  return first === '。' ? undefined : { to: second!, safety: 'ask' }
}

function draft(start: number, run: string, { to, safety }: Verdict): Draft {
  const end = start + run.length
  const args = { from: run, to }
  const step = { kind: 'normalise' as const, rule: rule.id, why: WHY }
  const fix = { title: { text: USE, args }, safety, edits: [{ start, end, insert: to }], step }
  return { start, end, message: { text: MESSAGE, args }, fixes: [fix] }
}

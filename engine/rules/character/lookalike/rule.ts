import { type FormMessages, formDraft } from '../../../characters/form.ts'
import type { Draft, Rule } from '../../rule.ts'

const MESSAGES: FormMessages = {
  message: {
    en: '“{from}” only looks like “{to}”, which belongs here.',
    hans: '“{from}”只是形似，这里应为“{to}”。',
    hant: '「{from}」只是形似，這裡應為「{to}」。',
  },
  why: { en: 'The sign that belongs here', hans: '形似符号改正', hant: '形似符號改正' },
}

/** Circles and noughts between the digits of a Chinese number. */
const NOUGHT = /(?<=[一二三四五六七八九〇○])[○◯0０OＯo]+(?=[一二三四五六七八九〇年])/g
/** Dots of other scripts between the parts of a name. */
const DOT = /(?<=[\p{Script=Han}]{2})[・•∙⋅●](?=[\p{Script=Han}]{2})/gu
/** The long mark of katakana for the number one, or for a dash. */
const LONG_MARK = /(?<=[第十百千万萬星期周週初统統])ー(?=\p{Script=Han})/gu

export const rule: Rule = {
  id: 'character/lookalike',
  severity: 'information',
  title: { en: 'Look-alikes', hans: '形似符号', hant: '形似符號' },
  *find({ text }, { facts, entry }) {
    if (facts.width.japanese || (entry === 'fence' && facts.markup.fence)) return
    const drafts = [
      ...replacing(text, NOUGHT, noughts => '〇'.repeat(noughts.length)),
      ...replacing(text, DOT, () => '·'),
      ...replacing(text, LONG_MARK, () => '一'),
    ]
    yield* drafts.sort((a, b) => a.start - b.start)
  },
}

function* replacing(text: string, pattern: RegExp, to: (from: string) => string): Iterable<Draft> {
  for (const { index: start, 0: from } of text.matchAll(pattern)) {
    const draft = formDraft(rule.id, text, { start, end: start + from.length }, to(from), 'ask', MESSAGES)
    // The white circle for 〇 is what most newspapers of the nineties have.
    yield /^○+$/.test(from) ? { ...draft, severity: 'hint' } : draft
  }
}

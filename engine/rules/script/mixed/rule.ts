import { draftsOf, type Wording } from '../../../script/drafts.ts'
import type { Rule } from '../../rule.ts'

/** So much likelier (natural logarithm) than any other the form must be that is put in unasked. */
const LEAD = 0.6

const wording: Wording = {
  id: 'script/mixed',
  fault: 'mixed',
  message: {
    en: '{found} belongs to the other script; the document writes {form}. Left by a conversion, it splits one word in two for searching and counting.',
    hans: '“{found}”不是本文所用的字体，应作“{form}”。转换残留的字会让同一个词在检索和统计中变成两个。',
    hant: '「{found}」不是本文所用的字體，應作「{form}」。轉換殘留的字會讓同一個詞在檢索和統計中變成兩個。',
  },
  why: {
    en: 'A character of the other script',
    hans: '混入的另一种字体的字',
    hant: '混入的另一種字體的字',
  },
  safety: ({ lead }, { script }) => (script !== 'mixed' && lead >= LEAD ? 'safe' : 'ask'),
}

export const rule: Rule = {
  id: 'script/mixed',
  severity: 'warning',
  title: { en: 'Characters of the other script', hans: '简繁混用', hant: '簡繁混用' },
  find: (view, context) => draftsOf(view, context, wording),
}

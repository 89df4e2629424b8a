import { draftsOf, type Wording } from '../../../script/drafts.ts'
import type { Rule } from '../../rule.ts'

const wording: Wording = {
  id: 'script/variant',
  fault: 'variant',
  message: {
    en: '{found} and {form} are one character; the rest of the document writes {form}. Two forms split one word in two for searching and counting.',
    hans: '“{found}”与“{form}”是同一个字，本文他处写“{form}”。两种写法会让同一个词在检索和统计中变成两个。',
    hant: '「{found}」與「{form}」是同一個字，本文他處寫「{form}」。兩種寫法會讓同一個詞在檢索和統計中變成兩個。',
  },
  why: {
    en: 'A variant against the document’s own standard',
    hans: '与本文写法不一致的异体',
    hant: '與本文寫法不一致的異體',
  },
  safety: ({ lead }) => (lead > 0 ? 'safe' : 'ask'),
}

export const rule: Rule = {
  id: 'script/variant',
  severity: 'information',
  title: { en: 'Variant characters', hans: '异体字不一致', hant: '異體字不一致' },
  find: (view, context) => draftsOf(view, context, wording),
}

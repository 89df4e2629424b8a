import { draftsOf, type Wording } from '../../../script/drafts.ts'
import type { Rule } from '../../rule.ts'

/** So much likelier (natural logarithm) than any other the form must be that is put in unasked. */
const LEAD = 0.5
/** The same where the word may well have what stands there, as 一周年 and 一週年. */
const LEAD_OPEN = 1.25

const wording: Wording = {
  id: 'script/overconverted',
  fault: 'overconverted',
  message: {
    en: '{found} is the wrong Traditional character here; {form} is meant. A conversion by character, not by word, chose it.',
    hans: '这里不该用“{found}”，应作“{form}”：逐字转换、不看词语造成的错字。',
    hant: '這裡不該用「{found}」，應作「{form}」：逐字轉換、不看詞語造成的錯字。',
  },
  inWord: {
    en: '{found} is the wrong Traditional character here; {word} has {form}. A conversion by character, not by word, chose it.',
    hans: '这里不该用“{found}”，“{word}”应作“{form}”：逐字转换、不看词语造成的错字。',
    hant: '這裡不該用「{found}」，「{word}」應作「{form}」：逐字轉換、不看詞語造成的錯字。',
  },
  why: {
    en: 'A Traditional character that the word does not have',
    hans: '过度转换',
    hant: '過度轉換',
  },
  safety: ({ lead, evidence, open }, { script }) =>
    script !== 'mixed' && Math.min(lead, evidence) >= (open ? LEAD_OPEN : LEAD) ? 'safe' : 'ask',
}

export const rule: Rule = {
  id: 'script/overconverted',
  severity: 'warning',
  title: { en: 'Wrong Traditional characters', hans: '过度转换的字', hant: '過度轉換的字' },
  find: (view, context) => draftsOf(view, context, wording),
}

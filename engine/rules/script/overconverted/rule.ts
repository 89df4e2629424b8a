import { draftsOf, safetyByWord, type Wording } from '../../../script/drafts.ts'
import type { Rule } from '../../rule.ts'

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
  safety: safetyByWord,
}

export const rule: Rule = {
  id: 'script/overconverted',
  severity: 'warning',
  title: { en: 'Wrong Traditional characters', hans: '过度转换的字', hant: '過度轉換的字' },
  find: (view, context) => draftsOf(view, context, wording),
}

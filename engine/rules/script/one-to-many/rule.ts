import { draftsOf, safetyByWord, type Wording } from '../../../script/drafts.ts'
import type { Rule } from '../../rule.ts'

const wording: Wording = {
  id: 'script/one-to-many',
  fault: 'kept',
  message: {
    en: '{found} is a character of Traditional text too, but {form} is meant here: a conversion kept the Simplified form.',
    hans: '繁体文本里也有“{found}”字，但这里应作“{form}”：转换时保留了简体字。',
    hant: '繁體文本裡也有「{found}」字，但這裡應作「{form}」：轉換時保留了簡體字。',
  },
  inWord: {
    en: '{found} is a character of Traditional text too, but {word} has {form}: a conversion kept the Simplified form.',
    hans: '繁体文本里也有“{found}”字，但“{word}”应作“{form}”：转换时保留了简体字。',
    hant: '繁體文本裡也有「{found}」字，但「{word}」應作「{form}」：轉換時保留了簡體字。',
  },
  why: {
    en: 'A Simplified form that stands for several Traditional ones',
    hans: '一简对多繁，转换时未改',
    hant: '一簡對多繁，轉換時未改',
  },
  safety: safetyByWord,
}

export const rule: Rule = {
  id: 'script/one-to-many',
  severity: 'warning',
  title: { en: 'Simplified forms kept in Traditional text', hans: '一简多繁未转换', hant: '一簡多繁未轉換' },
  find: (view, context) => draftsOf(view, context, wording),
}

import { draftsOf, type Wording } from '../../../script/drafts.ts'
import type { Rule } from '../../rule.ts'

/** So much likelier (natural logarithm) than any other the form must be that is put in unasked. */
const LEAD = 0.5
/** The same where the word may well have what stands there, as 一周年 and 一週年. */
const LEAD_OPEN = 1.25

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
  safety: ({ lead, evidence, open }, { script }) =>
    script !== 'mixed' && Math.min(lead, evidence) >= (open ? LEAD_OPEN : LEAD) ? 'safe' : 'ask',
}

export const rule: Rule = {
  id: 'script/one-to-many',
  severity: 'warning',
  title: { en: 'Simplified forms kept in Traditional text', hans: '一简多繁未转换', hant: '一簡多繁未轉換' },
  find: (view, context) => draftsOf(view, context, wording),
}

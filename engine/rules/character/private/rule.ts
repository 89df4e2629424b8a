import type { Localised, Rule } from '../../rule.ts'

const MESSAGE: Localised = {
  en: 'Private-use character {number}: only the font that it was written with shows what it means. Look up the source.',
  hans: '私用区字符 {number}：只有原字体才能显示，别处不知何字，请核对原文。',
  hant: '私用區字元 {number}：只有原字型才能顯示，別處不知何字，請核對原文。',
}

const PRIVATE = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]+/gu

export const rule: Rule = {
  id: 'character/private',
  severity: 'warning',
  title: { en: 'Private-use characters', hans: '私用区字符', hant: '私用區字元' },
  *find({ text }) {
    for (const { index: start, 0: run } of text.matchAll(PRIVATE)) {
      const number = [...run].map(c => `U+${c.codePointAt(0)!.toString(16).toUpperCase()}`).join(' ')
      yield { start, end: start + run.length, message: { text: MESSAGE, args: { number } }, fixes: [] }
    }
  },
}

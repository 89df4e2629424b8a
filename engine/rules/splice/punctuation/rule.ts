import { toDraft, type Wording } from '../../../splice/draft.ts'
import { findDamage } from '../../../splice/find.ts'
import type { Draft, Rule } from '../../rule.ts'

const wording: Wording = {
  damaged: {
    en: 'A website cut its text at a sign that only the bytes of two characters spell, and destroyed them. They can be worked out: restore them.',
    hans: '网站误把两个字相邻的字节当成标点，从中切断，毁掉了几个字。原文可以推算出来，应恢复。',
    hant: '網站誤把兩個字相鄰的位元組當成標點，從中切斷，毀掉了幾個字。原文可以推算出來，應恢復。',
  },
  partly: {
    en: 'A website cut its text at a sign that only the bytes of two characters spell, and destroyed them. Most of them can be worked out; U+FFFD (�) marks what cannot: restore them, or choose one of the texts that may have stood here.',
    hans: '网站误把两个字相邻的字节当成标点，从中切断，毁掉了几个字。其中大半可以推算出来，推算不出的以 U+FFFD（�）标明：可先恢复，也可从可能的原文中选择。',
    hant: '網站誤把兩個字相鄰的位元組當成標點，從中切斷，毀掉了幾個字。其中大半可以推算出來，推算不出的以 U+FFFD（�）標明：可先恢復，也可從可能的原文中選擇。',
  },
  lost: {
    en: 'A website cut its text inside the bytes of characters, and destroyed them. They cannot be worked out: look at the source.',
    hans: '网站在汉字的字节中间切断文字，毁掉了几个字。推算不出原文，请核对来源。',
    hant: '網站在漢字的位元組中間切斷文字，毀掉了幾個字。推算不出原文，請核對來源。',
  },
  step: {
    kind: 'replace',
    rule: 'splice/punctuation',
    why: {
      en: 'a website cut its text inside the bytes of characters; the same cuts make just this damage of them',
      hans: '网站在汉字的字节中间切断文字；按同样的切法重演，正好得出这处损坏',
      hant: '網站在漢字的位元組中間切斷文字；按同樣的切法重演，正好得出這處損壞',
    },
  },
}

export const rule: Rule = {
  id: 'splice/punctuation',
  severity: 'error',
  title: {
    en: 'Characters destroyed by cuts at punctuation',
    hans: '被标点切断的汉字',
    hant: '被標點切斷的漢字',
  },
  *find(view, { lexicon, facts }): Iterable<Draft> {
    for (const found of findDamage(view, facts, lexicon))
      if (found.cause === 'cut') yield toDraft(found, wording)
  },
}

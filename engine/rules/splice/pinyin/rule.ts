import { toDraft, type Wording } from '../../../splice/draft.ts'
import { findDamage } from '../../../splice/find.ts'
import type { Draft, Localised, Rule, Step } from '../../rule.ts'

const step: Step = {
  kind: 'replace',
  rule: 'splice/pinyin',
  why: {
    en: 'a website put a reading inside the bytes of the characters; run forward, its program makes just this damage of them',
    hans: '网站把读音插进了汉字的字节之间；按同样的程序重演，正好得出这处损坏',
    hant: '網站把讀音插進了漢字的位元組之間；按同樣的程式重演，正好得出這處損壞',
  },
}

const damaged: Localised = {
  en: 'A reading was put in between the bytes of characters, and destroyed them. They can be worked out: restore them.',
  hans: '读音插在汉字的字节之间，毁掉了几个字。原文可以推算出来，应恢复。',
  hant: '讀音插在漢字的位元組之間，毀掉了幾個字。原文可以推算出來，應恢復。',
}

const partly: Localised = {
  en: 'A reading was put in between the bytes of characters, and destroyed them. Most of them can be worked out; U+FFFD (�) marks what cannot: restore them, or choose one of the texts that may have stood here.',
  hans: '读音插在汉字的字节之间，毁掉了几个字。其中大半可以推算出来，推算不出的以 U+FFFD（�）标明：可先恢复，也可从可能的原文中选择。',
  hant: '讀音插在漢字的位元組之間，毀掉了幾個字。其中大半可以推算出來，推算不出的以 U+FFFD（�）標明：可先恢復，也可從可能的原文中選擇。',
}

const lost: Localised = {
  en: 'A reading was put in between the bytes of characters, and destroyed them. They cannot be worked out: look at the source.',
  hans: '读音插在汉字的字节之间，毁掉了几个字。推算不出原文，请核对来源。',
  hant: '讀音插在漢字的位元組之間，毀掉了幾個字。推算不出原文，請核對來源。',
}

const wording: Wording = { damaged, partly, lost, step }

export const rule: Rule = {
  id: 'splice/pinyin',
  severity: 'error',
  title: {
    en: 'Characters destroyed by readings',
    hans: '被读音毁掉的汉字',
    hant: '被讀音毀掉的漢字',
  },
  *find(view, { lexicon, facts }): Iterable<Draft> {
    for (const found of findDamage(view, facts, lexicon))
      if (found.cause === 'reading') yield toDraft(found, wording)
  },
}

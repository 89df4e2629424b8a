import { type FormMessages, formDraft } from '../../../characters/form.ts'
import type { Rule } from '../../rule.ts'

const MESSAGES: FormMessages = {
  message: {
    en: '“{from}” is a duplicate that Unicode keeps for old encodings: searching for “{to}” does not find it. Use “{to}”.',
    hans: '“{from}”是为旧编码保留的兼容字，检索“{to}”时找不到，建议改为“{to}”。',
    hant: '「{from}」是為舊編碼保留的相容字，檢索「{to}」時找不到，建議改為「{to}」。',
  },
  why: {
    en: 'The unified character for its duplicate',
    hans: '兼容字改为统一汉字',
    hant: '相容字改為統一漢字',
  },
}

const DUPLICATE = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu

export const rule: Rule = {
  id: 'character/compatibility',
  severity: 'information',
  title: { en: 'Compatibility ideographs', hans: '兼容汉字', hant: '相容漢字' },
  *find({ text }) {
    for (const { index: start, 0: character } of text.matchAll(DUPLICATE)) {
      // Twelve characters of the block are no duplicates; normalisation leaves them.
      const to = character.normalize('NFC')
      if (to !== character)
        yield formDraft(rule.id, text, { start, end: start + character.length }, to, 'ask', MESSAGES)
    }
  },
}

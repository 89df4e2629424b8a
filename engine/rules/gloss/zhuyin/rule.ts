import { type Gloss, glosses } from '../../../pinyin/gloss.ts'
import { weigh } from '../../../pinyin/weight.ts'
import { bareZhuyin, hasZhuyin, ZHUYIN } from '../../../pinyin/zhuyin.ts'
import type { Draft, Localised, Rule, Step } from '../../rule.ts'

const step: Step = {
  kind: 'remove',
  rule: 'gloss/zhuyin',
  why: {
    en: 'the reading of the character, which stood above or beside it and is no part of the line',
    hans: '该字的注音，原在字旁，不属于这一行文字',
    hant: '該字的注音，原在字旁，不屬於這一行文字',
  },
}

const MESSAGE: Localised = {
  en: 'The reading of “{base}” in zhuyin, which stood beside the character. It cuts words apart for search and analysis: remove it.',
  hans: '“{base}”字的注音，原在字旁；混入正文会把词切断，妨碍检索和分析，应删除。',
  hant: '「{base}」字的注音，原在字旁；混入內文會把詞切斷，妨礙檢索和分析，應刪除。',
}

const REMOVE: Localised = { en: 'Remove {reading}', hans: '删除 {reading}', hant: '刪除 {reading}' }

export const rule: Rule = {
  id: 'gloss/zhuyin',
  severity: 'warning',
  title: { en: 'Zhuyin left in the text', hans: '混入正文的注音符号', hant: '混入內文的注音符號' },
  *find({ text }, { lexicon, facts }): Iterable<Draft> {
    if (!facts.readings.zhuyin || !hasZhuyin(text)) return
    const found = [...glosses(text, ZHUYIN), ...bareZhuyin(text)].sort((a, b) => a.start - b.start)
    for (const gloss of found) if (weigh(gloss, lexicon).reads) yield draft(text, gloss)
  },
}

function draft(text: string, { start, end, base }: Gloss): Draft {
  const reading = text.slice(start, end).trim()
  return {
    start,
    end,
    message: { text: MESSAGE, args: { base: String.fromCodePoint(base) } },
    fixes: [
      {
        title: { text: REMOVE, args: { reading } },
        safety: 'safe',
        edits: [{ start, end, insert: '' }],
        step,
      },
    ],
    residue: true,
  }
}

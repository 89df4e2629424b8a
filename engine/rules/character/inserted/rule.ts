import { wordAround } from '../../../characters/word-around.ts'
import type { Draft, Localised, Rule } from '../../rule.ts'

const MESSAGE: Localised = {
  en: '“{sign}” stands inside the word {word}, so that no search finds it. Remove it.',
  hans: '“{sign}”夹在词语“{word}”中间，使人检索不到，应删除。',
  hant: '「{sign}」夾在詞語「{word}」中間，使人檢索不到，應刪除。',
}

const REMOVE: Localised = { en: 'Remove it', hans: '删除', hant: '刪除' }
const WHY: Localised = { en: 'A sign inside a word', hans: '夹在词语中的符号', hant: '夾在詞語中的符號' }

/** One sign, or one or two small letters, between two Chinese characters. */
const INSERTED = /(?<=\p{Script=Han})(?:[.*．＊^_~·•・]|[a-z]{1,2})(?=\p{Script=Han})/gu

/** What parts the names of foreigners, and stands by chance within a word of two characters. */
const DOT = /[·•・]/

export const rule: Rule = {
  id: 'character/inserted',
  severity: 'information',
  title: { en: 'Signs inside words', hans: '词语中夹杂的符号', hant: '詞語中夾雜的符號' },
  *find({ text }, { lexicon, facts, entry }) {
    if (facts.width.japanese || (entry === 'fence' && facts.markup.fence)) return
    for (const { index: start, 0: sign } of text.matchAll(INSERTED)) {
      const word = wordAround(text, start, start + sign.length, lexicon)
      if (word !== undefined && (word.length > 2 || !DOT.test(sign))) yield draft(start, sign, word)
    }
  },
}

function draft(start: number, sign: string, word: string): Draft {
  const end = start + sign.length
  const step = { kind: 'remove' as const, rule: rule.id, why: WHY }
  const fix = {
    title: { text: REMOVE },
    safety: 'ask' as const,
    edits: [{ start, end, insert: '' }],
    step,
  }
  return { start, end, message: { text: MESSAGE, args: { sign, word } }, fixes: [fix], residue: true }
}

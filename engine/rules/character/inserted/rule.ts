import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Draft, Localised, Rule } from '../../rule.ts'

const MESSAGE: Localised = {
  en: '“{sign}” stands inside the word {word}, so that no search finds it. Remove it.',
  hans: '“{sign}”夹在词语“{word}”中间，使人检索不到，应删除。',
  hant: '「{sign}」夾在詞語「{word}」中間，使人檢索不到，應刪除。',
}

const REMOVE: Localised = { en: 'Remove it', hans: '删除', hant: '刪除' }
const WHY: Localised = { en: 'A sign inside a word', hans: '夹在词语中的符号', hant: '夾在詞語中的符號' }

/** One sign, or one or two small letters, between two Chinese characters. */
const INSERTED = /(?<=\p{Script=Han})(?:[.*．＊^_~]|[a-z]{1,2})(?=\p{Script=Han})/gu

/** How many characters on either side are read. */
const REACH = 4

export const rule: Rule = {
  id: 'character/inserted',
  severity: 'information',
  title: { en: 'Signs inside words', hans: '词语中夹杂的符号', hant: '詞語中夾雜的符號' },
  *find({ text }, { lexicon, facts, entry }) {
    if (facts.width.japanese || (entry === 'fence' && facts.markup.fence)) return
    for (const { index: start, 0: sign } of text.matchAll(INSERTED)) {
      const word = wordAround(text, start, start + sign.length, lexicon)
      if (word !== undefined) yield draft(start, sign, word)
    }
  },
}

/** The word that the characters on both sides make without the sign; undefined where they make none. */
function wordAround(text: string, start: number, end: number, { words }: Lexicon): string | undefined {
  const before = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, start - REACH), start))![0]
  const after = /^\p{Script=Han}*/u.exec(text.slice(end, end + REACH))![0]
  // A number at the head of a line is a list's.
  if (/^[一二三四五六七八九十]+$/.test(before)) return undefined
  const joined = before + after
  // Two characters with a sign between are two characters as well as a word.
  if (joined.length < 3) return undefined
  const word = words.segment(joined).find(span => span.start < before.length && before.length < span.end)
  return word === undefined ? undefined : joined.slice(word.start, word.end)
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

import type { ReadingsHabit } from '../../../facts/readings.ts'
import { isHan } from '../../../lexicon/han.ts'
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { characterBefore, type Gloss, glosses } from '../../../pinyin/gloss.ts'
import { weigh } from '../../../pinyin/weight.ts'
import type { Draft, DraftFix, Message, Rule, Step } from '../../rule.ts'

const step: Step = {
  kind: 'remove',
  rule: 'gloss/pinyin',
  why: {
    en: 'a website put the reading of the character into the text',
    hans: '网站在文中插入了该字的读音',
    hant: '網站在文中插入了該字的讀音',
  },
}

const message: Message['text'] = {
  en: 'A reading that a website put in after “{base}”. It cuts words apart for search and analysis: remove it.',
  hans: '网站插在“{base}”后面的读音，会把词切断，妨碍检索和分析，应删除。',
  hant: '網站插在「{base}」後面的讀音，會把詞切斷，妨礙檢索和分析，應刪除。',
}

const title: Message['text'] = { en: 'Remove {reading}', hans: '删除 {reading}', hant: '刪除 {reading}' }

export const rule: Rule = {
  id: 'gloss/pinyin',
  severity: 'warning',
  title: {
    en: 'Readings put in after characters',
    hans: '插在汉字后的读音',
    hant: '插在漢字後的讀音',
  },
  *find({ text }, { lexicon, facts }): Iterable<Draft> {
    for (const gloss of glosses(text))
      if (isResidue(gloss, text, lexicon, facts.readings)) yield draft(gloss, text, facts.readings)
  },
}

function isResidue(gloss: Gloss, text: string, lexicon: Lexicon, habit: ReadingsHabit): boolean {
  const { reads, expected, common, traditional } = weigh(gloss, lexicon)
  if (!reads) return false
  if (gloss.times > 1) return true
  if (habit.residue) return traditional || common
  return traditional && common && expected && gloss.syllable.tone > 0 && standsInText(gloss, text)
}

/** Whether Han stands on a side of the glossed character: entries of word lists stand alone. */
function standsInText({ at, end }: Gloss, text: string): boolean {
  const before = at > 0 && isHan(text.codePointAt(characterBefore(text, at)) ?? 0)
  return before || isHan(text.codePointAt(end) ?? 0)
}

function draft(gloss: Gloss, text: string, habit: ReadingsHabit): Draft {
  const spaced = habit.spaced && text[gloss.end] === ' '
  const span = { start: gloss.start, end: spaced ? gloss.end + 1 : gloss.end }
  const reading = text.slice(gloss.start, gloss.end).trim()
  const fix: DraftFix = {
    title: { text: title, args: { reading } },
    safety: 'safe',
    edits: [{ ...span, insert: '' }],
    step,
  }
  const base = String.fromCodePoint(gloss.base)
  return { ...span, message: { text: message, args: { base } }, fixes: [fix], residue: true }
}

import type { ReadingsHabit } from '../../../facts/readings.ts'
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { contradicts } from '../../../pinyin/contradiction.ts'
import { type Gloss, glosses, standsInText, standsWithin } from '../../../pinyin/gloss.ts'
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
    for (const gloss of glosses(text)) {
      const safety = safetyOf(gloss, text, lexicon, facts.readings)
      if (safety !== undefined) yield draft(gloss, text, facts.readings, safety)
    }
  },
}

/** How sure it is that a program put the reading in; undefined where an author may have. */
function safetyOf(
  gloss: Gloss,
  text: string,
  lexicon: Lexicon,
  habit: ReadingsHabit,
): DraftFix['safety'] | undefined {
  const { reads, expected, common, traditional } = weigh(gloss, lexicon)
  if (!reads) return undefined
  if (gloss.times > 1 || habit.everywhere) return 'safe'
  if (habit.residue) return traditional || common ? 'safe' : undefined
  if (!traditional || habit.contrasts) return undefined
  if (!common) return habit.insisted.includes(String.fromCodePoint(gloss.base)) ? 'safe' : undefined
  if (!expected) return isStray(gloss, text, lexicon, habit) ? 'safe' : undefined
  if (gloss.syllable.tone > 0) return standsInText(text, gloss) ? 'safe' : undefined
  return standsWithin(text, gloss) ? 'ask' : undefined
}

/**
 * Whether no author would give a common character this reading, rarer than its usual one, though authors do tell such
 * readings: it is wrong for the word there, the same word bears it again and again, or a program was at work elsewhere.
 */
function isStray(gloss: Gloss, text: string, lexicon: Lexicon, habit: ReadingsHabit): boolean {
  if (gloss.syllable.tone === 0 || !standsInText(text, gloss)) return false
  if (habit.suspect || habit.repeated.includes(String.fromCodePoint(gloss.base))) return true
  return contradicts(gloss, text, lexicon)
}

function draft(gloss: Gloss, text: string, habit: ReadingsHabit, safety: DraftFix['safety']): Draft {
  const spaced = habit.spaced && text[gloss.end] === ' '
  const span = { start: gloss.start, end: spaced ? gloss.end + 1 : gloss.end }
  const reading = text.slice(gloss.start, gloss.end).trim()
  const fix: DraftFix = {
    title: { text: title, args: { reading } },
    safety,
    edits: [{ ...span, insert: '' }],
    step,
  }
  const base = String.fromCodePoint(gloss.base)
  return { ...span, message: { text: message, args: { base } }, fixes: [fix], residue: true }
}

import { wordAround } from '../../../characters/word-around.ts'
import { isWriting } from '../../../markup/form.ts'
import { linesWithin } from '../../../text/lines.ts'
import type { Draft, Localised, Rule } from '../../rule.ts'

const MESSAGE: Localised = {
  en: '“{mask}” stands for something that was masked, so the word is neither found nor counted. What it was cannot be known here: look it up in the source.',
  hans: '“{mask}”遮住了原字，检索和统计都会漏掉。此处无从得知原文，请查对出处。',
  hant: '「{mask}」遮住了原字，檢索和統計都會漏掉。此處無從得知原文，請查對出處。',
}

/** One to four stars between two Chinese characters. */
const MASK = /(?<=\p{Script=Han})[*＊]{1,4}(?=\p{Script=Han})/gu

export const rule: Rule = {
  id: 'character/masked',
  severity: 'information',
  title: { en: 'Masked characters', hans: '被遮住的文字', hant: '被遮住的文字' },
  *find({ text }, { lexicon, facts, entry }): Iterable<Draft> {
    if (!isWriting(facts.form) || facts.width.japanese || (entry === 'fence' && facts.markup.fence)) return
    if (!/[*＊]/.test(text)) return
    for (const { start, end } of linesWithin(text))
      for (const { at, mask } of masks(text.slice(start, end)))
        if (wordAround(text, start + at, start + at + mask.length, lexicon) === undefined)
          yield {
            start: start + at,
            end: start + at + mask.length,
            message: { text: MESSAGE, args: { mask } },
            fixes: [],
          }
  },
}

/** The stars of a line that neither emphasise what stands between them, as in Markdown, nor multiply. */
function masks(line: string): { at: number; mask: string }[] {
  if (/[=＝`]/.test(line)) return []
  const found = [...line.matchAll(MASK)].map(({ index, 0: mask }) => ({ at: index, mask }))
  const emphasised = new Set(
    [...line.matchAll(/([*＊]{1,3})[^*＊，。、；：\s]+\1/g)].flatMap(({ index, 0: whole, 1: stars }) => [
      index,
      index + whole.length - stars!.length,
    ]),
  )
  return found.filter(({ at }) => !emphasised.has(at))
}

import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { isWriting } from '../../../markup/form.ts'
import type { Draft, Localised, Rule } from '../../rule.ts'

const TITLE: Localised = { en: 'Letter-spaced text', hans: '字间空格', hant: '字間空格' }

const MESSAGE: Localised = {
  en: 'Spaces between the characters of a text: searching finds no word of it. Close them up.',
  hans: '字与字之间有空格，检索不到词语，应删去空格。',
  hant: '字與字之間有空格，檢索不到詞語，應刪去空格。',
}

const CLOSE: Localised = { en: 'Close the gaps', hans: '删去空格', hant: '刪去空格' }
const WHY: Localised = { en: 'Spaces between characters', hans: '字间空格', hant: '字間空格' }

/** Three characters or more, each by itself, with the same gap between each and the next. */
const SPACED =
  /(?<![\p{Script=Han}\w])\p{Script=Han}([ \u00a0\u3000]{1,2})[\p{Script=Han}，。、；：](?:\1[\p{Script=Han}，。、；：])+/gu

const GAP = /[ \u00a0\u3000]+/g

/** From so many characters on, nobody meant the spaces. */
const LONG = 6

export const rule: Rule = {
  id: 'width/gaps',
  severity: 'warning',
  title: TITLE,
  *find({ text }, { lexicon, facts, entry }) {
    if (
      !/[ \u00a0\u3000]/.test(text) ||
      facts.width.japanese ||
      !isWriting(facts.form) ||
      (entry === 'fence' && facts.markup.fence)
    )
      return
    for (const { index, 0: run } of text.matchAll(SPACED)) {
      const known = isKnown(run, lexicon)
      // What goes on without a gap may begin a word of its own.
      const goesOn = /^[\p{Script=Han}\w]/u.test(text.slice(index + run.length, index + run.length + 2))
      if (known || !goesOn) yield draft(index, run, known)
    }
  },
}

/** Whether the characters make one word, or are too many to be a list. */
function isKnown(run: string, lexicon: Lexicon): boolean {
  const joined = run.replace(GAP, '')
  return [...joined].length >= LONG || lexicon.words.segment(joined).length === 1
}

function draft(start: number, run: string, known: boolean): Draft {
  const edits = [...run.matchAll(GAP)].map(({ index, 0: gap }) => ({
    start: start + index,
    end: start + index + gap.length,
    insert: '',
  }))
  const step = { kind: 'remove' as const, rule: rule.id, why: WHY }
  const safety = known ? ('safe' as const) : ('ask' as const)
  return {
    start,
    end: start + run.length,
    message: { text: MESSAGE },
    fixes: [{ title: { text: CLOSE }, safety, edits, step }],
    ...(known ? {} : { confidence: 0.6, severity: 'information' as const }),
  }
}

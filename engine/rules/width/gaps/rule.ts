import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { isWriting } from '../../../markup/form.ts'
import type { Span } from '../../../text/span.ts'
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
const SPACED = /\p{Script=Han}([ \u00a0\u3000]{1,2})\p{Script=Han}\1[\p{Script=Han}，。、；：]/u

/**
 * Characters and marks, each by itself; numbers may stand between, which such text has digit by digit. Where all that
 * stands so is around numbers (9 月 3 日), a writer set the numbers apart.
 */
const RUN =
  /(?<![\p{Script=Han}\w])\p{Script=Han}(?=([ \u00a0\u3000]{1,2}))(?:(?:\1[\d.%％]+)*\1[\p{Script=Han}，。、；：！？（）“”「」《》]){2,}/gu

const GAP = /[ \u00a0\u3000]+/g
const NO_WORD = /[ \u00a0\u3000\d.%％！？（）“”「」《》]+/g

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
    for (const { index, 0: run } of text.matchAll(RUN)) {
      if (!SPACED.test(run)) continue
      const meaning = meaningOf(text, { start: index, end: index + run.length }, lexicon)
      if (meaning !== 'none') yield draft(index, run, meaning === 'text')
    }
  },
}

/**
 * What the characters of a run are: running text, which nobody spaces; what may be a list or a heading set wide; or
 * nothing, where what goes on without a gap may begin a word of its own (as 甲 in 上　訴　人　甲○○).
 */
function meaningOf(text: string, { start, end }: Span, lexicon: Lexicon): 'text' | 'doubtful' | 'none' {
  const joined = text.slice(start, end).replace(NO_WORD, '')
  const sentence = MARK.test(joined)
  const goesOn = /^[\p{Script=Han}\w○×]/u.test(text.slice(end, end + 2))
  const within = goesOn || /[\p{Script=Han}：:，。、]$/u.test(text.slice(0, start).trimEnd().slice(-1))
  const words = lexicon.words.segment(joined).length
  const enough = sentence || within ? LONG : LONGER_THAN_VERSES
  const makesWords = sentence || words === 1 || words * 3 < joined.length * 2
  if (joined.length >= enough ? makesWords : within && words === 1) return 'text'
  return words === 1 || !goesOn ? 'doubtful' : 'none'
}

/** From so many characters on, a run within text is no list, and a line by itself neither list nor verse. */
const LONG = 6
const LONGER_THAN_VERSES = 12
const MARK = /[，。、；：]/

function draft(start: number, run: string, sure: boolean): Draft {
  const edits = [...run.matchAll(GAP)].map(({ index, 0: gap }) => ({
    start: start + index,
    end: start + index + gap.length,
    insert: '',
  }))
  const step = { kind: 'remove' as const, rule: rule.id, why: WHY }
  const safety = sure ? ('safe' as const) : ('ask' as const)
  return {
    start,
    end: start + run.length,
    message: { text: MESSAGE },
    fixes: [{ title: { text: CLOSE }, safety, edits, step }],
    ...(sure ? {} : { confidence: 0.6, severity: 'information' as const }),
  }
}

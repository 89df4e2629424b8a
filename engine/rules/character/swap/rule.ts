import { type FormMessages, formDraft } from '../../../characters/form.ts'
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Rule } from '../../rule.ts'

const MESSAGES: FormMessages = {
  message: {
    en: '“{from}” stands where “{to}” makes words: a look-alike put in its place.',
    hans: '这里用“{to}”才成词，“{from}”是形近字的替换。',
    hant: '這裡用「{to}」才成詞，「{from}」是形近字的替換。',
  },
  why: { en: 'The character that was meant', hans: '还原被替换的字', hant: '還原被替換的字' },
}

/** How many code units on either side are read, and by how much (natural log) the text has to gain. */
const REACH = 5
const GAIN = 4
/** One could be a name or a slip; so many in one line are a habit, and each was meant for something else. */
const HABIT = 3

export const rule: Rule = {
  id: 'character/swap',
  severity: 'information',
  title: { en: 'Look-alike swaps', hans: '形近字替换', hant: '形近字替換' },
  *find({ text }, { lexicon, facts }) {
    if (facts.width.japanese) return
    const swaps = [...swapsIn(text, lexicon)]
    const safety = swaps.length >= HABIT ? 'safe' : 'ask'
    for (const { at, form } of swaps)
      yield formDraft(rule.id, text, { start: at, end: at + 1 }, form, safety, MESSAGES)
  },
}

interface Swap {
  readonly at: number
  /** What was meant. */
  readonly form: string
}

function* swapsIn(text: string, lexicon: Lexicon): Iterable<Swap> {
  for (let at = 0; at < text.length; at++) {
    const forms = lexicon.swaps.of(text[at]!)
    const form = forms.length === 0 ? undefined : bestForm(text, at, forms, lexicon)
    if (form !== undefined) yield { at, form }
  }
}

/** The form that the characters around speak for; undefined where they do not, or the character is in a word of its own. */
function bestForm(
  text: string,
  at: number,
  forms: readonly string[],
  { words }: Lexicon,
): string | undefined {
  const before = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, at - REACH), at))![0]
  const after = /^\p{Script=Han}*/u.exec(text.slice(at + 1, at + 1 + REACH))![0]
  const own = before + text[at] + after
  const within = words.segment(own).find(({ start, end }) => start <= before.length && before.length < end)
  if (within !== undefined && within.end - within.start > 1) return undefined
  const scored = forms.map(form => ({ form, score: words.logProbability(before + form + after) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score - words.logProbability(own) > GAIN && own.length > 1 ? best.form : undefined
}

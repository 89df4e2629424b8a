import type { ReadingsHabit } from '../../../facts/readings.ts'
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { isOpenBracket } from '../../../pinyin/bracket.ts'
import { characterBefore } from '../../../pinyin/gloss.ts'
import { weigh } from '../../../pinyin/weight.ts'
import { straddlesAscii } from '../../../splice/ascii.ts'
import { injectionAt, isQuestionMark } from '../../../splice/injection.ts'
import { type Damage, type Mend, type Restoration, restore } from '../../../splice/restore.ts'
import type { Draft, DraftFix, Localised, Rule, Step } from '../../rule.ts'

const step: Step = {
  kind: 'replace',
  rule: 'splice/pinyin',
  why: {
    en: 'a website put a reading inside the bytes of the characters; run forward, its program makes just this damage of them',
    hans: '网站把读音插进了汉字的字节之间；按同样的程序重演，正好得出这处损坏',
    hant: '網站把讀音插進了漢字的位元組之間；按同樣的程式重演，正好得出這處損壞',
  },
}

const damaged: Localised = {
  en: 'A reading was put in between the bytes of characters, and destroyed them. They can be worked out: restore them.',
  hans: '读音插在汉字的字节之间，毁掉了几个字。原文可以推算出来，应恢复。',
  hant: '讀音插在漢字的位元組之間，毀掉了幾個字。原文可以推算出來，應恢復。',
}

const lost: Localised = {
  en: 'A reading was put in between the bytes of characters, and destroyed them. They cannot be worked out: look at the source.',
  hans: '读音插在汉字的字节之间，毁掉了几个字。推算不出原文，请核对来源。',
  hant: '讀音插在漢字的位元組之間，毀掉了幾個字。推算不出原文，請核對來源。',
}

const title: Localised = { en: 'Restore “{text}”', hans: '恢复为“{text}”', hant: '恢復為「{text}」' }

/** From this share of the whole on, the best mend needs no one's consent. */
const SURE = 0.8
/** How many choices are offered. */
const CHOICES = 5

export const rule: Rule = {
  id: 'splice/pinyin',
  severity: 'error',
  title: {
    en: 'Characters destroyed by readings',
    hans: '被读音毁掉的汉字',
    hant: '被讀音毀掉的漢字',
  },
  *find({ text }, { lexicon, facts }): Iterable<Draft> {
    for (let at = 0; at < text.length; at++) {
      const restoration = restorationAt(text, at, facts.readings, lexicon)
      if (restoration === undefined) continue
      yield draft(restoration)
      at = restoration.end - 1
    }
  },
}

function restorationAt(
  text: string,
  at: number,
  habit: ReadingsHabit,
  lexicon: Lexicon,
): Restoration | undefined {
  if (isOpenBracket(text[at]))
    return straddlesAscii(text, at, habit, lexicon) ?? dropped(text, at, habit, lexicon)
  if (!isQuestionMark(text[at])) return undefined
  const damage = marked(text, at)
  if (damage === undefined || !isTold(damage, habit)) return undefined
  return restore(damage, habit, lexicon)
}

function marked(text: string, start: number): Damage | undefined {
  for (const broken of ['swallow', 'mark'] as const) {
    const first = injectionAt(text, start, broken)
    if (first !== undefined) return { text, first, broken }
  }
  return undefined
}

/** Whether the reading bears a tone mark; where the document is full of readings it need not. */
function isTold({ first }: Damage, habit: ReadingsHabit): boolean {
  return first.syllable.tone > 0 || habit.residue
}

/** A reading that is none of its character, where a decoder dropped the byte before it. Only a proved mend tells. */
function dropped(
  text: string,
  start: number,
  habit: ReadingsHabit,
  lexicon: Lexicon,
): Restoration | undefined {
  if (!habit.residue) return undefined
  const first = injectionAt(text, start, 'drop')
  if (first === undefined || first.syllable.tone === 0) return undefined
  const base = text.codePointAt(characterBefore(text, start)) ?? 0
  if (weigh({ base, syllable: first.syllable }, lexicon).reads) return undefined
  const restoration = restore({ text, first, broken: 'drop' }, habit, lexicon)
  return restoration.mends.length > 0 ? restoration : undefined
}

function draft({ start, end, mends }: Restoration): Draft {
  const best = mends[0]
  if (best === undefined) return { start, end, message: { text: lost }, fixes: [] }
  const fixes = mends.slice(0, CHOICES).map((mend, i) => toFix({ start, end, mends }, mend, i === 0))
  return { start, end, message: { text: damaged }, fixes, confidence: best.confidence }
}

function toFix({ start, end }: Restoration, { text, confidence }: Mend, first: boolean): DraftFix {
  return {
    title: { text: title, args: { text } },
    safety: first && confidence >= SURE ? 'safe' : 'ask',
    edits: [{ start, end, insert: text }],
    step,
  }
}

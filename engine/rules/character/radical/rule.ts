import { type FormMessages, formDraft } from '../../../characters/form.ts'
import type { Rule } from '../../rule.ts'

const MESSAGES: FormMessages = {
  message: {
    en: '“{from}” is the sign of a radical, not a character of text: no search finds it. Use “{to}”.',
    hans: '“{from}”是部首符号，不是正文用字，检索不到，应改为“{to}”。',
    hant: '「{from}」是部首符號，不是內文用字，檢索不到，應改為「{to}」。',
  },
  why: { en: 'The character for the radical’s sign', hans: '部首符号改为汉字', hant: '部首符號改為漢字' },
}

const RUN = /[\u2e80-\u2fd5]+/g

export const rule: Rule = {
  id: 'character/radical',
  severity: 'warning',
  title: { en: 'Radicals for characters', hans: '部首代替汉字', hant: '部首代替漢字' },
  *find({ text }, { lexicon }) {
    for (const { index: start, 0: run } of text.matchAll(RUN)) {
      const end = start + run.length
      const to = run.replace(/./g, radical => lexicon.radicals.ideographOf(radical) ?? radical)
      if (to !== run && isWithinText(text, start, end))
        yield formDraft(rule.id, text, { start, end }, to, 'safe', MESSAGES)
    }
  },
}

/** Beside characters, and not spoken of as a radical. */
function isWithinText(text: string, start: number, end: number): boolean {
  const han = /\p{Script=Han}/u
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 1)
  if (/[部首旁]$/.test(before) || /^[部旁]/.test(after)) return false
  return han.test(before.slice(-1)) || han.test(after)
}

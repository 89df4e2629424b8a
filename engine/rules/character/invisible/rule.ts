import { isAtWork } from '../../../characters/context.ts'
import type { InvisibleClass, Invisibles } from '../../../characters/invisible.ts'
import { isWriting } from '../../../markup/form.ts'
import type { Span } from '../../../text/span.ts'
import type { Draft, DraftFix, Localised, Rule } from '../../rule.ts'

type Treatment = 'remove' | 'break' | 'ask' | 'lost'

const TREATMENTS: Readonly<Record<InvisibleClass, Treatment>> = {
  format: 'remove',
  joiner: 'remove',
  bidi: 'remove',
  selector: 'remove',
  tag: 'remove',
  filler: 'remove',
  control: 'remove',
  break: 'break',
  c1: 'ask',
  object: 'ask',
  noncharacter: 'ask',
  surrogate: 'lost',
}

/** What follows the character's name in the message. */
const REASONS: Readonly<Record<Treatment, Localised>> = {
  remove: {
    en: 'nobody sees it, but searching and counting stumble over it. Remove it.',
    hans: '肉眼不可见，却会妨碍检索和统计，应删除。',
    hant: '肉眼不可見，卻會妨礙檢索與統計，應刪除。',
  },
  break: {
    en: 'it ends a line, but most programs do not treat it so. Use a line feed.',
    hans: '表示换行，但多数程序并不识别，应改为普通换行。',
    hant: '表示換行，但多數程式並不識別，應改為一般換行。',
  },
  ask: {
    en: 'it is no text; something may have been lost here. Remove it if nothing is missing.',
    hans: '不是正文，这里可能丢失了内容；如无缺失，可以删除。',
    hant: '不是內文，這裡可能遺失了內容；如無缺失，可以刪除。',
  },
  lost: {
    en: 'its other half is missing: the character is lost.',
    hans: '缺少另一半，原字已经丢失。',
    hant: '缺少另一半，原字已經遺失。',
  },
}

const WHY: Localised = { en: 'Invisible character', hans: '不可见字符', hant: '不可見字元' }
const REMOVE: Localised = { en: 'Remove it', hans: '删除', hant: '刪除' }
const BREAK: Localised = { en: 'Put a line break in its place', hans: '改为换行', hant: '改為換行' }

export const rule: Rule = {
  id: 'character/invisible',
  severity: 'warning',
  title: { en: 'Invisible characters', hans: '不可见字符', hant: '不可見字元' },
  *find({ text }, { lexicon, facts, first }) {
    // A byte order mark at the very start says how the file is encoded.
    const from = first && text.startsWith('\ufeff') ? 1 : 0
    for (const run of runsOf(text, from, lexicon.invisibles)) yield draft(text, run, isWriting(facts.form))
  },
}

/** Neighbours that are treated alike. */
interface Run extends Span {
  readonly treatment: Treatment
  /** The first one's name and number. */
  readonly name: Localised
  readonly count: number
}

function runsOf(text: string, from: number, invisibles: Invisibles): Run[] {
  const runs: Run[] = []
  for (let at = invisibles.next(text, from); at >= 0; ) {
    const codePoint = text.codePointAt(at)!
    const end = at + (codePoint > 0xffff ? 2 : 1)
    const kind = invisibles.kindOf(codePoint)
    if (kind !== undefined && !isAtWork(kind.class, text, at, end)) {
      const treatment = TREATMENTS[kind.class]
      const last = runs.at(-1)
      if (last?.end === at && last.treatment === treatment)
        runs[runs.length - 1] = { ...last, end, count: last.count + 1 }
      else runs.push({ start: at, end, treatment, name: numbered(kind.name, codePoint), count: 1 })
    }
    at = invisibles.next(text, end)
  }
  return runs
}

function numbered(name: Localised, codePoint: number): Localised {
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
  return {
    en: `${name.en} (${number})`,
    hans: `${name.hans}（${number}）`,
    hant: `${name.hant}（${number}）`,
  }
}

function draft(text: string, { start, end, treatment, name, count }: Run, inWriting: boolean): Draft {
  const reason = REASONS[treatment]
  const message: Localised = {
    en: `Invisible: ${name.en}${count > 1 ? ` and ${count - 1} more` : ''}; ${reason.en}`,
    hans: `${name.hans}${count > 1 ? `等 ${count} 个` : ''}：${reason.hans}`,
    hant: `${name.hant}${count > 1 ? `等 ${count} 個` : ''}：${reason.hant}`,
  }
  if (treatment === 'lost') return { start, end, message: { text: message }, fixes: [], severity: 'error' }
  const inside = start > 0 && end < text.length && text[start - 1] !== '\n' && text[end] !== '\n'
  const insert = treatment === 'break' && inside ? '\n' : ''
  const fix: DraftFix = {
    title: { text: insert === '' ? REMOVE : BREAK },
    safety: treatment === 'ask' || !inWriting ? 'ask' : 'safe',
    edits: [{ start, end, insert }],
    step: { kind: 'remove', rule: rule.id, why: WHY },
  }
  return { start, end, message: { text: message }, fixes: [fix], residue: true }
}

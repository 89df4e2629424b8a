import type { BoilerplateKind, BoilerplatePart } from '../../../markup/boilerplate.ts'
import { linesWithin } from '../../../text/lines.ts'
import type { Span } from '../../../text/span.ts'
import type { Draft, DraftFix, Localised, Rule } from '../../rule.ts'

const TITLE: Localised = { en: 'Page furniture', hans: '网页附属文字', hant: '網頁附屬文字' }

const KINDS: Readonly<Record<BoilerplateKind, Localised>> = {
  share: { en: 'An invitation to share', hans: '分享提示', hant: '分享提示' },
  controls: { en: 'A row of buttons', hans: '页面按钮', hant: '頁面按鈕' },
  place: { en: 'The way to the page', hans: '页面导航', hant: '頁面導覽' },
  related: { en: 'A link to another page', hans: '相关链接', hant: '相關連結' },
  about: { en: 'A line about the article', hans: '稿件信息', hant: '稿件資訊' },
  notice: { en: 'A notice of the site', hans: '网站声明', hant: '網站聲明' },
  picture: { en: 'The place of a picture', hans: '图片占位', hant: '圖片占位' },
  ruler: { en: 'A ruler', hans: '分隔线', hant: '分隔線' },
}

const FILE_NAME: Localised = {
  en: 'A file’s name as the first line. Keep the title alone, or remove the line.',
  hans: '首行是文件名。可只保留标题，或删除整行。',
  hant: '首行是檔名。可只保留標題，或刪除整行。',
}

const REMOVE: Localised = { en: 'Remove it', hans: '删除', hant: '刪除' }
const KEEP_TITLE: Localised = { en: 'Keep the title', hans: '只留标题', hant: '只留標題' }
const WHY: Localised = { en: 'Not part of the article', hans: '不属于正文', hant: '不屬於內文' }

export const rule: Rule = {
  id: 'markup/boilerplate',
  severity: 'information',
  title: TITLE,
  *find({ text }, { lexicon, facts, entry, first }) {
    if (entry === 'fence' && facts.markup.fence) return
    const name = first ? fileName(text) : undefined
    if (name !== undefined) return yield name
    for (const line of linesWithin(text)) {
      const part = lexicon.boilerplate.partOf(lexicon.project(text.slice(line.start, line.end)))
      if (part !== undefined) yield draft(line, part)
    }
  },
}

function draft(line: Span, part: BoilerplatePart): Draft {
  const start = line.start + part.start
  const end = line.start + part.end
  const what = KINDS[part.kind]
  const message: Localised = {
    en: `${what.en}: it came with the page and is no part of the article. Remove it.`,
    hans: `${what.hans}：网页自带，不属于正文，应删除。`,
    hant: `${what.hant}：網頁自帶，不屬於內文，應刪除。`,
  }
  // A whole line that an earlier mend made goes with its line feed.
  const feed = part.start === 0 && start > 0 ? 1 : 0
  const fix = removal(start - feed, end, part.certain ? 'safe' : 'ask')
  return {
    start: start - feed,
    end,
    message: { text: message },
    fixes: [fix],
    residue: true,
    ...(part.certain ? {} : { confidence: 0.8 }),
  }
}

function removal(start: number, end: number, safety: DraftFix['safety']): DraftFix {
  const step = { kind: 'remove' as const, rule: rule.id, why: WHY }
  return { title: { text: REMOVE }, safety, edits: [{ start, end, insert: '' }], step }
}

/** A first line such as `306某某会议召开.txt`. */
function fileName(text: string): Draft | undefined {
  const match = /^(\ufeff?\s*(?:\d{1,6}[-_.、\s]*)?)(.{2,80}?)\.(?:txt|docx?|html?|pdf|wps|rtf|md)\s*$/i.exec(
    text,
  )
  if (match === null || !/\p{Script=Han}/u.test(match[2]!)) return undefined
  const start = text.startsWith('\ufeff') ? 1 : 0
  const titleEnd = match[1]!.length + match[2]!.length
  const keep: DraftFix = {
    title: { text: KEEP_TITLE },
    safety: 'ask',
    edits: [
      { start, end: match[1]!.length, insert: '' },
      { start: titleEnd, end: text.length, insert: '' },
    ].filter(edit => edit.start < edit.end),
    step: { kind: 'remove', rule: rule.id, why: WHY },
  }
  const fixes: DraftFix[] = [keep, { ...removal(start, text.length, 'ask'), beside: 'other' }]
  return { start, end: text.length, message: { text: FILE_NAME }, fixes, residue: true, confidence: 0.8 }
}

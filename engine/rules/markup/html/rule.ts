import type { Facts } from '../../../facts/facts.ts'
import { type Cluster, clustersOf, editsOf } from '../../../markup/clusters.ts'
import { isWriting } from '../../../markup/form.ts'
import { hiddenElements } from '../../../markup/hidden.ts'
import { type Mark, scan } from '../../../markup/scan.ts'
import { honouredEntry } from '../../../markup/state.ts'
import type { Edit } from '../../../text/edit.ts'
import type { Draft, DraftFix, Localised, Message, Rule } from '../../rule.ts'

const TITLE: Localised = { en: 'HTML markup', hans: 'HTML 标记', hant: 'HTML 標記' }

const WHY: Localised = {
  en: 'Markup of the page that the text was taken from',
  hans: '所在网页的标记，不是正文',
  hant: '所在網頁的標記，不是內文',
}

const WHAT: Readonly<Record<Mark['kind'], Localised>> = {
  tag: {
    en: 'HTML tag {markup}: markup of the page that the text was taken from, not text.',
    hans: 'HTML 标签 {markup}：抓取网页时留下的标记，不是正文',
    hant: 'HTML 標籤 {markup}：擷取網頁時留下的標記，不是內文',
  },
  piece: {
    en: 'Rest of an HTML tag, {markup}: the tag was cut when the page was taken apart.',
    hans: 'HTML 标签的残余 {markup}：抓取网页时标签被截断',
    hant: 'HTML 標籤的殘餘 {markup}：擷取網頁時標籤被截斷',
  },
  comment: {
    en: 'HTML comment: a note in the page’s source that its readers never saw.',
    hans: 'HTML 注释：网页源代码里的说明，读者看不到',
    hant: 'HTML 註解：網頁原始碼裡的說明，讀者看不到',
  },
  style: {
    en: 'Style sheet: it says how the page looked, and is not text.',
    hans: '样式表：规定网页外观的代码，不是正文',
    hant: '樣式表：規定網頁外觀的程式碼，不是內文',
  },
  script: {
    en: 'Script: a program of the page, not text.',
    hans: '脚本：网页里的程序，不是正文',
    hant: '指令碼：網頁裡的程式，不是內文',
  },
}

/** What is to be done with it, as the end of a message. */
const TO_REMOVE: Localised = { en: ' Remove it.', hans: '，应删除。', hant: '，應刪除。' }
const TO_BREAK: Localised = {
  en: ' Put a line break in its place.',
  hans: '，应换成换行。',
  hant: '，應換成換行。',
}
const TO_TAB: Localised = {
  en: ' Put a tab in its place.',
  hans: '，应换成制表符。',
  hant: '，應換成定位字元。',
}

const REMOVE: Localised = { en: 'Remove the markup', hans: '删除标记', hant: '刪除標記' }
const BREAK: Localised = { en: 'Put a line break in its place', hans: '换成换行', hant: '換成換行' }
const TAB: Localised = { en: 'Put a tab in its place', hans: '换成制表符', hant: '換成定位字元' }

/** How much of a long tag a message shows, in code units. */
const SHOWN = 40

export const rule: Rule = {
  id: 'markup/html',
  severity: 'warning',
  title: TITLE,
  *find(view, { facts, entry }) {
    const { marks } = scan(view.text, honouredEntry(entry, facts.markup), facts.markup)
    const believed = marks.filter(mark => mark.certainty !== 'guess' || facts.markup.evidence === 'much')
    // The tags of a hidden element tell that its text was hidden: they stay until someone has decided about that.
    const telling = new Set(
      hiddenElements(view.text, believed).flatMap(({ opening, closing }) => [opening, closing]),
    )
    for (const cluster of clustersOf(view.text, believed, telling))
      yield telling.has(cluster.marks[0]!)
        ? draft(view.text, cluster, removalOf(cluster), 'ask', facts)
        : draft(view.text, cluster, editsOf(view.text, cluster), 'safe', facts)
  },
}

function removalOf({ start, end }: Cluster): Edit[] {
  return [{ start, end, insert: '' }]
}

/** `safety` is that of a mend in a text where the markup is beyond doubt. */
function draft(
  text: string,
  cluster: Cluster,
  edits: readonly Edit[],
  safety: DraftFix['safety'],
  { form, markup, table }: Facts,
): Draft {
  const { kind } = cluster.marks[0]!
  const { insert } = edits[0]!
  const sure = markup.evidence !== 'none' || cluster.marks.every(mark => mark.certainty === 'sure')
  const fix: DraftFix = {
    title: { text: titleOf(insert) },
    // A break within a row of a table tears it.
    safety: sure && form === 'text' && !(table && insert !== '') ? safety : 'ask',
    edits,
    step: { kind: 'remove', rule: rule.id, why: WHY },
  }
  return {
    start: Math.min(cluster.start, edits[0]!.start),
    end: Math.max(cluster.end, edits.at(-1)!.end),
    message: messageOf(kind, shown(text, cluster.marks[0]!), insert),
    fixes: [fix],
    residue: true,
    ...(sure ? {} : { confidence: 0.6 }),
    // A page or a program in its own source is no damage: whoever wants its text can have it.
    ...(!isWriting(form) ? { severity: 'hint' as const } : {}),
  }
}

/** What it is, and what is done with it: `insert` takes its place. */
function messageOf(kind: Mark['kind'], markup: string, insert: string): Message {
  const what = WHAT[kind]
  const deed = insert === '' ? TO_REMOVE : insert === '\n' ? TO_BREAK : TO_TAB
  const text = { en: what.en + deed.en, hans: what.hans + deed.hans, hant: what.hant + deed.hant }
  return { text, args: { markup } }
}

function titleOf(insert: string): Localised {
  return insert === '' ? REMOVE : insert === '\n' ? BREAK : TAB
}

function shown(text: string, { start, end }: Mark): string {
  return end - start > SHOWN ? `${text.slice(start, start + SHOWN - 1)}…` : text.slice(start, end)
}

import { isWriting } from '../../../markup/form.ts'
import { hiddenElements, mayHide } from '../../../markup/hidden.ts'
import { scan } from '../../../markup/scan.ts'
import { honouredEntry } from '../../../markup/state.ts'
import type { Draft, Localised, Rule } from '../../rule.ts'

const MESSAGE: Localised = {
  en: 'Hidden text: the page has it in its source and never shows it. Often these are keywords for search engines, sometimes a part that a click unfolds. Remove it if it does not belong here.',
  hans: '隐藏文字：网页源代码里有、页面上却不显示。多半是给搜索引擎看的关键词，也可能是点击后才展开的内容。若不属于正文，应删除。',
  hant: '隱藏文字：網頁原始碼裡有、頁面上卻不顯示。多半是給搜尋引擎看的關鍵詞，也可能是點擊後才展開的內容。若不屬於內文，應刪除。',
}

const REMOVE: Localised = { en: 'Remove the hidden text', hans: '删除隐藏文字', hant: '刪除隱藏文字' }
const WHY: Localised = {
  en: 'Text that the page never showed',
  hans: '页面上不显示的文字',
  hant: '頁面上不顯示的文字',
}

export const rule: Rule = {
  id: 'markup/hidden',
  severity: 'warning',
  title: { en: 'Hidden text', hans: '隐藏文字', hant: '隱藏文字' },
  *find({ text }, { facts: { form, markup }, entry }): Iterable<Draft> {
    if (!mayHide(text)) return
    const { marks } = scan(text, honouredEntry(entry, markup), markup)
    for (const { start, end } of hiddenElements(text, marks))
      yield {
        start,
        end,
        message: { text: MESSAGE },
        fixes: [
          {
            title: { text: REMOVE },
            safety: 'ask',
            edits: [{ start, end, insert: '' }],
            step: { kind: 'remove', rule: rule.id, why: WHY },
          },
        ],
        ...(!isWriting(form) ? { severity: 'hint' as const } : {}),
      }
  },
}

import type { Loss } from '../../../recode/losses.ts'
import { between, type Span } from '../../../text/span.ts'
import type { View } from '../../../text/view.ts'
import type { Context, Draft, Localised, Misreading, Rule } from '../../rule.ts'

export const rule: Rule = {
  id: 'recode/replacement',
  severity: 'warning',
  title: {
    en: 'text lost in a wrong reading',
    hans: '误读中损失的文字',
    hant: '誤讀中損失的文字',
  },
  *find(view: View, { lexicon, facts }: Context): Iterable<Draft> {
    const losses = lexicon.losses.find(view.text)
    if (losses.length === 0) return
    const repairs = lexicon.mojibake.repairs(view.text, facts.misreadings)
    yield* outside(repairs, outside(mended(view), losses)).map(draftOf)
  },
}

/** What of the losses lies outside the spans; both in order, each apart. */
function outside(spans: readonly Span[], losses: readonly Loss[]): Loss[] {
  let first = 0
  return losses.flatMap(loss => {
    while (first < spans.length && spans[first]!.end <= loss.start) first++
    let last = first
    while (last < spans.length && spans[last]!.start < loss.end) last++
    return between(spans.slice(first, last), loss).map(gap => ({ ...loss, ...gap }))
  })
}

/** What earlier rules put there, and have told of. */
function mended(view: View): Span[] {
  return view.edits().map(edit => view.fromSource(edit))
}

const MESSAGES: Readonly<Record<Loss['kind'], Localised>> = {
  replaced: {
    en: 'Lost characters: a program could not read what stood here and put its sign for “unreadable” in its place. The text must be taken from its source again.',
    hans: '缺字：程序无法解读此处原有的文字，以替代符号代之，原文已失，须回到来源重新获取。',
    hant: '缺字：程式無法解讀此處原有的文字，以替代符號代之，原文已失，須回到來源重新取得。',
  },
  filler: {
    en: 'Not text: memory that a program never filled, read as GBK. Nothing was lost here; it can be removed by hand.',
    hans: '并非文字：程序未初始化的内存被当作 GBK 解读。此处本无内容，可手工删除。',
    hant: '並非文字：程式未初始化的記憶體被當作 GBK 解讀。此處本無內容，可手動刪除。',
  },
  misread: {
    en: 'Lost text: {written} bytes were read as {read}, which kept too few of them to give the text back. It must be taken from its source again.',
    hans: '文字已损失：{written} 编码的文字被当作 {read} 解读，残留的字节不足以还原，须回到来源重新获取。',
    hant: '文字已損失：{written} 編碼的文字被當作 {read} 解讀，殘留的位元組不足以還原，須回到來源重新取得。',
  },
}

function draftOf({ start, end, kind, chain }: Loss): Draft {
  const args = { written: namesOf(chain, 'written'), read: namesOf(chain, 'read') }
  return { start, end, message: { text: MESSAGES[kind], args }, fixes: [], lost: true }
}

function namesOf(chain: readonly Misreading[] | undefined, side: keyof Misreading): string {
  return (chain ?? []).map(misreading => misreading[side]).join(', ')
}

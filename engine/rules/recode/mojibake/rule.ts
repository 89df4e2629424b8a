import type { Repair } from '../../../recode/repair.ts'
import { CERTAIN, type Doubt } from '../../../recode/restoration.ts'
import type { Span } from '../../../text/span.ts'
import type { View } from '../../../text/view.ts'
import type { Context, Draft, DraftFix, Localised, Message, Rule } from '../../rule.ts'

/** A repair with no less gain is sure; confidence grows up to there. */
const SURE_GAIN = 30

export const rule: Rule = {
  id: 'recode/mojibake',
  severity: 'error',
  title: {
    en: 'text read in the wrong encoding',
    hans: '编码误读的乱码',
    hant: '編碼誤讀的亂碼',
  },
  *find(view: View, { lexicon, facts }: Context): Iterable<Draft> {
    // Where readings stand in zhuyin, its letters are no sign of a wrong decoding, and they cut the words apart.
    if (facts.readings.zhuyin) return
    for (const repair of lexicon.mojibake.repairs(view.text, facts.misreadings))
      if (!isGivenBack(view, repair)) yield draftOf(repair)
  },
}

/** Whether it was read anew already: what then still looks damaged was guessed wrong, and no second guess mends that. */
function isGivenBack(view: View, span: Span): boolean {
  return (
    view.parent !== undefined && view.trail(view.toSource(span)).some(({ step }) => step.kind === 'recode')
  )
}

const FOUND: Localised = {
  en: 'Mojibake: {written} bytes were read as {read}, so nobody can read or search this. It was: {text}',
  hans: '乱码：{written} 编码的文字被当作 {read} 解读，无法阅读和检索。原文：{text}',
  hant: '亂碼：{written} 編碼的文字被當作 {read} 解讀，無法閱讀和檢索。原文：{text}',
}
const INFERRED: Localised = {
  en: 'Mojibake: {written} bytes were read as {read}. Some bytes are lost; what stood there (characters: {inferred}) follows from the words around. It was: {text}',
  hans: '乱码：{written} 编码的文字被当作 {read} 解读。其中 {inferred} 个字的字节已残缺，由上下文推定。原文：{text}',
  hant: '亂碼：{written} 編碼的文字被當作 {read} 解讀。其中 {inferred} 個字的位元組已殘缺，由上下文推定。原文：{text}',
}
const PARTLY_LOST: Localised = {
  en: 'Mojibake: {written} bytes were read as {read}. Characters that are lost: {lost}; that follow from the words around: {inferred}. It was: {text}',
  hans: '乱码：{written} 编码的文字被当作 {read} 解读。其中 {lost} 个字已损失，另有 {inferred} 个字由上下文推定。原文：{text}',
  hant: '亂碼：{written} 編碼的文字被當作 {read} 解讀。其中 {lost} 個字已損失，另有 {inferred} 個字由上下文推定。原文：{text}',
}
const MEND: Localised = {
  en: 'Restore: {text}',
  hans: '还原为：{text}',
  hant: '還原為：{text}',
}
const MEND_CERTAIN: Localised = {
  en: 'Restore what is certain, mark the rest as lost: {text}',
  hans: '还原能确定的部分，其余标为缺字：{text}',
  hant: '還原能確定的部分，其餘標為缺字：{text}',
}

function draftOf(repair: Repair): Draft {
  const { start, end, gain, proved } = repair
  const open = repair.doubts.filter(doubt => doubt.confidence < CERTAIN)
  return {
    start,
    end,
    message: messageOf(repair, open),
    confidence: proved ? Math.min(1, 0.5 + gain / SURE_GAIN / 2) : 0.5,
    fixes: proved ? provedFixes(repair, open) : [fixOf(repair, repair.text, MEND, 'ask')],
  }
}

function provedFixes(repair: Repair, open: readonly Doubt[]): DraftFix[] {
  if (open.length === 0) return [fixOf(repair, repair.text, MEND, 'safe')]
  const certain = fixOf(repair, withLost(repair.text, open), MEND_CERTAIN, 'safe')
  return [certain, { ...fixOf(repair, repair.text, MEND, 'ask'), beside: 'bolder' }]
}

/** The text with U+FFFD where what stood there is not certain. */
function withLost(text: string, open: readonly Doubt[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of open) {
    parts.push(text.slice(from, start), '\ufffd')
    from = end
  }
  return parts.join('') + text.slice(from)
}

function fixOf(
  { start, end, chain }: Repair,
  insert: string,
  title: Localised,
  safety: 'safe' | 'ask',
): DraftFix {
  return {
    title: { text: title, args: { text: shortened(insert) } },
    safety,
    edits: [{ start, end, insert }],
    step: { kind: 'recode', rule: rule.id, chain },
  }
}

/** What was inferred is said: nothing is guessed silently. */
function messageOf({ chain, text, doubts }: Repair, open: readonly Doubt[]): Message {
  const args = {
    written: chain.map(({ written }) => written).join(', '),
    read: chain.map(({ read }) => read).join(', '),
    text: shortened(text),
    lost: open.length,
    inferred: doubts.length - open.length,
  }
  if (open.length > 0) return { text: PARTLY_LOST, args }
  return { text: doubts.length > 0 ? INFERRED : FOUND, args }
}

/** The beginning of a text, as much as a message bears. */
function shortened(text: string): string {
  const beginning = [...text.slice(0, 80)].slice(0, 40).join('')
  return beginning.length < text.length ? `${beginning}…` : text
}

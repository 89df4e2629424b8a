import { isHan } from '../lexicon/han.ts'
import type { Words } from '../lexicon/words.ts'
import type { Span } from '../text/span.ts'

/** Who bears a trade in a byline or a report is no official of that name. */
const TRADE =
  /(?:记者|記者|通讯员|通訊員|编辑|編輯|责编|責編|作者|摄影|攝影|演员|演員|教练|教練|球员|球員|选手|選手|导演|導演|主播|歌手|村民|居民|学生|學生|职工|職工|乡长|鄉長|镇长|鎮長|村长|村長)[：: \u3000]?$/
/** Characters that may stand alone beside a name; others would make it longer (劉慧 in 劉慧卿). */
const BEFORE = new Set('和与與及由对對向是为為让讓请請给給以把被同跟到在使据據的了')
const AFTER = new Set(
  '在说說等都和与與及对對任为為是就向到将將主会會已同把被也又还還曾出作今昨称稱指强要则則并並先从從给給让讓以率赴来來去参的',
)
/** Enough text beside a name for its next word. */
const NEAR = 6

/** Whether what stands beside a name says that it is nobody of the table: a trade, or characters that belong to the name. */
export function isPassedOver(text: string, name: Span, words: Words): boolean {
  if (TRADE.test(text.slice(Math.max(0, name.start - NEAR), name.start))) return true
  return (
    name.end - name.start < 3 && !(beginsName(text, name.start, words) && endsName(text, name.end, words))
  )
}

function beginsName(text: string, at: number, words: Words): boolean {
  const before = text.slice(Math.max(0, at - NEAR), at)
  const word = words.segment(before).at(-1)
  return word === undefined || word.end - word.start > 1 || stands(before.charAt(word.start), BEFORE)
}

function endsName(text: string, at: number, words: Words): boolean {
  const after = text.slice(at, at + NEAR)
  const word = words.segment(after)[0]
  return word === undefined || word.end > 1 || stands(after.charAt(0), AFTER)
}

function stands(character: string, alone: ReadonlySet<string>): boolean {
  return !isHan(character.charCodeAt(0)) || alone.has(character)
}

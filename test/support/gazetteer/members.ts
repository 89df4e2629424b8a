/** How many items a set phrase's name says that it has. */

const DIGITS = '零一二三四五六七八九'
const NUMBER = '(?:十[一二三四五六七八九]?|[一二两三四五六七八九])'
const COUNTED = new RegExp(`(${NUMBER})(?:个|项|种|条|级|方)`, 'g')
const BIG = new RegExp(`^(${NUMBER})大`)
const BEGINS_COUNTED = new RegExp(`^“?${NUMBER}(?:个|项|种|条|级|方)`)

/** Names whose number of items the general rule cannot read off. */
export const KNOWN_COUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    四风: 4,
    三农: 3,
    六稳: 6,
    六保: 6,
    六稳六保: 12,
    四史: 4,
    三讲: 3,
    五位一体: 5,
    三严三实: 6,
    两学一做: 3,
    三去一降一补: 5,
    两不愁三保障: 5,
    八荣八耻: 8,
    三会一课: 4,
    一带一路: 2,
    两稳一保一防: 4,
    三提三效: 3,
    五区共兴: 5,
    三权分置: 3,
    三牛精神: 3,
    四有好老师: 4,
    五育并举: 5,
    三步走: 3,
    两步走: 2,
    三新一高: 4,
    双碳: 2,
    双减: 2,
    双循环: 2,
    两新政策: 2,
    两重建设: 2,
    五句话目标: 5,
    三管三必须: 3,
    '“两新”组织': 2,
    四有革命军人: 4,
    三高四新: 7,
  }),
)

/** Names that count the characters of their items. */
export const CHARACTER_COUNTS: ReadonlyMap<string, number> = new Map([
  ['十二字总要求', 12],
  ['十六字方针（多党合作）', 16],
])

/** Undefined where the name gives no number. 两不愁三保障-like names of several counted parts give their sum. */
export function expectedMembers(phrase: string): number | undefined {
  const known = KNOWN_COUNTS.get(phrase)
  if (known !== undefined) return known
  const big = BIG.exec(phrase)
  if (big !== null) return numberOf(big[1]!)
  if (!BEGINS_COUNTED.test(phrase)) return undefined
  return [...phrase.matchAll(COUNTED)].reduce((sum, match) => sum + numberOf(match[1]!), 0)
}

function numberOf(text: string): number {
  if (text.startsWith('十')) return 10 + Math.max(0, DIGITS.indexOf(text.charAt(1) || '零'))
  return text === '两' ? 2 : DIGITS.indexOf(text)
}

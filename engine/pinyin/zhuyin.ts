import { isHan } from '../lexicon/han.ts'
import type { Notation } from './bracket.ts'
import { characterBefore, type Gloss } from './gloss.ts'
import { SYLLABLES, type Syllable } from './syllable.ts'

/** Initials and finals, each as in pinyin and then as in zhuyin. */
const INITIALS = signs(
  'b ㄅ p ㄆ m ㄇ f ㄈ d ㄉ t ㄊ n ㄋ l ㄌ g ㄍ k ㄎ h ㄏ j ㄐ q ㄑ x ㄒ zh ㄓ ch ㄔ sh ㄕ r ㄖ z ㄗ c ㄘ s ㄙ',
)
const FINALS = signs(
  'a ㄚ o ㄛ e ㄜ ai ㄞ ei ㄟ ao ㄠ ou ㄡ an ㄢ en ㄣ ang ㄤ eng ㄥ er ㄦ i ㄧ ia ㄧㄚ io ㄧㄛ ie ㄧㄝ iao ㄧㄠ iu ㄧㄡ ian ㄧㄢ in ㄧㄣ iang ㄧㄤ ing ㄧㄥ iong ㄩㄥ u ㄨ ua ㄨㄚ uo ㄨㄛ uai ㄨㄞ ui ㄨㄟ uan ㄨㄢ un ㄨㄣ uang ㄨㄤ ong ㄨㄥ v ㄩ ve ㄩㄝ van ㄩㄢ vn ㄩㄣ',
)
/** What stands without an initial, in pinyin, and the final that it is. */
const BARE = signs(
  'yi i ya ia yo io ye ie yao iao you iu yan ian yin in yang iang ying ing yong iong yu v yue ve yuan van yun vn wu u wa ua wo uo wai uai wei ui wan uan wen un wang uang weng ong',
)

/** The tone marks of the second to the fourth tone; the first has none. */
export const ZHUYIN_TONES = 'ˊˇˋ'
/** The mark of the neutral tone, before or behind its syllable. */
export const NEUTRAL = '˙'

function signs(pairs: string): ReadonlyMap<string, string> {
  const words = pairs.split(' ')
  return new Map(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1]!] as const] : [])))
}

/** A syllable (its letters without marks) in zhuyin, without its tone; undefined where zhuyin has no way to write it. */
export function zhuyinOf(letters: string): string | undefined {
  const initial = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcs])?/.exec(letters)![0]
  const rest = letters.slice(initial.length)
  const head = initial === '' ? '' : INITIALS.get(initial)!
  // The vowel of zhi, chi, shi, ri, zi, ci, si is not written.
  if (/^(?:[zcs]h?|r)$/.test(initial) && rest === 'i') return head
  const final = /^[jqx]$/.test(initial) ? rest.replace(/^u/, 'v') : (BARE.get(rest) ?? rest)
  const tail = FINALS.get(final)
  return tail && head + tail
}

const LETTERS: ReadonlyMap<string, string> = new Map(
  [...SYLLABLES].flatMap(letters => {
    const zhuyin = zhuyinOf(letters)
    return zhuyin === undefined ? [] : [[zhuyin, letters] as const]
  }),
)

/** Whether a code unit is a letter or a tone mark of zhuyin. */
export function isZhuyin(unit: string): boolean {
  return (unit >= 'ㄅ' && unit <= 'ㄩ') || ZHUYIN_TONES.includes(unit) || unit === NEUTRAL
}

/** Reads one syllable; undefined where a text holds more or less. One without a mark may be of any tone. */
export function parseZhuyin(text: string): Syllable | undefined {
  const plain = text.replace(/^˙|[ˊˇˋ˙]$/, '')
  const letters = LETTERS.get(plain)
  return letters === undefined ? undefined : { letters, tone: toneOf(text.at(-1)!) }
}

function toneOf(mark: string): number {
  const place = ZHUYIN_TONES.indexOf(mark)
  return place < 0 ? 0 : place + 2
}

export const ZHUYIN: Notation = { isLetter: isZhuyin, longest: 4, parse: parseZhuyin }

/**
 * Every Han character with one syllable of zhuyin right behind it, as ruby text leaves it; a space may stand between,
 * and then one behind it as well. O(length).
 */
export function* bareZhuyin(text: string): Iterable<Gloss> {
  for (const { index, 0: run } of text.matchAll(/[ㄅ-ㄩˊˇˋ˙]+/g)) {
    const spaced = text[index - 1] === ' '
    const start = spaced ? index - 1 : index
    const at = characterBefore(text, start)
    const base = text.codePointAt(at) ?? 0
    const syllable = run.length > ZHUYIN.longest ? undefined : parseZhuyin(run)
    if (syllable === undefined || at === start || !isHan(base)) continue
    const end = index + run.length
    yield { start, end: spaced && text[end] === ' ' ? end + 1 : end, base, at, syllable, times: 1 }
  }
}

/** Whether a text holds any: most lines cost no more than this. */
export function hasZhuyin(text: string): boolean {
  return /[ㄅ-ㄩ]/.test(text)
}

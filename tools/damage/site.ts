/** Sites that inject readings, as they come: each with its own table of characters, its own decoder, its own habits. */
import { Converter } from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import type { CodePage } from '../../engine/recode/codepages.ts'
import { once } from '../lexicon/once.ts'
import type { InjectorOptions } from './injector.ts'
import { pick, type Random } from './random.ts'

const toTraditional = once(() => Converter({ from: 'cn', to: 't' }))
const toSimplified = once(() => Converter({ from: 't', to: 'cn' }))

/** The share of such characters that a site's table holds. */
const SHARES = [0.05, 0.15, 0.3, 0.6]

/** A Simplified text as such sites convert it, or a Traditional one, without the characters that GBK lacks. */
export function asSitesHaveIt(text: string, simplified: boolean, gbk: CodePage): string {
  const traditional = simplified ? toTraditional()(text) : text
  return [...traditional].filter(character => gbk.encode(character.codePointAt(0)!) >= 0).join('')
}

/** A site by chance, whose table holds a share of the characters. */
export function siteBy(
  random: Random,
  gbk: CodePage,
  characters: readonly string[] = hardCharacters(gbk),
): InjectorOptions {
  const share = pick(random, SHARES)
  const readings = new Map<string, string>()
  for (const character of characters) {
    if (random() >= share) continue
    const all = pinyin(character, { multiple: true, type: 'array' })
    const reading = random() < 0.95 ? all[0] : all.at(-1)
    if (reading !== undefined) readings.set(character, reading)
  }
  const dice = random()
  const broken = dice < 0.7 ? 'swallow' : dice < 0.85 ? 'mark' : 'drop'
  return { readings, broken, cuts: random() < 0.2, normalised: random() < 0.5 }
}

/** What conversion makes of the characters that it changes: what sites think hard to read. */
export function hardCharacters(gbk: CodePage): readonly string[] {
  hard ??= [...new Set([...charactersOf(gbk)].map(character => toTraditional()(character)))].filter(
    to => toSimplified()(to) !== to && gbk.encode(to.codePointAt(0)!) > 0xff,
  )
  return hard
}

/** There is but one GBK. */
let hard: readonly string[] | undefined

function* charactersOf(gbk: CodePage): Iterable<string> {
  for (let codePoint = 0x4e00; codePoint <= 0x9fff; codePoint++) {
    const code = gbk.encode(codePoint)
    // GB 2312, which is what Simplified text is written in.
    if (code >= 0xb0a1 && code <= 0xf7fe && (code & 0xff) >= 0xa1) yield String.fromCodePoint(codePoint)
  }
}

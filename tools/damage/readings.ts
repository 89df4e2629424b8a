/** Readings put into text: as sites inject them into the bytes of Traditional pages, and character by character. */
import { readFileSync } from 'node:fs'
import { isHan } from '../../engine/lexicon/han.ts'
import { Lexicon } from '../../engine/lexicon/lexicon.ts'
import { parseSyllable, type Syllable } from '../../engine/pinyin/syllable.ts'
import { NEUTRAL, ZHUYIN_TONES, zhuyinOf } from '../../engine/pinyin/zhuyin.ts'
import { LEXICON_FILE } from '../lexicon/build.ts'
import { once } from '../lexicon/once.ts'
import { injectReadings } from './injector.ts'
import type { Random } from './random.ts'
import { isWrittenOtherwise } from './script.ts'

const lexicon = once(() => {
  const bytes = readFileSync(LEXICON_FILE)
  return new Lexicon(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
})

/** First readings of a text's characters that Simplified writes otherwise, and of `more` characters. */
function tableFor(text: string, more: string): Map<string, string> {
  const table = new Map<string, string>()
  for (const character of [...text].filter(isWrittenOtherwise).concat([...more])) {
    const [reading] = lexicon().readings.of(character.codePointAt(0)!)
    if (reading !== undefined) table.set(character, reading)
  }
  return table
}

/** The text with readings behind its Traditional characters; no entry of the table falls between two characters. */
export function withReadings(text: string): string {
  const page = lexicon().codepages.gbk
  const whole = [...tableFor(text, '')].filter(entry => {
    const damaged = injectReadings(page, text, { readings: new Map([entry]), broken: 'swallow' })
    return damaged.text.replaceAll(`(${entry[1]})`, '') === text
  })
  return injectReadings(page, text, { readings: new Map(whole), broken: 'swallow' }).text
}

/** The same, normalised, with readings that fall between two characters where their bytes are those of one of `more`. */
export function withSplices(text: string, more: string): string {
  const readings = tableFor(text, more)
  return injectReadings(lexicon().codepages.gbk, text, { readings, broken: 'swallow', normalised: true }).text
}

/** The text cut at punctuation wherever its bytes turn up, with no readings put in. */
export function withCuts(text: string): string {
  return injectReadings(lexicon().codepages.gbk, text, { readings: new Map(), broken: 'swallow', cuts: true })
    .text
}

/** How readings are put in character by character, none of them inside a character's bytes. */
export interface Glossing {
  /** Behind every occurrence of a share of the Traditional characters, or behind each character at this distance. */
  readonly every: 'of a table' | number
  readonly write: (reading: string) => string
}

/** The ways to write readings that are found in pages. */
export const GLOSSINGS = {
  'with tones': { every: 'of a table', write: reading => `(${reading})` },
  'without tones': { every: 'of a table', write: reading => `(${toneless(reading)})` },
  doubled: { every: 'of a table', write: reading => `(${toneless(reading)})`.repeat(2) },
  'with a space': { every: 'of a table', write: reading => `(${toneless(reading)}) ` },
  'at every fifth character': { every: 5, write: reading => `(${reading})` },
  'zhuyin in brackets': { every: 3, write: reading => `(${inZhuyin(reading)})` },
  'zhuyin, bare': { every: 1, write: inZhuyin },
} as const satisfies Readonly<Record<string, Glossing>>

/** The text with the first reading of some of its characters behind each of them. */
export function glossed(text: string, { every, write }: Glossing, random: Random, share = 0.5): string {
  const table = new Set([...tableFor(text, '').keys()].filter(() => random() < share))
  let count = 0
  let out = ''
  for (const character of text) {
    out += character
    if (!isHan(character.codePointAt(0)!)) continue
    count++
    const [reading] = lexicon().readings.of(character.codePointAt(0)!)
    const chosen = every === 'of a table' ? table.has(character) : count % every === 0
    if (chosen && reading !== undefined) out += write(reading)
  }
  return out
}

function syllableOf(reading: string): Syllable {
  const syllable = parseSyllable(reading)
  if (syllable === undefined) throw new RangeError(`${reading} is no syllable`)
  return syllable
}

function toneless(reading: string): string {
  return syllableOf(reading).letters.replace('v', 'ü')
}

function inZhuyin(reading: string): string {
  const { letters, tone } = syllableOf(reading)
  const plain = zhuyinOf(letters) ?? ''
  return tone === 0 ? `${NEUTRAL}${plain}` : `${plain}${tone > 1 ? ZHUYIN_TONES[tone - 2] : ''}`
}

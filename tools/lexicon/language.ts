/**
 * Section `language`: which words follow which, from the two tables of data/language. Nothing is made of both, since each
 * is under its own licence; only their words are numbered together. See engine/lexicon/language.ts.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../files.ts'
import { bytesOf } from './bytes.ts'
import { isAllHan } from './cedict.ts'
import { buildDoubleArray } from './double-array.ts'
import { projectUnit } from './projection.ts'
import { trieSections } from './tries.ts'

export interface LanguageWord {
  /** NO_WORD for whatever is no word. */
  readonly text: string
  readonly cost: number
  readonly backOff: number
  readonly followers: readonly Follower[]
}

export interface Follower {
  readonly text: string
  readonly cost: number
}

export const NO_WORD = '*'

/** The first knows signs beside words. */
export const LANGUAGE_TABLES = ['data/language/open-gram.tsv', 'data/language/libime.tsv'] as const

/** The words of such a table in its order. Throws on a cell that is no number where one must stand. */
export function languageWords(file: string): readonly LanguageWord[] {
  const number = (cell: string | undefined): number => {
    const value = Number(cell ?? Number.NaN)
    if (Number.isNaN(value)) throw new Error(`${file}: ${cell} is no number`)
    return value
  }
  const group = (cell: string): Follower[] => {
    const [cost, ...texts] = cell.split(' ')
    return texts.map(text => ({ text, cost: number(cost) }))
  }
  return readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const [text = '', cost, backOff, ...groups] = line.split('\t')
      return { text, cost: number(cost), backOff: number(backOff), followers: groups.flatMap(group) }
    })
}

export function languageSections(): ReadonlyMap<string, Uint8Array> {
  const [first, second] = LANGUAGE_TABLES.map(languageWords) as [LanguageWord[], LanguageWord[]]
  const texts = [...new Set([...first, ...second].map(({ text }) => text))]
  const ids = new Map(texts.map((text, id) => [text, id]))
  return new Map([
    ...trieSections('language', buildDoubleArray(texts, projectUnit)),
    ...bigramSections('language/first', first, ids),
    ...bigramSections('language/second', second, ids),
    ['language/words', bytesOf(wordsFollow(first))],
  ])
}

/** For each word the natural logarithm of the probability that no sign follows it, by its own table. */
function wordsFollow(words: readonly LanguageWord[]): Float32Array {
  const signs = words.filter(({ text }) => !isAllHan(text))
  return Float32Array.from(words, ({ followers, backOff }) => {
    const known = new Map(followers.map(({ text, cost }) => [text, cost]))
    return Math.log1p(
      -signs.reduce((sum, { text, cost }) => sum + Math.exp(-(known.get(text) ?? cost + backOff)), 0),
    )
  })
}

function bigramSections(
  name: string,
  words: readonly LanguageWord[],
  ids: ReadonlyMap<string, number>,
): [string, Uint8Array][] {
  const score = new Float32Array(ids.size).fill(Number.NEGATIVE_INFINITY)
  const backOff = new Float32Array(ids.size)
  const followers: Follower[][] = Array.from(ids, () => [])
  for (const word of words) {
    const id = ids.get(word.text)!
    score[id] = -word.cost
    backOff[id] = -word.backOff
    followers[id] = [...word.followers].sort((a, b) => ids.get(a.text)! - ids.get(b.text)!)
  }
  const starts = new Uint32Array(ids.size + 1)
  for (const [id, group] of followers.entries()) starts[id + 1] = starts[id]! + group.length
  const flat = followers.flat()
  return [
    [`${name}/score`, bytesOf(score)],
    [`${name}/back-off`, bytesOf(backOff)],
    [`${name}/starts`, bytesOf(starts)],
    [`${name}/followers`, bytesOf(Uint32Array.from(flat, ({ text }) => ids.get(text)!))],
    [`${name}/costs`, Uint8Array.from(flat, ({ cost }) => Math.round(cost * 10))],
  ]
}

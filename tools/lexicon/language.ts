/** Section `language`: which words follow which, from data/language. See engine/lexicon/language.ts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../files.ts'
import { bytesOf } from './bytes.ts'
import { buildDoubleArray } from './double-array.ts'
import { once } from './once.ts'
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

/** The words of data/language/words.tsv in its order. Throws on a cell that is no number where one must stand. */
export const languageWords = once((): readonly LanguageWord[] =>
  readFileSync(join(root, 'data/language/words.tsv'), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const [text = '', cost, backOff, ...groups] = line.split('\t')
      return { text, cost: number(cost), backOff: number(backOff), followers: groups.flatMap(group) }
    }),
)

function group(cell: string): Follower[] {
  const [cost, ...texts] = cell.split(' ')
  return texts.map(text => ({ text, cost: number(cost) }))
}

function number(cell: string | undefined): number {
  const value = Number(cell ?? Number.NaN)
  if (Number.isNaN(value)) throw new Error(`data/language/words.tsv: ${cell} is no number`)
  return value
}

export function languageSections(): ReadonlyMap<string, Uint8Array> {
  const words = languageWords()
  const ids = new Map(words.map(({ text }, id) => [text, id]))
  const followers = words.map(word =>
    word.followers.map(({ text, cost }) => ({ id: ids.get(text)!, cost })).sort((a, b) => a.id - b.id),
  )
  const flat = followers.flat()
  const starts = new Uint32Array(words.length + 1)
  for (const [id, group] of followers.entries()) starts[id + 1] = starts[id]! + group.length
  const trie = buildDoubleArray(
    words.map(({ text }) => text),
    projectUnit,
  )
  return new Map([
    ...trieSections('language', trie),
    ['language/score', bytesOf(Float32Array.from(words, ({ cost }) => -cost))],
    ['language/back-off', bytesOf(Float32Array.from(words, ({ backOff }) => -backOff))],
    ['language/starts', bytesOf(starts)],
    ['language/followers', bytesOf(Uint32Array.from(flat, ({ id }) => id))],
    ['language/costs', Uint8Array.from(flat, ({ cost }) => Math.round(cost * 10))],
  ])
}

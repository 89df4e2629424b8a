/** OpenCC's tables (Apache-2.0), as the package opencc-js (MIT) ships them. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Converter } from 'opencc-js'
import { once } from './once.ts'

/** The Traditional standards that words are converted to: OpenCC's own, Taiwan, Hong Kong. */
const STANDARDS = ['t', 'tw', 'hk'] as const

const tables = new Map<string, ReadonlyMap<string, readonly string[]>>()

/** An OpenCC dictionary by name: each key with its candidates, best first. Throws where the package has none of that name. */
export function openccTable(name: string): ReadonlyMap<string, readonly string[]> {
  const table = tables.get(name) ?? readTable(name)
  tables.set(name, table)
  return table
}

function readTable(name: string): ReadonlyMap<string, readonly string[]> {
  const path = createRequire(import.meta.url).resolve(`opencc-js/dict/${name}`)
  const literal = /^export default (".*");?\s*$/s.exec(readFileSync(path, 'utf8'))?.[1]
  const data: unknown = literal === undefined ? undefined : JSON.parse(literal)
  if (typeof data !== 'string') throw new Error(`${path} is not the list of pairs that was expected`)
  const rows = data.split('|').map(row => row.split(' '))
  return new Map(rows.map(([key, ...values]) => [key!, values]))
}

const converters = once(() => STANDARDS.map(to => Converter({ from: 'cn', to })))

const toTaiwan = once(() => Converter({ from: 'cn', to: 'tw' }))

/** A Simplified phrase in Traditional characters, Taiwan's, as the gazetteer writes them. */
export function traditionalOf(phrase: string): string {
  return toTaiwan()(phrase)
}

/** Simplified words in each Traditional standard. A line feed between words keeps the converter's phrases apart. */
export function traditionalForms(words: readonly string[]): string[][] {
  const joined = words.join('\n')
  return converters().map(convert => convert(joined).split('\n'))
}

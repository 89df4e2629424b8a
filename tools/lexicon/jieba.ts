/** The dictionary of jieba (MIT), as the package @node-rs/jieba ships it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { once } from './once.ts'

export interface JiebaWord {
  readonly text: string
  /** How often the word stood in jieba's corpora; 2 and 3 often mean that it was only listed. */
  readonly count: number
  readonly tag: string
}

export const jiebaWords = once((): readonly JiebaWord[] => {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt')
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines
    .filter(line => line.trim() !== '')
    .map(line => {
      const [text, count, tag] = line.trim().split(' ')
      return { text: text!, count: Number(count), tag: tag ?? '' }
    })
})

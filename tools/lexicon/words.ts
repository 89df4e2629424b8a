/** Section `words`: see engine/lexicon/words.ts. */
import { bytesOf, textBytes } from './bytes.ts'
import { buildDoubleArray } from './double-array.ts'
import { projectUnit } from './projection.ts'
import { trieSections } from './tries.ts'
import { vocabulary } from './vocabulary.ts'

export function wordSections(): ReadonlyMap<string, Uint8Array> {
  const words = vocabulary()
  const total = words.reduce((sum, { count }) => sum + count, 0)
  const trie = buildDoubleArray(
    words.map(word => word.text),
    projectUnit,
  )
  const tags = [...new Set(words.map(word => word.tag))].sort()
  return new Map([
    ...trieSections('words', trie),
    ['words/score', bytesOf(Float32Array.from(words, ({ count }) => Math.log(count / total)))],
    ['words/tag', Uint8Array.from(words, ({ tag }) => tags.indexOf(tag))],
    ['words/tags', textBytes(tags.join('\t'))],
  ])
}

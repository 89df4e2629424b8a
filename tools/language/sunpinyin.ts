/**
 * Reads the language model of sunpinyin, an input method: `lm_sc.t3g` (back-off trigrams over word numbers) and
 * `pydict_sc.bin` (the words), as Debian's package sunpinyin-data holds them. Both are little endian.
 */

import type { ModelWord } from './model.ts'

/** Bytes of a node: an inner one (it has successors), and one of the last level. */
const NODE = 12
const PROBABILITIES = 65536
const BACK_OFFS = 16384
const LEVELS = 3

/** The words with their bigrams. Throws where the files are of another kind. */
export function readSunpinyin(model: Uint8Array, dictionary: Uint8Array): ModelWord[] {
  const view = new DataView(model.buffer, model.byteOffset, model.byteLength)
  if (view.getUint32(0, true) !== LEVELS || view.getUint32(4, true) !== 0)
    throw new Error('this is no table of trigrams with plain probabilities')
  const sizes = Array.from({ length: LEVELS + 1 }, (_, i) => view.getUint32(8 + 4 * i, true))
  const probabilities = 8 + 4 * sizes.length
  const unigrams = probabilities + 4 * (PROBABILITIES + BACK_OFFS) + NODE * sizes[0]!
  const bigrams = unigrams + NODE * sizes[1]!
  const texts = readWords(dictionary)
  const nodes = new Nodes(view, probabilities)
  const indexes = new Map<number, number>()
  // The last node of a level only says where the one before it ends.
  for (let i = 0; i < sizes[1]! - 1; i++) indexes.set(nodes.word(unigrams + NODE * i), i)
  return [...indexes].map(([word, i]) => {
    const at = unigrams + NODE * i
    const next = new Map<number, number>()
    for (let k = nodes.firstChild(at); k < nodes.firstChild(at + NODE); k++) {
      const child = bigrams + NODE * k
      next.set(indexes.get(nodes.word(child))!, nodes.probability(child))
    }
    return { text: texts[word] ?? '', probability: nodes.probability(at), next }
  })
}

/** Inner nodes: bits of the word 18, of the back-off 14, of the probability 16, of the first child 16 and (at the end) 7. */
class Nodes {
  private readonly view: DataView
  private readonly probabilities: number

  constructor(view: DataView, probabilities: number) {
    this.view = view
    this.probabilities = probabilities
  }

  word(at: number): number {
    return this.view.getUint32(at, true) & 0x3ffff
  }

  probability(at: number): number {
    return this.view.getFloat32(this.probabilities + 4 * this.view.getUint16(at + 4, true), true)
  }

  firstChild(at: number): number {
    return ((this.view.getUint32(at + 8, true) >>> 25) << 16) | this.view.getUint16(at + 6, true)
  }
}

/** The words in the order of their numbers: UTF-32, a zero after each, from the offset that the header's third number gives. */
function readWords(dictionary: Uint8Array): string[] {
  const view = new DataView(dictionary.buffer, dictionary.byteOffset, dictionary.byteLength)
  const count = view.getUint32(0, true)
  const words: string[] = []
  let word = ''
  for (let at = view.getUint32(8, true); words.length < count; at += 4) {
    const codePoint = view.getUint32(at, true)
    if (codePoint !== 0) word += String.fromCodePoint(codePoint)
    else {
      words.push(word)
      word = ''
    }
  }
  return words
}

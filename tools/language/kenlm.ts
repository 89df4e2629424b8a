/**
 * Reads a language model of KenLM, version 5, of the kind that libime ships: trigrams in a trie, quantized, the pointers
 * to them in the form that KenLM calls array-compressed Bhiksha (its `lm/trie.cc`, `lm/quantize.cc`, `lm/bhiksha.cc`).
 * All of it is little endian, with packed bits from the lowest on.
 */
import type { ModelWord } from './model.ts'

const MAGIC = 'mmap lm http://kheafield.com/code format version 5\n'
const ORDER = { at: 0x58, value: 3 } as const
/** How many words, bigrams and trigrams there are: a u64 each. */
const COUNTS = 0x6c
/** The words' hashes with their count before them, which nothing here needs: the words stand at the file's end. */
const HASHES = 0x88
/** Bytes of a word's entry: its probability and back-off, base 10, and where the bigrams that end in it begin. */
const ENTRY = 16
/** The most bits of a pointer that KenLM takes out of its entries, and those that a pointer of the table has. */
const MOST_TAKEN = 22
const POINTER = 64
const END_OF_TEXT = '</s>'

/**
 * The words with their bigrams, as probabilities of what follows where text goes on. Throws an Error where the file is of
 * another kind.
 */
export function readKenlm(file: Uint8Array): ModelWord[] {
  const model = new Model(file)
  const texts = model.texts()
  const end = texts.indexOf(END_OF_TEXT)
  const next = texts.map(() => new Map<number, number>())
  for (let word = 0; word < texts.length; word++)
    for (const [before, probability] of model.before(word)) next[before]!.set(word, probability)
  return texts.map((text, i) => ({ text, probability: model.probability(i), next: goingOn(next[i]!, end) }))
}

/** What follows, without the end of the text. */
function goingOn(next: ReadonlyMap<number, number>, end: number): Map<number, number> {
  const ends = next.get(end) ?? 0
  return new Map(
    [...next].filter(([word]) => word !== end).map(([word, share]) => [word, share / (1 - ends)] as const),
  )
}

class Model {
  private readonly file: Uint8Array
  private readonly view: DataView
  private readonly words: number
  private readonly unigrams: number
  private readonly bigrams: number
  private readonly strings: number
  /** Bits: of a word's number, of a probability's, and of a whole bigram. */
  private readonly width: { readonly word: number; readonly probability: number; readonly bigram: number }
  private readonly backOffBits: number
  private readonly probabilities: number

  constructor(file: Uint8Array) {
    this.file = file
    this.view = new DataView(file.buffer, file.byteOffset, file.byteLength)
    if (this.ascii(MAGIC.length) !== MAGIC || this.view.getUint8(ORDER.at) !== ORDER.value)
      throw new Error('this is no table of trigrams of KenLM, version 5')
    const [words, bigrams, trigrams] = [0, 8, 16].map(at => this.number(COUNTS + at)) as [
      number,
      number,
      number,
    ]
    const quantizer = HASHES + 8 * (1 + words)
    const probability = this.view.getUint8(quantizer + 1)
    const backOff = this.view.getUint8(quantizer + 2)
    const word = bitsOf(words)
    const taken = takenBits(bigrams, trigrams)
    const pointer = bitsOf(trigrams) - taken
    this.words = words
    this.probabilities = quantizer + 8
    this.backOffBits = backOff
    this.unigrams = this.probabilities + 4 * (2 * 2 ** probability + 2 ** backOff)
    const pointers = Math.floor(trigrams / 2 ** pointer) + 1
    this.bigrams = this.unigrams + ENTRY * (words + 2) + 8 * (1 + pointers) + 7
    this.width = { word, probability, bigram: word + probability + backOff + pointer }
    const longest = this.bigrams + packed(bigrams, this.width.bigram)
    this.strings = longest + packed(trigrams, word + probability)
  }

  /** The words in the order of their numbers. */
  texts(): string[] {
    return new TextDecoder().decode(this.file.subarray(this.strings)).split('\0').slice(0, this.words)
  }

  probability(word: number): number {
    return 10 ** this.view.getFloat32(this.unigrams + ENTRY * word, true)
  }

  /** The words that bigrams have before a word, and the probability that it follows them. */
  *before(word: number): Iterable<readonly [number, number]> {
    const first = this.number(this.unigrams + ENTRY * word + 8)
    const end = this.number(this.unigrams + ENTRY * (word + 1) + 8)
    const { word: number, probability, bigram } = this.width
    for (let i = first; i < end; i++) {
      const bit = i * bigram
      const value = this.bits(bit + number + this.backOffBits, probability)
      yield [
        this.bits(bit, number),
        10 ** this.view.getFloat32(this.probabilities + 4 * value, true),
      ] as const
    }
  }

  private number(at: number): number {
    return Number(this.view.getBigUint64(at, true))
  }

  private ascii(end: number): string {
    return new TextDecoder('latin1').decode(this.file.subarray(0, end))
  }

  /** Bits of the bigrams' table. */
  private bits(at: number, count: number): number {
    const word = this.view.getBigUint64(this.bigrams + Math.floor(at / 8), true)
    return Number((word >> BigInt(at % 8)) & ((1n << BigInt(count)) - 1n))
  }
}

function bitsOf(number: number): number {
  return number.toString(2).length
}

/** Bytes of a packed table, its sentinel and the padding that KenLM puts after it. */
function packed(count: number, bits: number): number {
  return Math.floor(((1 + count) * bits + 7) / 8) + 8
}

/** How many of a pointer's bits stand in a table of their own: as many as make the file smallest. */
function takenBits(bigrams: number, trigrams: number): number {
  const required = bitsOf(trigrams)
  const cost = (taken: number) =>
    Math.floor(trigrams / 2 ** (required - taken)) * POINTER - (bigrams + 1) * taken
  let best = 0
  for (let taken = 1; taken <= Math.min(required, MOST_TAKEN); taken++)
    if (cost(taken) < cost(best)) best = taken
  return best
}

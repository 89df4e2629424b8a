import { isHan } from '../lexicon/han.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Prefix } from '../lexicon/words.ts'

/** A text read so far, and how plausible it is: natural logarithms. */
export interface Reading {
  readonly words: Prefix
  /** What its signs, letters and digits cost, */
  readonly score: number
  /** and what they cost beyond what the language model knows of them. */
  readonly beyond: number
  /** The sign that it ends in, if it is one that no other such sign follows. */
  readonly stop: string
  /** The signs that it ends in, if they stand in rows. */
  readonly row: string
  /** Whether it ends in a particle that a question ends with. */
  readonly asks: boolean
  /** Whether it ends in a digit. */
  readonly counts: boolean
}

/** What signs cost: natural logarithms of their share of running text, roughly. */
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['，', -2.8],
  ['。', -3.6],
  ['、', -4],
  ...[...'“”「」：《》（）'].map(sign => [sign, -5.3] as const),
  ...[...'；？！『』'].map(sign => [sign, -6.7] as const),
  ...[...'·—…〈〉【】〔〕'].map(sign => [sign, -8] as const),
])
/** Signs of which one stands at a time. */
const STOPS = '，。、；：？！,;:?!'
/** But for these. */
const REPEATED = '？！?!'
const DOUBLED = -8
/** Signs that the language model knows; all others are one word to it, and what that costs. */
const KNOWN = '，,。；;？?！!：:“「『”」』、…'
const NO_WORD = -2
/** What edited text has more of some of them than the model's texts, which are the web's. */
const EDITED: ReadonlyMap<string, number> = new Map([
  ['、', 1],
  ...[...'：:“「『”」』'].map(sign => [sign, -1] as const),
  ...[...'！!'].map(sign => [sign, -1.8] as const),
  ...[...'？?'].map(sign => [sign, -1.4] as const),
  ['…', -1.9],
])
/** Signs of which two stand, or more. */
export const ROWS = '—…'
/** Natural logarithms: what each more of them costs, and what it costs that there is none. */
const IN_ROW = -0.5
const ALONE = -2
const ASKING = '嗎呢麼么吗'
const ASKED = 4
/** Each of the ten, where a number begins and within it. */
const DIGIT = { first: -7.5, next: -3 } as const
/** What numbers are written with, and what a stop after one costs more: natural logarithms of their shares there, roughly. */
const IN_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['.', -3.3],
  ['%', -4.3],
])
const AFTER_NUMBERS = -2.3
const ASCII = -10
/** More for the full-width form of a letter. */
const WIDE = -4
const RARE = -16

export function begin(lexicon: Lexicon, context: string): Reading {
  return read(
    lexicon,
    { words: lexicon.words.begin(), score: 0, beyond: 0, stop: '', row: '', asks: false, counts: false },
    context,
  )
}

/** The reading with more text after it. */
export function read(lexicon: Lexicon, reading: Reading, text: string): Reading {
  let { words, score, beyond, stop, row, asks, counts } = reading
  for (const character of text) {
    const codePoint = character.codePointAt(0)!
    const alone = row.length === 1 && character !== row ? ALONE : 0
    score += alone
    beyond += alone
    if (isHan(codePoint)) {
      stop = ''
      row = ''
      asks = ASKING.includes(character)
      counts = false
    } else {
      const next = STOPS.includes(character) ? character : ''
      const cost = costIn(row, counts, character, codePoint)
      const fit = (asks && character === '？' ? ASKED : 0) + (isDoubled(stop, next) ? DOUBLED : 0)
      score += cost + fit
      const digit = isDigit(asciiOf(codePoint))
      beyond +=
        fit +
        (KNOWN.includes(character) ? (EDITED.get(character) ?? 0) : cost - (counts && digit ? 0 : NO_WORD))
      stop = next
      row = rowOf(row, character)
      asks = false
      counts = digit
    }
    words = lexicon.words.append(words, codePoint)
  }
  return { words, score, beyond, stop, row, asks, counts }
}

/** The row that a text ends in after one more sign. */
function rowOf(row: string, character: string): string {
  if (!ROWS.includes(character)) return ''
  return row.endsWith(character) ? row + character : character
}

function isDoubled(before: string, after: string): boolean {
  return before !== '' && after !== '' && !(REPEATED.includes(before) && REPEATED.includes(after))
}

export function plausibility({ words, score }: Reading): number {
  return words.logProbability + score
}

/** Half-width signs, which stand for full-width ones in half of the documents. */
const HALF: ReadonlyMap<string, string> = new Map(
  [...'，！；？：（）'].map(sign => [sign.normalize('NFKC'), sign]),
)

function costOf(character: string, codePoint: number): number {
  const known = SIGNS.get(HALF.get(character) ?? character)
  if (known !== undefined) return known
  const ascii = asciiOf(codePoint)
  if (ascii >= 0x80) return RARE
  return isDigit(ascii) ? DIGIT.first : ASCII + (ascii === codePoint ? 0 : WIDE)
}

/** What a sign costs after a row that it goes on with, after a number, or elsewhere. */
function costIn(row: string, counts: boolean, character: string, codePoint: number): number {
  if (row.endsWith(character)) return IN_ROW
  return counts ? costAfterNumber(character, codePoint) : costOf(character, codePoint)
}

function costAfterNumber(character: string, codePoint: number): number {
  const ascii = asciiOf(codePoint)
  if (isDigit(ascii)) return DIGIT.next
  const known = IN_NUMBERS.get(String.fromCharCode(ascii))
  if (known !== undefined) return known
  return costOf(character, codePoint) + (STOPS.includes(character) ? AFTER_NUMBERS : 0)
}

/** What a full-width form stands for. */
function asciiOf(codePoint: number): number {
  return codePoint > 0xff00 && codePoint < 0xff5f ? codePoint - 0xfee0 : codePoint
}

function isDigit(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39
}

/** Natural logarithm a character: less plausible text makes no sense. */
const SENSELESS = -9.5

/** Whether a text makes no sense; never one with fewer Han characters than `least`. */
export function isSenseless(text: string, least: number, lexicon: Lexicon): boolean {
  let han = 0
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) han++
  return han >= least && lexicon.words.logProbability(text) < SENSELESS * han
}

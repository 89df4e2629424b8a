import { isHan } from '../lexicon/han.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { CharacterClass, Characters } from '../script/characters.ts'
import { codePointsOf } from './place.ts'

/** What a character of the other script, and a rarer character, weighs less. */
const FOREIGN = -5
const FREQUENCY_WEIGHT = 0.3
/** What a character, and a pair of characters, weighs more that the text has elsewhere. */
const SEEN = 0.7
const SEEN_PAIR = 2
/** What a variant, and a letter of full width, weighs less that the text does not have elsewhere. */
const UNUSUAL_FORM = -4
const WIDE_LETTER = -6
/** A clause of so many characters is no item of a list, one of fewer no sentence. */
const LONG_CLAUSE = 9
const SHORT_CLAUSE = 4
const UNLIKELY_MARK = -2
/** A closing mark where its opening mark stands open, and where it does not. */
const CLOSES = 3
const CLOSES_NOTHING = -4
/** So far back a mark's clause or opening mark is looked for, in code points. */
export const REACH = 100

const LIST_COMMA = 0x3001
const STOP = 0x3002
/** Closing marks with their opening marks. */
const OPENING = new Map(
  Array.from('”“’‘」「』『】【》《〉〈）（'.match(/../gu)!, pair => [
    pair.codePointAt(0)!,
    pair.codePointAt(1)!,
  ]),
)
const MARKS = new Set(Array.from('，。；：！？、', mark => mark.codePointAt(0)!))

/** The text on both sides of a run. */
export interface Surroundings {
  readonly before: string
  readonly after: string
}

/** What the rest of a text says of a character, beside the words that it makes with its neighbours. */
export class Company {
  private readonly lexicon: Lexicon
  /** The script that the text is not in, as far as it tells. */
  private readonly foreign: CharacterClass | undefined
  private readonly seen = new Set<number>()
  private readonly pairs = new Set<number>()

  /**
   * `known` are the text's code points; undefined where one is in doubt. What stands around it may be damaged too: of the
   * script it only tells where the text itself does not.
   */
  constructor(known: readonly (number | undefined)[], { before, after }: Surroundings, lexicon: Lexicon) {
    this.lexicon = lexicon
    const around = [before, after].map(codePointsOf)
    this.foreign = foreignScript(known, lexicon) ?? foreignScript(around.flat(), lexicon)
    for (const text of [known, ...around]) this.see(text)
  }

  private see(known: readonly (number | undefined)[]): void {
    for (const [i, codePoint] of known.entries()) {
      if (codePoint === undefined) continue
      this.seen.add(codePoint)
      const next = known[i + 1]
      if (next !== undefined) this.pairs.add(pairOf(codePoint, next))
    }
  }

  /** How much likelier it makes a code point at an index of the text (natural logarithm). */
  weigh(text: readonly number[], at: number, codePoint: number): number {
    const frequency = this.lexicon.plausibility.ofCodePoint(codePoint) * FREQUENCY_WEIGHT
    return frequency + (isHan(codePoint) ? this.ofHan(text, at, codePoint) : this.ofMark(text, at, codePoint))
  }

  private ofHan(text: readonly number[], at: number, codePoint: number): number {
    const foreign = this.lexicon.characters.classOf(codePoint) === this.foreign ? FOREIGN : 0
    return foreign + this.ofForm(codePoint) + this.ofPairs(text, at, codePoint)
  }

  private ofForm(codePoint: number): number {
    if (this.seen.has(codePoint)) return SEEN
    return isUnusualForm(codePoint, this.lexicon.characters) ? UNUSUAL_FORM : 0
  }

  private ofMark(text: readonly number[], at: number, codePoint: number): number {
    if (isWideLetter(codePoint)) return this.seen.has(codePoint) ? 0 : WIDE_LETTER
    return ofMark(text, at, codePoint)
  }

  private ofPairs(text: readonly number[], at: number, codePoint: number): number {
    const before = text[at - 1]
    const after = text[at + 1]
    const first = before !== undefined && isHan(before) && this.pairs.has(pairOf(before, codePoint))
    const second = after !== undefined && isHan(after) && this.pairs.has(pairOf(codePoint, after))
    return (first ? SEEN_PAIR : 0) + (second ? SEEN_PAIR : 0)
  }
}

/** Whether it is a variant that neither Taiwan nor Hong Kong writes: 爲. The frequency of words is that of all their forms. */
function isUnusualForm(codePoint: number, characters: Characters): boolean {
  if (characters.classOf(codePoint) !== 'traditional') return false
  const canonical = characters.canonical[codePoint]
  return (
    canonical !== undefined && USUAL.every(standard => characters.write(canonical, standard) !== codePoint)
  )
}

const USUAL = ['tw', 'hk'] as const

/** ＠, letters and brackets of full width. */
function isWideLetter(codePoint: number): boolean {
  return codePoint >= 0xff20 && codePoint <= 0xff5d
}

function pairOf(first: number, second: number): number {
  return first * 0x110000 + second
}

function ofMark(text: readonly number[], at: number, codePoint: number): number {
  const opening = OPENING.get(codePoint)
  if (opening !== undefined) return isOpen(text, at, opening, codePoint) ? CLOSES : CLOSES_NOTHING
  const length = clauseBefore(text, at)
  if (codePoint === LIST_COMMA && length >= LONG_CLAUSE) return UNLIKELY_MARK
  return codePoint === STOP && length < SHORT_CLAUSE ? UNLIKELY_MARK : 0
}

/** Whether of a pair of marks the opening one came last. */
function isOpen(text: readonly number[], at: number, opening: number, closing: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    if (text[i] === opening) return true
    if (text[i] === closing) return false
  }
  return false
}

/** How many code points there are since the last mark. */
function clauseBefore(text: readonly number[], at: number): number {
  let i = at - 1
  while (i >= 0 && i > at - REACH && !MARKS.has(text[i]!)) i--
  return at - 1 - i
}

/** Which of the two scripts the characters that are known all but exclude. */
function foreignScript(known: readonly (number | undefined)[], lexicon: Lexicon): CharacterClass | undefined {
  let simplified = 0
  let traditional = 0
  for (const codePoint of known) {
    const script = codePoint === undefined ? undefined : lexicon.characters.classOf(codePoint)
    if (script === 'simplified') simplified++
    else if (script === 'traditional') traditional++
  }
  if (simplified > 8 * traditional) return 'traditional'
  return traditional > 8 * simplified ? 'simplified' : undefined
}

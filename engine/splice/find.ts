import type { ReadingsHabit } from '../facts/readings.ts'
import { isHan } from '../lexicon/han.ts'
import { isLetterOrDigit } from '../lexicon/letters.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isOpenBracket } from '../pinyin/bracket.ts'
import { characterBefore } from '../pinyin/gloss.ts'
import { weigh } from '../pinyin/weight.ts'
import type { View } from '../text/view.ts'
import { straddlesAscii } from './ascii.ts'
import type { Restoration } from './mend.ts'
import { isTrail } from './pairs.ts'
import { isSenseless } from './plausibility.ts'
import { restore, type Surroundings } from './restore.ts'
import { type Cut, cutAt, injectionAt, isCutSign, isQuestionMark } from './signs.ts'

/** What destroyed characters: a reading put in within their bytes, or a cut at a sign that their bytes spell. */
export type Cause = 'reading' | 'cut'

export interface Found extends Restoration {
  readonly cause: Cause
}

/** What was found in a view: two rules ask, each for its own cause, and searching costs. */
const known = new WeakMap<View, { readonly facts: Surroundings; readonly found: readonly Found[] }>()

/** Every place of a line where characters were destroyed, in order, apart. Only signs of damage cost more than a look. */
export function findDamage(view: View, facts: Surroundings, lexicon: Lexicon): readonly Found[] {
  const before = known.get(view)
  if (before?.facts === facts) return before.found
  const found = [...search(view.text, facts, lexicon)]
  known.set(view, { facts, found })
  return found
}

function* search(text: string, facts: Surroundings, lexicon: Lexicon): Iterable<Found> {
  const finder = new Finder(text, facts, lexicon)
  for (let at = 0; at < text.length; at++) {
    const found = finder.at(at)
    if (found === undefined) continue
    yield found
    at = Math.max(at, found.end - 1)
  }
}

class Finder {
  private readonly text: string
  private readonly facts: Surroundings
  private readonly habit: ReadingsHabit
  private readonly lexicon: Lexicon

  constructor(text: string, facts: Surroundings, lexicon: Lexicon) {
    this.text = text
    this.facts = facts
    this.habit = facts.readings
    this.lexicon = lexicon
  }

  at(at: number): Found | undefined {
    const unit = this.text[at]
    if (isOpenBracket(unit)) return found('reading', this.openReading(at))
    if (isQuestionMark(unit)) {
      const marked = found('reading', this.markedReading(at)) ?? found('cut', this.markedCut(at))
      if (marked !== undefined) return marked
    }
    return isCutSign(unit) ? found('cut', this.droppedCut(at)) : undefined
  }

  private openReading(at: number): Restoration | undefined {
    return straddlesAscii(this.text, at, this.habit, this.lexicon) ?? this.droppedReading(at)
  }

  /** A reading behind a question mark. It bears a tone mark; where the document is full of readings it need not. */
  private markedReading(at: number): Restoration | undefined {
    const { text, habit } = this
    for (const broken of ['swallow', 'mark'] as const) {
      const first = injectionAt(text, at, broken)
      if (first !== undefined && (first.syllable.tone > 0 || habit.residue))
        return restore({ text, first, broken }, this.facts, this.lexicon)
    }
    return undefined
  }

  /** A reading that is none of its character, where a decoder dropped the byte before it. Only a proved mend tells. */
  private droppedReading(at: number): Restoration | undefined {
    const { text, lexicon } = this
    const first = injectionAt(text, at, 'drop')
    if (first === undefined || first.syllable.tone === 0) return undefined
    const base = text.codePointAt(characterBefore(text, at)) ?? 0
    if (weigh({ base, syllable: first.syllable }, lexicon).reads) return undefined
    return mended(restore({ text, first, broken: 'drop' }, this.facts, lexicon))
  }

  /** A question mark before a sign, with text right after it. Only a proved mend tells. */
  private markedCut(at: number): Restoration | undefined {
    const first = cutAt(this.text, at, 'mark')
    if (first === undefined) return undefined
    const { decoder } = this.facts
    // Signs alone are an author's own more often, unless the document was damaged in this way elsewhere too.
    const goes =
      goesOn(this.text, first.end) || (decoder !== undefined && isRest(this.text, first.end, this.lexicon))
    if (!goes) return undefined
    if (decoder !== undefined) return this.cut(first, decoder)
    return this.cut(first, 'swallow') ?? this.cut(first, 'mark')
  }

  /**
   * A sign with text after it that makes no sense. Only a proved mend tells. Where the decoder is known to leave question
   * marks none of them is taken for the author's.
   */
  private droppedCut(at: number): Restoration | undefined {
    const isMark = isQuestionMark(this.text[at]) || isQuestionMark(this.text[at - 1])
    if (isMark && this.facts.decoder !== undefined) return undefined
    const first = cutAt(this.text, at, 'drop')
    if (first === undefined || !isGarbled(this.text, first.end, this.lexicon)) return undefined
    return this.cut(first, 'drop')
  }

  /** Only sound text is cut: where what stands before makes no sense either, it is damage of another kind. */
  private cut(first: Cut, broken: 'swallow' | 'mark' | 'drop'): Restoration | undefined {
    if (isRiddled(this.text, first.start)) return undefined
    const before = this.text.slice(Math.max(0, first.start - BEFORE), first.start)
    if (isSenseless(before, TELLING.least, this.lexicon)) return undefined
    return mended(restore({ text: this.text, first, broken }, this.facts, this.lexicon))
  }
}

function found(cause: Cause, restoration: Restoration | undefined): Found | undefined {
  return restoration && { cause, ...restoration }
}

function mended(restoration: Restoration): Restoration | undefined {
  return restoration.mends.length > 0 ? restoration : undefined
}

/** Whether text goes on at an offset: a letter, a digit, an ideograph, a question mark, or ⑼, which NFKC wrote out. */
function goesOn(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (
    isHan(unit) ||
    isLetterOrDigit(unit) ||
    unit > 0x370 ||
    isQuestionMark(text[at]) ||
    isBracketedNumber(text, at)
  )
}

/** Whether signs at an offset may be what is left of a character: one of ASCII, or another cut before text without sense. */
function isRest(text: string, at: number, lexicon: Lexicon): boolean {
  return isTorn(text, at) || (isCutSign(text[at]) && isGarbled(text, at + 1, lexicon))
}

function isBracketedNumber(text: string, at: number): boolean {
  return /^\(\d\d?\)/.test(text.slice(at, at + 4))
}

/** So many characters of Han text are looked at, and so many at least tell whether it makes sense. */
const TELLING = { most: 6, least: 4 } as const
/** How far back sound text is looked for, in code units. */
const BEFORE = 20
/** So many question marks so near are no splice's: bytes were lost all over, in a wrong decoding. */
const RIDDLED = { marks: 8, within: 20 } as const

/** Whether there are question marks all around an offset. O(1). */
function isRiddled(text: string, at: number): boolean {
  let marks = 0
  for (let i = Math.max(0, at - RIDDLED.within); i < at + RIDDLED.within && i < text.length; i++)
    if (isQuestionMark(text[i]) && ++marks === RIDDLED.marks) return true
  return false
}

/** Letters that Chinese text does not have amid its characters: Greek, Cyrillic, Bopomofo. */
const STRANGE = /[\u0391-\u03C9\u0410-\u044F\u3105-\u3129]/

/** So few characters after a sign are enough to look for a cut, which has to be proved. */
const HINT = 2
/** What the decoder may have made of the first bytes after a sign: parts of characters, or signs that NFKC wrote out. */
const REMAINS = 4
/** Below this share of running text a character by itself makes no sense. */
const RARE = 3e-6

/** Whether text right after a sign makes no sense. */
function isGarbled(text: string, at: number, lexicon: Lexicon): boolean {
  let start = at
  while (start < at + REMAINS && isRemains(text, start)) start++
  const end = endOfHan(text, start, TELLING.most)
  const han = end - start
  if (han > 0 && han < TELLING.most && STRANGE.test(text[end] ?? '')) return true
  if (han > 0 && isTorn(text, start === at ? end : start - 1)) return true
  if (han === 1 && lexicon.readings.frequency(text.charCodeAt(start)) < RARE) return true
  return isSenseless(text.slice(start, end), HINT, lexicon)
}

function isRemains(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit > 0x20 && !isHan(unit)
}

/** Whether a letter or sign of ASCII that may be the second byte of a character stands right before a Han character. */
function isTorn(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return isTrail(unit) && unit < 0x7f && isHan(text.charCodeAt(at + 1))
}

/** Where the Han characters from an offset on end, of which only so many are looked at. */
function endOfHan(text: string, start: number, most: number): number {
  let end = start
  while (end < start + most && isHan(text.charCodeAt(end))) end++
  return end
}

import { doubledMarks, FULL_WIDTH, halfWidthMarks, isWide, KINDS, type Kind } from '../width/marks.ts'
import type { Survey } from './survey.ts'

/**
 * How a document writes something that comes in two widths. full: full-width, so a half-width one is a stray.
 * half: half-width throughout. mixed: neither prevails.
 */
export type Habit = 'full' | 'half' | 'mixed'

/** How much there is of something. few: a writer may have meant each of them. */
export type Amount = 'few' | 'many'

/** Which quotation marks a document uses: “” or 「」. */
export type QuoteStyle = 'curly' | 'corner' | 'none'

/** How wide a document's signs are. */
export interface WidthFacts {
  readonly marks: Readonly<Record<Kind, Habit>>
  /** Letters and digits of the Latin script. */
  readonly latin: Habit
  readonly quotes: QuoteStyle
  /** Half-width marks that end or part sentences of Chinese. */
  readonly halfMarks: Amount
  /** Straight quotation marks, beside those of Chinese text. */
  readonly straightQuotes: Amount
  /** Marks in a row where one would do. */
  readonly doubledMarks: Amount
  /** Commas are half-width throughout beside 。 and 、, as Unicode's compatibility normalisation leaves them. */
  readonly normalised: boolean
  /** The text is Japanese, which has habits of its own. */
  readonly japanese: boolean
}

/** Counts: for each kind its half-width and its full-width marks; then as the constants say. */
type Evidence = number[]

const HALF_LATIN = KINDS.length * 2
const FULL_LATIN = HALF_LATIN + 1
const STOPS = HALF_LATIN + 2
const KANA = HALF_LATIN + 3
const HAN = HALF_LATIN + 4
const CURLY = HALF_LATIN + 5
const CORNER = HALF_LATIN + 6
const STRAIGHT = HALF_LATIN + 7
const DOUBLED = HALF_LATIN + 8

/** Up to so many are few. */
const FEW = 2

/** Full-width marks by code unit, and the place of their count. */
const FULL_MARKS: ReadonlyMap<number, number> = new Map(
  KINDS.map((kind, i) => [FULL_WIDTH[kind]!.charCodeAt(0), i * 2 + 1]),
)

export const widthSurvey: Survey<Evidence, WidthFacts> = {
  empty: none,

  observe(line) {
    if (line === '') return undefined
    const counts = none()
    for (let at = 0; at < line.length; at++) {
      const place = placeOf(line.charCodeAt(at))
      if (place >= 0 && (place < HALF_LATIN || place > FULL_LATIN || isEdge(line, at, place)))
        counts[place]! += 1
    }
    for (const { kind, full, odd } of halfWidthMarks(line))
      if (!odd && full !== '）') counts[KINDS.indexOf(kind) * 2]! += 1
    counts[DOUBLED]! += doubledMarks(line).length
    return counts
  },

  add(total, one, sign) {
    for (const [i, count] of one.entries()) total[i]! += sign * count
  },

  decide(total) {
    // Marks that end or part sentences follow one habit; brackets have their own.
    const sentence = sum(total, KINDS.indexOf('('))
    const habit = (kind: Kind) => {
      const i = KINDS.indexOf(kind) * 2
      return habitOf({ half: total[i]!, full: total[i + 1]! }, kind === '(' ? undefined : sentence)
    }
    return {
      marks: {
        ',': habit(','),
        ';': habit(';'),
        ':': habit(':'),
        '?': habit('?'),
        '!': habit('!'),
        '(': habit('('),
      },
      latin: habitOf({ half: total[HALF_LATIN]!, full: total[FULL_LATIN]! }),
      quotes:
        total[CURLY] === 0 && total[CORNER] === 0
          ? 'none'
          : total[CURLY]! >= total[CORNER]!
            ? 'curly'
            : 'corner',
      halfMarks: sentence.half > FEW ? 'many' : 'few',
      // Up to one straight pair for two of the document's own.
      straightQuotes: total[STRAIGHT]! > Math.max(total[CURLY]!, total[CORNER]!) ? 'many' : 'few',
      doubledMarks: total[DOUBLED]! > FEW ? 'many' : 'few',
      normalised: total[0]! >= 3 && total[1] === 0 && total[STOPS]! > 0,
      japanese: total[KANA]! * 10 > total[HAN]!,
    }
  },
}

/**
 * Of letters and digits the first and the last of a run count, and they only where they touch Chinese text: those of
 * tags, entities and addresses do not.
 */
function isEdge(line: string, at: number, place: number): boolean {
  return [line.charCodeAt(at - 1), line.charCodeAt(at + 1)].some(
    unit => isWide(unit) && placeOf(unit) !== place,
  )
}

function none(): Evidence {
  return new Array<number>(DOUBLED + 1).fill(0)
}

/** Which count a code unit belongs to; -1 for most. */
function placeOf(unit: number): number {
  if (unit >= 0x4e00 && unit <= 0x9fff) return HAN
  if (unit < 0x80) return isLatin(unit) ? HALF_LATIN : unit === 0x22 ? STRAIGHT : -1
  if (unit >= 0xff00 && unit <= 0xff5e)
    return isLatin(unit - 0xfee0) ? FULL_LATIN : (FULL_MARKS.get(unit) ?? -1)
  if (unit === 0x3001 || unit === 0x3002) return STOPS
  if (unit === 0x201c) return CURLY
  if (unit === 0x300c) return CORNER
  // Not the dot and the long mark, which stray into Chinese text.
  return unit >= 0x3041 && unit <= 0x30fa ? KANA : -1
}

/** An ASCII letter or digit. */
function isLatin(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
}

interface Widths {
  readonly half: number
  readonly full: number
}

function sum(total: Evidence, kinds: number): Widths {
  let half = 0
  let full = 0
  for (let i = 0; i < kinds; i++) {
    half += total[i * 2]!
    full += total[i * 2 + 1]!
  }
  return { half, full }
}

/** Where a sign is too rare to show a habit, `kin` may: signs that are commonly of one width with it. */
function habitOf({ half, full }: Widths, kin?: Widths): Habit {
  if (half === 0 || (full >= 3 && full >= half * 2)) return 'full'
  if (kin !== undefined && half <= 3 && kin.full >= 3 && kin.full >= kin.half * 1.5) return 'full'
  return full === 0 || (half >= 6 && half >= full * 3) ? 'half' : 'mixed'
}

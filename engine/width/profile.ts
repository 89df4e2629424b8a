import type { QuoteStyle, WidthFacts } from '../facts/width.ts'

/** Whose marks a text is to have. */
export const WIDTH_PROFILES = ['as-found', 'mainland', 'taiwan', 'hongkong'] as const
export type WidthProfile = (typeof WIDTH_PROFILES)[number]

/** The marks that a region's standard has where regions differ. */
interface RegionalMarks {
  readonly quotes: QuoteStyle
  /** The dot within names; undefined where the region writes more than one. */
  readonly dot?: string
}

const MARKS: Readonly<Record<Exclude<WidthProfile, 'as-found'>, RegionalMarks>> = {
  mainland: { quotes: 'curly', dot: '·' },
  taiwan: { quotes: 'corner', dot: '‧' },
  hongkong: { quotes: 'corner' },
}

/** The marks of the region that a profile names; undefined where they stay as they are found. */
export function marksOf(profile: WidthProfile): RegionalMarks | undefined {
  return profile === 'as-found' ? undefined : MARKS[profile]
}

/** A document's habits, as they are to be: every region writes full-width marks, and quotation marks of one style. */
export function asAsked(found: WidthFacts, profile: WidthProfile): WidthFacts {
  const marks = marksOf(profile)
  if (marks === undefined) return found
  return {
    ...found,
    marks: { ',': 'full', ';': 'full', ':': 'full', '?': 'full', '!': 'full', '(': 'full' },
    quotes: marks.quotes,
    halfMarks: 'many',
    straightQuotes: 'few',
    normalised: false,
  }
}

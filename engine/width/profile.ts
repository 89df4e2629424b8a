import type { QuoteStyle, WidthFacts } from '../facts/width.ts'

/** Whose marks a text is to have. */
export const WIDTH_PROFILES = ['as-found', 'mainland', 'taiwan', 'hongkong'] as const
export type WidthProfile = (typeof WIDTH_PROFILES)[number]

/** A region's own marks, as its standard has them. */
interface Region {
  readonly quotes: QuoteStyle
  /** The dot within names; undefined where the region writes more than one. */
  readonly dot?: string
}

const REGIONS: Readonly<Record<Exclude<WidthProfile, 'as-found'>, Region>> = {
  mainland: { quotes: 'curly', dot: '·' },
  taiwan: { quotes: 'corner', dot: '‧' },
  hongkong: { quotes: 'corner' },
}

/** The forms that a region has marks in; undefined where they stay as they are found. */
export function regionOf(profile: WidthProfile): Region | undefined {
  return profile === 'as-found' ? undefined : REGIONS[profile]
}

/** A document's habits, as they are to be: every region writes full-width marks, and quotation marks of one style. */
export function asAsked(found: WidthFacts, profile: WidthProfile): WidthFacts {
  const region = regionOf(profile)
  if (region === undefined) return found
  return {
    ...found,
    marks: { ',': 'full', ';': 'full', ':': 'full', '?': 'full', '!': 'full', '(': 'full' },
    quotes: region.quotes,
    halfMarks: 'many',
    straightQuotes: 'few',
    normalised: false,
  }
}

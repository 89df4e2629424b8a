/** The most that is said of a guess, in per cent: no guess is certain. */
const MOST = 99

/** A confidence (0 to 1) as people are told it, in whole per cent. */
export function percentOf(confidence: number): number {
  return Math.min(MOST, Math.round(confidence * 100))
}

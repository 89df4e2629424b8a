import type { Characters } from './characters.ts'

/** Characters that are read together: Chinese ones and digits, between anything else. Half-open, in code units. */
export interface Run {
  readonly start: number
  readonly end: number
}

/** A longer run is read in pieces, so that its cost in memory has a bound. */
const LONGEST = 4096

/** What stands for every digit. */
export const ZERO = 0x30

/** The runs of a line that hold a unit for which `wanted` is true. */
export function* runs(line: string, wanted: (unit: number) => boolean): Generator<Run> {
  let start = -1
  let found = false
  for (let at = 0; at <= line.length; at++) {
    const unit = at < line.length ? line.charCodeAt(at) : 0
    if (isRead(unit) && !(start >= 0 && at - start >= LONGEST)) {
      if (start < 0) start = at
      found ||= wanted(unit)
      continue
    }
    if (found) yield { start, end: at }
    start = isRead(unit) ? at : -1
    found = start >= 0 && wanted(unit)
  }
}

/**
 * A run as words are looked up in it: Simplified characters, 0 for every digit, and no duplicates that Unicode keeps for
 * old encodings. The same length.
 */
export function projectRun(line: string, { start, end }: Run, { simplified }: Characters): string {
  const units = new Uint16Array(end - start)
  for (let at = start; at < end; at++) {
    const unit = line.charCodeAt(at)
    units[at - start] = isDigit(unit) ? ZERO : simplified[unified(unit)]!
  }
  return textOf(units)
}

/** The unified character of a compatibility ideograph within the Basic Multilingual Plane; others as they are. */
function unified(unit: number): number {
  if (!isDuplicate(unit)) return unit
  const text = String.fromCharCode(unit).normalize('NFC')
  return text.length === 1 ? text.charCodeAt(0) : unit
}

export function textOf(units: Uint16Array): string {
  // A run is at most LONGEST units, well below what one call can take.
  return String.fromCharCode(...units)
}

/** Within the Basic Multilingual Plane: rarer characters have no choice and end no word that has one. */
function isRead(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || isDuplicate(unit) || isDigit(unit)
}

function isDuplicate(unit: number): boolean {
  return unit >= 0xf900 && unit <= 0xfaff
}

function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)
}

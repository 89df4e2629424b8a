import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Edit, shiftEdit } from '../text/edit.ts'
import { splitLines } from '../text/lines.ts'
import { contains, isHighSurrogate, type Span } from '../text/span.ts'
import {
  CHOICE,
  type Characters,
  SIMPLIFIED,
  STAYS,
  type Standard,
  TELLS,
  TRADITIONAL,
} from './characters.ts'
import { projectRun, runs } from './run.ts'

export type ConversionTarget = 'hans' | Standard

/**
 * The edits that write a text in a script: one for each character that changes, sorted. Words decide, within a line.
 * What is in the target script already stays as it is, and so do names. Converting twice is converting once. `span`: only what lies within it changes; its lines are read whole.
 * Regional wording (軟件, 軟體) is the author's and stays. Never throws.
 */
export function conversionEdits(
  text: string,
  target: ConversionTarget,
  lexicon: Lexicon,
  span: Span = { start: 0, end: text.length },
): Edit[] {
  const whole = weigh(text, lexicon.characters)
  const edits: Edit[] = []
  let offset = 0
  for (const { text: line, terminator } of splitLines(text)) {
    const end = offset + line.length + terminator.length
    if (span.start < end && offset < span.end)
      for (const edit of lineEdits(line, target, lexicon, whole > 0)) edits.push(shiftEdit(edit, offset))
    offset = end
  }
  return edits.filter(edit => contains(span, edit))
}

/** The same for one line; `traditional`: how to take it where it shows no script of its own. */
function lineEdits(line: string, target: ConversionTarget, lexicon: Lexicon, traditional: boolean): Edit[] {
  const { characters } = lexicon
  const own = weigh(line, characters)
  const isTraditional = own === 0 ? traditional : own > 0
  const units =
    target === 'hans'
      ? simplifiedUnits(line, lexicon, isTraditional)
      : traditionalUnits(line, lexicon, isTraditional, target).map(unit => characters.write(unit, target))
  return differences(line, units, characters, target === 'hans' ? TRADITIONAL : SIMPLIFIED)
}

/** How many more characters a text has that tell of Traditional text than that tell of Simplified text. */
function weigh(text: string, { traits }: Characters): number {
  let weight = 0
  for (let at = 0; at < text.length; at++) {
    const trait = traits[text.charCodeAt(at)]!
    if ((trait & TELLS) !== 0) weight += trait & TRADITIONAL ? 1 : -1
  }
  return weight
}

/** A line's code units in Traditional text, by canonical names. In Traditional text what both scripts write is right. */
function traditionalUnits(line: string, lexicon: Lexicon, already: boolean, standard: Standard): Uint16Array {
  const { characters, lattice } = lexicon
  const { traits, canonical, simplified } = characters
  const units = unitsOf(line, unit => canonical[unit]!)
  const mask = already ? SIMPLIFIED : SIMPLIFIED | CHOICE
  const isOpen = (unit: number) => (traits[unit]! & mask) !== 0 && simplified[unit] === unit
  for (const run of runs(line, isOpen)) {
    lattice.read(projectRun(line, run, characters))
    const best = lattice.traditional(standard)
    for (let at = run.start; at < run.end; at++)
      if (isOpen(line.charCodeAt(at))) units[at] = best[at - run.start]!
  }
  return units
}

/** A line's code units in Simplified text. In Simplified text 乾, 著 and their like are right. */
function simplifiedUnits(line: string, lexicon: Lexicon, isTraditional: boolean): Uint16Array {
  const { characters, lattice } = lexicon
  const { traits, simplified } = characters
  const units = unitsOf(line, unit => unit)
  const isOpen = (unit: number) =>
    simplified[unit] !== unit && (isTraditional || (traits[unit]! & TRADITIONAL) !== 0)
  for (const run of runs(line, isOpen)) {
    lattice.read(projectRun(line, run, characters))
    const best = lattice.simplified()
    for (let at = run.start; at < run.end; at++) {
      const unit = line.charCodeAt(at)
      const alone = traits[unit]! & STAYS ? unit : simplified[unit]!
      if (isOpen(unit)) units[at] = best[at - run.start]! || alone
    }
  }
  return units
}

function unitsOf(line: string, map: (unit: number) => number): Uint16Array {
  const units = new Uint16Array(line.length)
  for (let at = 0; at < line.length; at++) units[at] = map(line.charCodeAt(at))
  return units
}

/** An edit for each code unit that differs; characters outside the Basic Multilingual Plane by their own table. */
function differences(line: string, units: Uint16Array, characters: Characters, kind: number): Edit[] {
  const edits: Edit[] = []
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (units[at] !== unit) edits.push({ start: at, end: at + 1, insert: String.fromCharCode(units[at]!) })
    else if (isHighSurrogate(unit)) {
      const other = characters.astralCounterpart(line.codePointAt(at)!, kind)
      if (other !== undefined) edits.push({ start: at, end: at + 2, insert: String.fromCodePoint(other) })
    }
  }
  return edits
}

import { Rows } from '../lexicon/rows.ts'
import { type Sections, uint16, uint32 } from '../lexicon/sections.ts'
import { UsualForms } from './usual.ts'

/** Written in Simplified text only. */
export const SIMPLIFIED = 1
/** Written in Traditional text only. */
export const TRADITIONAL = 2
/** Simplified, or the same in both: Traditional text writes it in several ways. */
export const CHOICE = 4
/** Traditional, but Simplified text writes it as well, and Simplifying changes it in some words only: 覆. */
export const STAYS = 16
/** Traditional, but right in Simplified text in any word: 著. */
export const LEGAL = 64
/** With SIMPLIFIED or TRADITIONAL: shows which script a text is in, whatever its Traditional standard. */
export const TELLS = 32
/** Has variants that Traditional standards choose between. */
export const MEMBER = 8

/**
 * simplified, traditional: written in text of that script only. shared: in both, for the same words.
 * one-to-many: a character of Simplified text that stands for several of Traditional text.
 */
export type CharacterClass = 'simplified' | 'traditional' | 'shared' | 'one-to-many'

/** The Traditional standards. cn is that of the mainland's printed books. */
export type Standard = 'tw' | 'hk' | 'cn' | 'opencc'
export const STANDARDS: readonly Standard[] = ['tw', 'hk', 'cn', 'opencc']

/** How a Simplified character is written in Traditional text. */
export interface Choice {
  /** Code units of the forms, the one to fall back on first. */
  readonly forms: readonly number[]
  /** Natural logarithm of how often each is meant where the character is a word of its own. */
  readonly scores: readonly number[]
  /** Forms that good writers exchange freely. */
  readonly loose: ReadonlySet<number>
  /** Forms that good writers exchange in some words. */
  readonly mild: ReadonlySet<number>
  /** What a table puts that takes the first form of OpenCC's, by no standard but its own. */
  readonly first: number
}

/**
 * What is known of single characters. Look-ups by code unit are reads of an array. Traditional characters that have
 * variants are named by one of them ("canonical"); `write` gives the form of a standard.
 * In the file: `script/traits` u8, `script/canonical`, `script/simplified`, `script/traditional` u16, for each code
 * unit; `script/astral`, u32 triples (code point, its counterpart, SIMPLIFIED or TRADITIONAL); `script/families` rows
 * (character, its form in each standard); `script/choices` rows (character, forms, weights, loose forms,
 * mild forms, OpenCC's first form).
 */
export class Characters {
  readonly traits: Uint8Array
  readonly canonical: Uint16Array
  readonly simplified: Uint16Array
  readonly traditional: Uint16Array
  readonly families: ReadonlyMap<number, readonly number[]>
  /** Each Simplified character that has several Traditional forms. */
  readonly choices: ReadonlyMap<number, Choice>
  readonly usual: UsualForms
  private readonly astral: ReadonlyMap<number, { readonly other: number; readonly kind: number }>

  constructor(sections: Sections) {
    this.traits = sections.section('script/traits')
    this.canonical = uint16(sections.section('script/canonical'))
    this.simplified = uint16(sections.section('script/simplified'))
    this.traditional = uint16(sections.section('script/traditional'))
    this.families = new Map(
      eachRow(new Rows(sections, 'script/families')).map(([head, ...forms]) => [
        head!.charCodeAt(0),
        forms.map(form => form.charCodeAt(0)),
      ]),
    )
    this.choices = new Map(
      eachRow(new Rows(sections, 'script/choices')).map(row => [row[0]!.charCodeAt(0), choiceOf(row)]),
    )
    this.usual = new UsualForms(sections, this.simplified)
    const flat = uint32(sections.section('script/astral'))
    const astral = new Map<number, { other: number; kind: number }>()
    for (let i = 0; i < flat.length; i += 3) astral.set(flat[i]!, { other: flat[i + 1]!, kind: flat[i + 2]! })
    this.astral = astral
  }

  /** Which script's text writes a character. */
  classOf(codePoint: number): CharacterClass {
    const traits = codePoint > 0xffff ? (this.astral.get(codePoint)?.kind ?? 0) : this.traits[codePoint]!
    if (traits & SIMPLIFIED) return 'simplified'
    if (traits & CHOICE) return 'one-to-many'
    return traits & TRADITIONAL ? 'traditional' : 'shared'
  }

  /** The Traditional characters that a Simplified one may stand for, the likeliest first; itself where there is no other. */
  formsOf(codePoint: number): string[] {
    if (codePoint > 0xffff)
      return [String.fromCodePoint(this.astralCounterpart(codePoint, SIMPLIFIED) ?? codePoint)]
    const forms = this.choices.get(codePoint)?.forms ?? [this.traditional[codePoint]!]
    return forms.map(form => String.fromCharCode(form))
  }

  /** The choice at a Simplified code unit, if there is one. */
  choice(unit: number): Choice | undefined {
    return (this.traits[unit]! & CHOICE) !== 0 ? this.choices.get(unit) : undefined
  }

  /** A character outside the Basic Multilingual Plane in the other script, if it is of the given one. */
  astralCounterpart(codePoint: number, kind: number): number | undefined {
    const pair = this.astral.get(codePoint)
    return pair?.kind === kind ? pair.other : undefined
  }

  /** Whether a form is the usual one of its character's interchangeable forms. */
  isUsual(form: number, standard: Standard): boolean {
    return this.usual.ofCharacter(this.simplified[form]!, regionOf(standard)) === form
  }

  /** A canonical code unit as a standard writes it. */
  write(unit: number, standard: Standard): number {
    return this.families.get(unit)?.[STANDARDS.indexOf(standard)] ?? unit
  }
}

function eachRow(rows: Rows): string[][] {
  return Array.from({ length: rows.length }, (_, i) => rows.cells(i))
}

function choiceOf([, forms, weights, loose, mild, first]: readonly string[]): Choice {
  const units = (text: string) => Array.from(text, form => form.charCodeAt(0))
  return {
    forms: units(forms!),
    scores: weights!.split(' ').map(weight => Math.log(Number(weight))),
    loose: new Set(units(loose!)),
    mild: new Set(units(mild!)),
    first: first!.charCodeAt(0),
  }
}

/** Whose usage a text by a standard follows, where nothing else is known of it. */
export function regionOf(standard: Standard): 'tw' | 'hk' {
  return standard === 'hk' ? 'hk' : 'tw'
}

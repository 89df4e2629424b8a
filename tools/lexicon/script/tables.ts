/** The hand-written tables in data/script. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../files.ts'
import { once } from '../once.ts'

export const SCRIPT_FOLDER = join(root, 'data/script')

/** A table's rows by column. Lines that begin with # are comment. Throws where a row has not `columns` cells. */
function rows(name: string, columns: number): string[][] {
  const path = join(SCRIPT_FOLDER, name)
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, i) => {
    if (line === '' || line.startsWith('#')) return []
    const cells = line.split('\t')
    if (cells.length !== columns) throw new Error(`${path}:${i + 1}: ${cells.length} cells, not ${columns}`)
    return [cells]
  })
}

/** One Traditional character and its forms by standard. */
export interface Family {
  readonly character: string
  /** Taiwan, Hong Kong, mainland, OpenCC. */
  readonly standards: readonly string[]
  readonly others: readonly string[]
}

export const families = once((): readonly Family[] =>
  rows('families.tsv', 6).map(([character, tw, hk, cn, opencc, others]) => ({
    character: character!,
    standards: [tw!, hk!, cn!, opencc!],
    others: others === '' ? [] : others!.split(' '),
  })),
)

/** Each variant's character, by families.tsv. */
export const foldings = once((): ReadonlyMap<string, string> => {
  const heads = new Set(families().map(family => family.character))
  const fold = new Map<string, string>()
  for (const { character, standards, others } of families())
    for (const form of [...standards, ...others]) if (!heads.has(form)) fold.set(form, character)
  return fold
})

export function foldText(text: string): string {
  return Array.from(text, character => foldings().get(character) ?? character).join('')
}

export interface WeightedForm {
  readonly form: string
  readonly weight: number
}

/** A Simplified character's Traditional forms. */
export interface Choice {
  readonly simplified: string
  readonly forms: readonly WeightedForm[]
  /** The forms that writers exchange freely in any word, the preferred one first. */
  readonly loose: readonly string[]
  /** The same for words about which dictionaries disagree; weight: how often each is chosen where the first may be. */
  readonly mild: readonly WeightedForm[]
}

/** Cells of the kind 註 注=0.1; a weight that is not given is 1 for the first form, `others` for the rest. */
function weightedForms(cell: string, others: number): WeightedForm[] {
  return cell.split(' ').map((one, i) => {
    const [form, weight] = one.split('=')
    return { form: form!, weight: weight === undefined ? (i === 0 ? 1 : others) : Number(weight) }
  })
}

export const choices = once((): ReadonlyMap<string, Choice> => {
  const all = new Map<string, Choice>()
  for (const [simplified, forms, loose, mild] of rows('choices.tsv', 5)) {
    if (all.has(simplified!)) throw new Error(`choices.tsv has ${simplified} twice`)
    const list = (cell: string) => cell.split(' ').filter(form => form !== '')
    all.set(simplified!, {
      simplified: simplified!,
      forms: weightedForms(forms!, 0.001),
      loose: list(loose!),
      mild: mild === '' ? [] : weightedForms(mild!, 0.5),
    })
  }
  return all
})

/** A character that Simplified text writes as well, though a table converts it. */
export interface SimplifiedToo {
  /** Only words convert it. */
  readonly stays: boolean
  /** Simplified text may have it in any word. */
  readonly legal: boolean
}

export const simplifiedToo = once(
  (): ReadonlyMap<string, SimplifiedToo> =>
    new Map(
      rows('simplified-too.tsv', 4).map(([character, alone, legal]) => [
        character!,
        { stays: alone === 'stays', legal: legal === 'yes' },
      ]),
    ),
)

/** A rule of words.tsv: a pattern (see pattern.ts), and how much likelier than its words it makes their sequence. */
export interface WordRule {
  readonly pattern: string
  readonly bonus: number
}

export const wordRules = once((): readonly WordRule[] =>
  rows('words.tsv', 3).map(([pattern, bonus]) => ({
    pattern: pattern!,
    bonus: bonus === '' ? 7 : Number(bonus),
  })),
)

/** Surnames that keep a form of their own. */
export const surnames = once(
  (): ReadonlyMap<string, string> =>
    new Map(rows('surnames.tsv', 3).map(([simplified, traditional]) => [simplified!, traditional!])),
)

/** Words that stand behind the name of a person. */
export const titles = once((): readonly string[] => rows('titles.tsv', 2).map(([title]) => title!))

/** A Simplified text, and which of its interchangeable forms is usual in Taiwan, Hong Kong, Taiwan's laws and offices. */
export const usualForms = once(() =>
  rows('usual.tsv', 6).map(([text, tw, hk, law, office]) => [text!, tw!, hk!, law!, office || tw!]),
)

/** Words of running text in Taiwan and how often they were counted. */
export const usageCounts = once((): readonly (readonly [string, number])[] =>
  rows('usage.tsv', 2).map(([word, count]) => [word!, Number(count)] as const),
)

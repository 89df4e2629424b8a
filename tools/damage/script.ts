/** Makes the damage of conversion between Simplified and Traditional. */
import iconv from 'iconv-lite'
import { once } from '../lexicon/once.ts'
import { openccTable } from '../lexicon/opencc.ts'
import { pick, type Random } from './random.ts'

const toSimplified = once(() => openccTable('TSCharacters'))
const toTraditional = once(() => openccTable('STCharacters'))

/** The Simplified form of a Traditional character, where it has one of its own. */
function simplified(character: string): string {
  return toSimplified().get(character)?.[0] ?? character
}

/** Whether Simplified writes a Traditional character with another. */
export function isWrittenOtherwise(character: string): boolean {
  return simplified(character) !== character
}

/** The Traditional characters that a Simplified one stands for, itself among them where Traditional text has it. */
const formsOf = once((): ReadonlyMap<string, readonly string[]> => {
  const forms = new Map<string, string[]>()
  for (const [traditional, [simple]] of toSimplified()) {
    if (!isTraditional(traditional)) continue
    const own = isTraditional(simple!) ? [simple!] : []
    forms.set(simple!, [...(forms.get(simple!) ?? own), traditional])
  }
  return forms
})

/** The first pair of Big5's second level, which holds the characters that Traditional text seldom has. */
const SECOND_LEVEL = 0xc940

/** Whether a character is one that Traditional text commonly has. */
function isTraditional(character: string): boolean {
  const bytes = iconv.encode(character, 'cp950')
  return bytes.length === 2 && bytes.readUInt16BE() < SECOND_LEVEL
}

/**
 * Converters that map only what cannot be mistaken: what Simplified writes with a character that Traditional has too
 * (于 for 於, 后 for 後) stays as Simplified writes it.
 */
export function throughSureTable(truth: string): string {
  return truth.replace(/\p{Script=Han}/gu, character => {
    const simple = simplified(character)
    return isTraditional(simple) ? simple : character
  })
}

/** A share of the characters that are not written so in Simplified, in Simplified. */
export function partlySimplified(truth: string, random: Random, share: number): string {
  return truth.replace(/\p{Script=Han}/gu, character => {
    const simple = simplified(character)
    return simple !== character && random() < share ? simple : character
  })
}

/** A conversion to Simplified and back by the first form of each character, whatever the word: 皇后 to 皇後. */
export function throughFirstForms(truth: string): string {
  return truth.replace(/\p{Script=Han}/gu, character => {
    const simple = simplified(character)
    const first = toTraditional().get(simple)?.[0] ?? simple
    // A variant of the same character is no damage of this kind.
    return (formsOf().get(simple)?.length ?? 0) > 1 ? first : character
  })
}

/** A share of the characters that have a choice, in another Traditional form: 方面 to 方麵. */
export function overconverted(truth: string, random: Random, share: number): string {
  return truth.replace(/\p{Script=Han}/gu, character => {
    const others = (formsOf().get(simplified(character)) ?? []).filter(form => form !== character)
    const grown = others.filter(form => form !== simplified(character))
    return grown.length > 0 && random() < share ? pick(random, grown) : character
  })
}

/** A share of the characters that have no Simplified form of their own kind, in Traditional. */
export function partlyTraditional(truth: string, random: Random, share: number): string {
  return truth.replace(/\p{Script=Han}/gu, character => {
    const first = toTraditional().get(character)?.[0] ?? character
    return first !== character && random() < share ? first : character
  })
}

/** A share of some characters in another variant: 產 to 産, 為 to 爲. */
export function mixedVariants(
  truth: string,
  pairs: readonly (readonly [string, string])[],
  random: Random,
  share: number,
): string {
  const other = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
  return Array.from(truth, character =>
    random() < share ? (other.get(character) ?? character) : character,
  ).join('')
}

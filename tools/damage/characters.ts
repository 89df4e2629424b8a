/** Makes the damage of characters that only look like the ones that belong. */
import { join } from 'node:path'
import { root } from '../files.ts'
import { once } from '../lexicon/once.ts'
import { readTsv, type TsvRow } from '../lexicon/tsv.ts'
import { pick, type Random } from './random.ts'

function rows(name: string): readonly TsvRow[] {
  return readTsv(join(root, 'data/characters', name)).rows
}

/** For each common character, those that stand for it in disguise. */
const disguises = once(() => {
  const found = new Map<string, string[]>()
  const add = (character: string, disguise: string) =>
    found.set(character, [...(found.get(character) ?? []), disguise])
  for (const row of rows('radicals.tsv')) add(row.ideograph!, row.radical!)
  for (const row of rows('swaps.tsv')) add(row.hans!, row.swapped!)
  return found
})

/** A share of the characters that have one in its disguise, and 〇 as a circle. */
export function disguised(text: string, random: Random, share: number): string {
  return text
    .replace(/(?<=\p{Script=Han})\p{Script=Han}(?=\p{Script=Han})/gu, character => {
      const forms = disguises().get(character)
      return forms !== undefined && random() < share ? pick(random, forms) : character
    })
    .replaceAll('〇', '○')
}

/** A sign inside each occurrence of some words. */
export function masked(text: string, words: readonly string[], sign: string): string {
  return words.reduce((now, word) => now.replaceAll(word, `${word[0]}${sign}${word.slice(1)}`), text)
}

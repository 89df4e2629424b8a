/** Makes the sample documents in seeds/ from the clean texts in tools/seeds/. `tsx tools/seeds.ts` */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, writeIfChanged } from './files.ts'

/** What a sample shows: its clean text, and the damage that its document bears. */
export interface Recipe {
  /** The file's name without `.txt`, in seeds/ and in tools/seeds/. */
  readonly name: string
  /** The document from the clean text; absent where the document is the clean text. */
  readonly damage?: (truth: string) => string
}

export const RECIPES: readonly Recipe[] = [
  { name: '01-clean-simplified' },
  { name: '02-clean-taiwan' },
  { name: '03-clean-hongkong' },
  { name: '04-clean-rare-readings' },
  { name: '05-clean-astral', damage: text => `\uFEFF${text.replaceAll('\n', '\r\n')}` },
  { name: '06-clean-notation' },
]

/** The text that a sample had before it was damaged. */
export function truthOf(recipe: Recipe): string {
  return readFileSync(join(root, 'tools/seeds', `${recipe.name}.txt`), 'utf8')
}

/** The sample's document. */
export function seedOf(recipe: Recipe): string {
  const truth = truthOf(recipe)
  return recipe.damage?.(truth) ?? truth
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  for (const recipe of RECIPES) writeIfChanged(join(root, 'seeds', `${recipe.name}.txt`), seedOf(recipe))

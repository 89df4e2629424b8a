/** Sections `script/…`: see engine/script/characters.ts and engine/script/forms.ts. */
import { bytesOf, rowSections } from '../bytes.ts'
import { buildDoubleArray } from '../double-array.ts'
import { trieSections } from '../tries.ts'
import { characterTables } from './characters.ts'
import { phrases, wordForms } from './forms.ts'
import { FormPool } from './pool.ts'
import { choices, surnames, titles } from './tables.ts'

export function scriptSections(): ReadonlyMap<string, Uint8Array> {
  const tables = characterTables()
  const pool = new FormPool()
  const ofWords = Uint32Array.from(wordForms(), forms => pool.put(forms))
  const all = phrases()
  const ofPhrases = Uint32Array.from(all, ({ forms }) => pool.put(forms))
  const hans = Uint32Array.from(all, ({ hans }) =>
    hans === undefined ? 0 : pool.put([{ form: hans, weight: 1 }]),
  )
  const trie = buildDoubleArray(
    all.map(phrase => phrase.text),
    unit => unit,
  )
  return new Map([
    ['script/traits', tables.traits],
    ['script/canonical', bytesOf(tables.canonical)],
    ['script/simplified', bytesOf(tables.simplified)],
    ['script/traditional', bytesOf(tables.traditional)],
    ['script/astral', bytesOf(tables.astral)],
    ...rowSections('script/families', tables.families),
    ...rowSections('script/choices', tables.choices),
    ...rowSections('script/usual', tables.usual),
    ...rowSections('script/surnames', surnameRows()),
    ...rowSections(
      'script/titles',
      titles().map(title => [title]),
    ),
    ['script/words/forms', bytesOf(ofWords)],
    ...trieSections('script/phrases', trie),
    ['script/phrases/score', bytesOf(Float32Array.from(all, ({ score }) => score))],
    ['script/phrases/forms', bytesOf(ofPhrases)],
    ['script/phrases/hans', bytesOf(hans)],
    ['script/forms', bytesOf(pool.units())],
  ])
}

/** Surnames with their form, where the character has others. */
function surnameRows(): string[][] {
  const isForm = (simplified: string, form: string) =>
    choices()
      .get(simplified)
      ?.forms.some(one => one.form === form) === true
  return [...surnames()].filter(([simplified, form]) => isForm(simplified, form)).map(pair => [...pair])
}

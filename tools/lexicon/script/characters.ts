/** The tables of engine/script/characters.ts. */
import {
  CHOICE,
  LEGAL,
  MEMBER,
  SIMPLIFIED,
  STAYS,
  TELLS,
  TRADITIONAL,
} from '../../../engine/script/characters.ts'
import { once } from '../once.ts'
import { openccTable } from '../opencc.ts'
import { choices, families, foldings, foldText, simplifiedToo, usualForms } from './tables.ts'

/** What every Traditional form projects to, beyond OpenCC's characters: those that it converts in words only. */
const BY_WORD_ONLY = '瞭了 覆复 藉借 甦苏 祇只 著着 彷仿 蒐搜 徵征 鍾钟'.split(' ')

/** Traditional to Simplified, one character to one of as many code units. */
export const toSimplified = once((): ReadonlyMap<string, string> => {
  const all = new Map<string, string>()
  for (const [form, [simplified]] of openccTable('TSCharacters')) all.set(form, simplified!)
  for (const { simplified, forms } of choices().values())
    for (const { form } of forms) if (!isFormOf(form, all.get(form))) all.set(form, simplified)
  for (const [from, to] of BY_WORD_ONLY.map(pair => [pair[0]!, pair[1]!] as const)) all.set(from, to)
  for (const [variant, character] of foldings())
    if (!all.has(variant) && !simplifiedCharacters().has(variant))
      all.set(variant, all.get(character) ?? character)
  return new Map([...all].filter(([from, to]) => from !== to && from.length === to.length))
})

/** Whether a Simplified character has a form, as 炼 and 链 both have 鍊. */
function isFormOf(form: string, simplified: string | undefined): boolean {
  return (
    choices()
      .get(simplified ?? '')
      ?.forms.some(one => one.form === form) === true
  )
}

/** OpenCC's Simplified characters, with their first Traditional form. */
const simplifiedCharacters = once(() => openccTable('STCharacters'))

/** Simplified to the Traditional form to fall back on, by the names of families.tsv. */
export const toTraditional = once((): ReadonlyMap<string, string> => {
  const all = new Map<string, string>()
  for (const [simplified, [form]] of simplifiedCharacters()) all.set(simplified, foldText(form!))
  for (const { simplified, forms } of choices().values()) all.set(simplified, forms[0]!.form)
  return new Map([...all].filter(([from, to]) => from !== to && from.length === to.length))
})

const membership = once(() => {
  const all = new Map<string, readonly string[]>()
  for (const { character, standards, others } of families())
    for (const form of [character, ...standards, ...others]) if (!all.has(form)) all.set(form, standards)
  return all
})

/** What some Traditional character becomes: 苧, which is 薴 in Simplified, and itself becomes 苎. */
const results = once(() => new Set(toSimplified().values()))

/** Whether a character is of Traditional text only. */
function isTraditional(character: string): boolean {
  return toSimplified().has(character) && !simplifiedToo().has(character) && !results().has(character)
}

/** Whether a character is of Simplified text only, or of the mainland's Traditional books beside: 内, 没, 强. */
function isSimplifiedOnly(character: string): boolean {
  const legal = choices()
    .get(character)
    ?.forms.some(({ form }) => form === character)
  const [tw, hk, , opencc] = membership().get(character) ?? []
  return toTraditional().has(character) && !legal && ![tw, hk, opencc].includes(character)
}

/** The traits of one character (bits of engine/script/characters.ts). */
function traitsOf(character: string): number {
  const standards = membership().get(character)
  let traits = choices().has(character) ? CHOICE : 0
  if (standards !== undefined) traits |= MEMBER
  const too = simplifiedToo().get(character)
  if (too?.stays) traits |= STAYS
  if (too?.legal) traits |= LEGAL
  if (isTraditional(character))
    traits |= (standards ?? []).every(isTraditional) ? TRADITIONAL | TELLS : TRADITIONAL
  else if (isSimplifiedOnly(character)) traits |= standards === undefined ? SIMPLIFIED | TELLS : SIMPLIFIED
  return traits
}

function unitTable(map: ReadonlyMap<string, string>): Uint16Array {
  const table = Uint16Array.from({ length: 65536 }, (_, unit) => unit)
  for (const [from, to] of map) if (from.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0)
  return table
}

function astralPairs(): Uint32Array {
  const pairs = (map: ReadonlyMap<string, string>, kind: number) =>
    [...map]
      .filter(([from]) => from.length === 2)
      .map(([from, to]) => [from.codePointAt(0)!, to.codePointAt(0)!, kind])
  return Uint32Array.from(
    [...pairs(toSimplified(), TRADITIONAL), ...pairs(toTraditional(), SIMPLIFIED)].flat(),
  )
}

export function characterTables() {
  return {
    traits: Uint8Array.from({ length: 65536 }, (_, unit) => traitsOf(String.fromCharCode(unit))),
    canonical: unitTable(foldings()),
    simplified: unitTable(toSimplified()),
    traditional: unitTable(toTraditional()),
    astral: astralPairs(),
    families: families().map(({ character, standards }) => [character, ...standards]),
    usual: usualForms(),
    choices: [...choices().values()].map(({ simplified, forms, loose, mild }) => [
      simplified,
      forms.map(({ form }) => form).join(''),
      forms.map(({ weight }) => weight).join(' '),
      loose.join(''),
      mild.map(({ form }) => form).join(''),
      simplifiedCharacters().get(simplified)?.[0] ?? simplified,
    ]),
  }
}

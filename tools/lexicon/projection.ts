/** Section `projection`: OpenCC's Traditional to Simplified characters, beside variants that it writes otherwise. */
import { bytesOf } from './bytes.ts'
import { once } from './once.ts'
import { openccTable } from './opencc.ts'

const VARIANTS = ['CJK_Compatibility_Ideographs', 'TWVariantsRev', 'HKVariantsRev']

/** Every character that has another projection, always of the same number of code units. */
export const projections = once((): ReadonlyMap<string, string> => {
  const simplified = new Map([...openccTable('TSCharacters')].map(([key, values]) => [key, values[0]!]))
  const all = new Map(simplified)
  for (const [variant, [standard]] of VARIANTS.flatMap(name => [...openccTable(name)]))
    if (!simplified.has(variant)) all.set(variant, simplified.get(standard!) ?? standard!)
  // Simplified text writes 著 and 么 too, in words of their own.
  all.delete('著')
  all.delete('么')
  // 薴 gives 苧, itself Traditional for 苎: projecting twice must be projecting once.
  const last = (character: string): string => {
    const next = all.get(character)
    return next === undefined || next === character ? character : last(next)
  }
  const pairs = [...all.keys()].map(from => [from, last(from)] as const)
  return new Map(pairs.filter(([from, to]) => from !== to && from.length === to.length))
})

const units = once(() => {
  const table = Uint16Array.from({ length: 65536 }, (_, unit) => unit)
  for (const [from, to] of projections()) if (from.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0)
  return table
})

/** The projection of one code unit. */
export function projectUnit(unit: number): number {
  return units()[unit]!
}

/** The projection of a text within the Basic Multilingual Plane. */
export function projectText(text: string): string {
  let projected = ''
  for (let i = 0; i < text.length; i++) projected += String.fromCharCode(projectUnit(text.charCodeAt(i)))
  return projected
}

export function projectionSections(): ReadonlyMap<string, Uint8Array> {
  const pairs = [...projections()].filter(([from]) => from.length === 2)
  const flat = Uint32Array.from(pairs.flatMap(([from, to]) => [from.codePointAt(0)!, to.codePointAt(0)!]))
  return new Map([
    ['projection/units', bytesOf(units())],
    ['projection/pairs', bytesOf(flat)],
  ])
}

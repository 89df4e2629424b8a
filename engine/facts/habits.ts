/** How a Traditional document writes what may be written in several ways: its standard, and its own habits. */
import { type Characters, type Choice, SIMPLIFIED, STANDARDS, type Standard } from '../script/characters.ts'
import type { TextKind } from '../script/usual.ts'
import type { ScriptEvidence } from './script.ts'

/** So many times as often a form must stand as another to be the document's own. */
export const DOMINANT = 2

type Units = ScriptEvidence['units']

/** Of the standards the one that the document's variants fit best. */
export function standardOf({ units, region }: ScriptEvidence, characters: Characters): Standard {
  return regional(bestStandard(STANDARDS, characters.families.keys(), units, characters), region)
}

/** Hong Kong's texts have most variants as Taiwan writes them, for so its keyboards have them, but 裏 and 着. */
function regional(standard: Standard, region: number): Standard {
  return standard === 'tw' && region < 0 ? 'hk' : standard
}

/**
 * The same where a table put the forms of characters that have a choice: first by the others, then by the region. Each
 * character counts once, and OpenCC's standard takes two: one that such a table has otherwise than writers do (喫, 溼)
 * makes no standard, however often.
 */
export function tableStandard({ units, region }: ScriptEvidence, characters: Characters): Standard {
  const heads = [...characters.families.keys()]
  const others = heads.filter(head => characters.choice(characters.simplified[head]!) === undefined)
  const once = new Map([...units.keys()].map(unit => [unit, 1]))
  const fits = STANDARDS.map(
    standard => fit(standard, others, once, characters) - (standard === 'opencc' ? 1 : 0),
  )
  const most = Math.max(...fits)
  const best = STANDARDS.filter((_, i) => fits[i] === most)
  return best.includes('tw') ? regional('tw', region) : bestStandard(best, heads, units, characters)
}

function bestStandard(
  standards: readonly Standard[],
  heads: Iterable<number>,
  units: Units,
  characters: Characters,
): Standard {
  const all = [...heads]
  const fits = standards.map(standard => fit(standard, all, units, characters))
  return standards[fits.indexOf(Math.max(...fits))]!
}

/** How many of the document's characters are written as a standard has them. */
function fit(standard: Standard, heads: readonly number[], units: Units, characters: Characters): number {
  let total = 0
  for (const head of heads) {
    const form = characters.write(head, standard)
    // 台 is also a character of its own, beside what Hong Kong writes for 臺: it tells nothing.
    if (characters.canonical[form] === head) total += units.get(form) ?? 0
  }
  return total
}

/**
 * For each character of which another variant stands oftener than the standard's: that variant. `byTable`: a table made
 * the text, and OpenCC's variants in it are the table's. `others`: so are these, by what else shows of a conversion.
 */
export function ownForms(
  { units }: ScriptEvidence,
  standard: Standard,
  byTable: boolean,
  others: string,
  characters: Characters,
): string {
  const best = new Map<number, number>()
  for (const [unit, count] of units) {
    const head = characters.canonical[unit]!
    const before = best.get(head) ?? characters.write(head, standard)
    if (isOfOther(unit, head, standard, characters)) continue
    if (byTable && isOfTable(unit, head, characters)) continue
    if (others.includes(String.fromCharCode(unit))) continue
    if (before !== unit && count >= DOMINANT * (units.get(before) ?? 0)) best.set(head, unit)
  }
  return [...best]
    .filter(([head]) => characters.families.has(head))
    .map(pair => String.fromCharCode(...pair))
    .sort()
    .join('')
}

/** What OpenCC's table has otherwise than Taiwan. What both have, as 稅, Hong Kong writes of its own accord. */
function isOfTable(unit: number, head: number, characters: Characters): boolean {
  if (unit !== characters.write(head, 'opencc')) return false
  return (
    unit !== characters.write(head, 'tw') || characters.choice(characters.simplified[unit]!) !== undefined
  )
}

/** 内, 没 and 强 are the mainland's books', and elsewhere they are Simplified. */
function isOfOther(unit: number, head: number, standard: Standard, characters: Characters): boolean {
  const isSimplified = (characters.traits[unit]! & SIMPLIFIED) !== 0
  return standard !== 'cn' && isSimplified && unit === characters.write(head, 'cn')
}

/** Characters, by canonical name, of which the document has several variants, one oftener than all the others. */
export function firmForms({ units }: ScriptEvidence, { canonical, families }: Characters): string {
  const byHead = new Map<number, number[]>()
  for (const [unit, count] of units) {
    const head = canonical[unit]!
    if (families.has(head)) byHead.set(head, [...(byHead.get(head) ?? []), count])
  }
  const isFirm = (counts: readonly number[]) =>
    counts.length > 1 && 2 * Math.max(...counts) > counts.reduce((sum, count) => sum + count, 0)
  return [...byHead]
    .filter(([, counts]) => isFirm(counts))
    .map(([head]) => String.fromCharCode(head))
    .sort()
    .join('')
}

/** So many lines that speak as laws do are one. */
const LAWS = 2

/** Whose usage a document follows. Hong Kong's texts are often written by Taiwan's standard. */
export function kindOf({ laws, office, region }: ScriptEvidence, standard: Standard): TextKind {
  if (region < 0 || (standard === 'hk' && region === 0)) return 'hk'
  if (laws >= LAWS) return 'law'
  return office > 0 ? 'office' : 'tw'
}

/**
 * Of interchangeable forms the one to be written: what the document has oftener, or else, as where a table put what
 * stands there, the one that is usual in such texts. Pairs of Simplified character and form.
 */
export function preferredForms(
  evidence: ScriptEvidence,
  kind: TextKind,
  blind: string,
  characters: Characters,
): string {
  const pairs: string[] = []
  for (const [unit, choice] of characters.choices) {
    const own = commonest(choice, evidence.units, characters)
    const isOwn = own !== undefined && !blind.includes(String.fromCharCode(own))
    const form = isOwn ? own : characters.usual.ofCharacter(unit, kind)
    if (form !== undefined) pairs.push(String.fromCharCode(unit, form))
  }
  return pairs.sort().join('')
}

/** The one of freely exchanged forms that stands oftener than all the others. */
function commonest({ loose }: Choice, units: Units, characters: Characters): number | undefined {
  const counts = [...loose].map(form => ({ form, count: countOf(form, units, characters) }))
  const [most, next] = counts.sort((a, b) => b.count - a.count)
  return most !== undefined && most.count > 0 && most.count >= DOMINANT * (next?.count ?? 0)
    ? most.form
    : undefined
}

/** How often a canonical character stands, in any of its variants. */
function countOf(head: number, units: Units, { canonical, families }: Characters): number {
  let count = units.get(head) ?? 0
  for (const form of new Set(families.get(head)))
    if (form !== head && canonical[form] === head) count += units.get(form) ?? 0
  return count
}

/** What a conversion by characters, not by words, leaves in a Traditional document. */
import { type Characters, regionOf, SIMPLIFIED, type Standard, TRADITIONAL } from '../script/characters.ts'
import { DOMINANT } from './habits.ts'
import type { ScriptEvidence } from './script.ts'

/** Room for one code unit beside another: how pairs are counted. */
export const UNIT = 0x10000

/** A converter kept a character if it stands this often where its Traditional form never does. */
const KEPT = 2
/** A form that good writers choose this often (a weight) for another tells nothing, however often it stands. */
const COMMON = Math.log(0.5)
/** A Simplified character that good Traditional text hardly ever writes: its own form has less than this weight. */
const RARE = Math.log(0.02)

/** The same shows where so many words have the form that Simplified writes, though they have another. */
const KEPT_WORDS = 2
const KEPT_SHARE = 0.03

/** The characters that a converter left alone, if the document shows that one was at work. */
export function keptForms(evidence: ScriptEvidence, characters: Characters): string {
  const { units } = evidence
  const absent = [...units.keys()].filter(
    unit => isOwnForm(unit, characters) && otherForms(unit, characters).every(form => !units.get(form)),
  )
  if (isKeptInWords(evidence, absent, characters))
    return textOf([...absent, ...keptVariants(units, characters)])
  const telling = absent.filter(unit => !isGood(unit, characters))
  const evident = telling.some(unit => isRare(unit, characters) && units.get(unit)! >= KEPT)
  return evident ? textOf(telling) : ''
}

/** Variants that Simplified writes, of which the document has no other: 群, for 羣. */
function keptVariants(units: ScriptEvidence['units'], characters: Characters): number[] {
  const { canonical, families, simplified, traits } = characters
  const isKept = (unit: number) =>
    simplified[unit] === unit &&
    (traits[unit]! & SIMPLIFIED) === 0 &&
    families.get(canonical[unit]!)?.every(form => form === unit || !units.get(form)) === true
  return [...units.keys()].filter(isKept)
}

/** Whether words that have another form again and again have the one that Simplified writes, as the text always has. */
function isKeptInWords(
  { words, wrong }: ScriptEvidence,
  absent: readonly number[],
  characters: Characters,
): boolean {
  const kept = [...wrong.keys()].filter(pair => {
    const units = unitsOf(pair)
    return units.some(unit => absent.includes(unit)) && !units.some(unit => isGrown(unit, characters))
  })
  return kept.length >= KEPT_WORDS && kept.length >= KEPT_SHARE * words
}

/** Whether a Simplified character is a form of its own in Traditional text. */
function isOwnForm(unit: number, characters: Characters): boolean {
  return characters.choice(unit)?.forms.includes(unit) === true
}

/** Whether a form is just as good as another in any word, so that a writer may well have chosen it. */
function isGood(unit: number, characters: Characters): boolean {
  const { forms, loose, scores } = characters.choice(unit)!
  return loose.has(unit) && scores[forms.indexOf(unit)]! > COMMON
}

function otherForms(unit: number, characters: Characters): number[] {
  return characters.choice(unit)!.forms.filter(form => form !== unit)
}

function isRare(unit: number, characters: Characters): boolean {
  const { forms, scores } = characters.choice(unit)!
  return scores[forms.indexOf(unit)]! < RARE
}

/** What a word in a form that it does not have counts for a table, and a form that no table puts against it. */
const WRONG = 2
const CONTRARY = 3
/** So much shows that a table was at work. Of good texts none in a hundred reaches it. */
const SHOWN = 2

/** The forms of a document that are all what a table puts, if the document shows that one was at work; else none. */
export function tableForms(evidence: ScriptEvidence, standard: Standard, characters: Characters): string {
  const units = [...evidence.units.keys()]
  const forms = units.filter(unit => characters.choice(characters.simplified[unit]!) !== undefined)
  const isMade =
    isFirstForms(evidence, forms, standard, characters) || isOneForEach(evidence, forms, characters)
  if (!isMade) return ''
  const put = forms.filter(unit => !passesThrough(unit, characters))
  return textOf([...new Set([...put, ...units.filter(unit => isSign(unit, standard, characters))])])
}

/** Whether characters have the first form of OpenCC's list whatever the word: 公裏, 關系, 盡管, 籤訂. */
function isFirstForms(
  { units, wrong }: ScriptEvidence,
  forms: readonly number[],
  standard: Standard,
  characters: Characters,
): boolean {
  const contrary = forms.filter(unit => isContrary(unit, characters))
  const signs = [...units.keys()].filter(unit => isSign(unit, standard, characters))
  // What Taiwan's formal texts have, as 臺 and 祕, no text of Hong Kong has by chance.
  const strong = signs.filter(unit => standard === 'hk' || units.get(unit)! > 1)
  // A word in a form that such a table never puts is no sign of it, but of another: 干部, where 干 stayed.
  const made = [...wrong.keys()].filter(pair => !unitsOf(pair).some(unit => contrary.includes(unit)))
  const shown = WRONG * made.length + signs.length + strong.length
  return shown - CONTRARY * contrary.length >= SHOWN
}

/** The two code units of a counted pair. */
function unitsOf(pair: number): [number, number] {
  return [Math.floor(pair / UNIT), pair % UNIT]
}

/** Whether a unit is one that no table puts that takes OpenCC's first forms. */
function isContrary(unit: number, characters: Characters): boolean {
  const { first } = characters.choice(characters.simplified[unit]!)!
  return first !== unit && !passesThrough(unit, characters)
}

/** Whether no table by characters touches a unit, which stands in Simplified text as well: 藉, 瞭. */
function passesThrough(unit: number, { simplified, traits }: Characters): boolean {
  return simplified[unit] !== unit && (traits[unit]! & TRADITIONAL) === 0
}

/** Whether a unit is one that OpenCC's list has first, and writers by a standard seldom. */
export function isSign(unit: number, standard: Standard, characters: Characters): boolean {
  const head = characters.canonical[unit]!
  if (unit !== head && characters.write(head, 'opencc') === unit)
    return characters.write(head, standard) !== unit
  const simplified = characters.simplified[unit]!
  const usual = characters.usual.ofCharacter(simplified, regionOf(standard))
  return usual !== undefined && usual !== unit && characters.choice(simplified)?.first === unit
}

/** Words in Traditional forms that they do not have, each of whose characters has no other form in the document. */
const ONE_FOR_EACH = 2

/** Whether each character has one form throughout, and words that have another have it as well. */
function isOneForEach({ wrong }: ScriptEvidence, forms: readonly number[], characters: Characters): boolean {
  const grown = [...wrong.keys()].filter(pair => unitsOf(pair).some(unit => isGrown(unit, characters)))
  const simplified = new Set(forms.map(unit => characters.simplified[unit]!))
  return grown.length >= ONE_FOR_EACH && simplified.size === forms.length
}

/** Whether a unit is a form of a character that has several, and not the one that Simplified writes. */
function isGrown(unit: number, { simplified, choices }: Characters): boolean {
  return simplified[unit] !== unit && choices.has(simplified[unit]!)
}

/** So many times as often as a form the document has another that is as good; as often, where the form is archaic. */
const RARER = 4
/** Few writers ever choose a form of less weight (natural logarithm): 纔. */
const ARCHAIC = Math.log(0.0015)

/** Forms beside which the document has another that is as good again and again. `careless`: any; else archaic ones. */
export function rareForms({ units }: ScriptEvidence, careless: boolean, characters: Characters): string {
  const rare: number[] = []
  for (const [, { forms, scores, loose }] of characters.choices) {
    for (const form of loose) {
      const count = units.get(form)
      if (count === undefined) continue
      const others = [...loose].map(other => (other === form ? 0 : (units.get(other) ?? 0)))
      const isArchaic = scores[forms.indexOf(form)]! < ARCHAIC
      const enough = isArchaic ? (careless ? 0 : count) : careless ? RARER * count : Number.POSITIVE_INFINITY
      if (Math.max(...others) >= enough) rare.push(form)
    }
  }
  return textOf(rare)
}

/**
 * Forms that a conversion without regard to words may as well have put as the author: that Simplified does not write,
 * and that stand once or no oftener than another that writers exchange with them; variants that no place writes.
 */
export function doubtfulForms({ units }: ScriptEvidence, characters: Characters): string {
  const doubtful = [...units.keys()].filter(unit => isOfNoPlace(unit, characters))
  for (const [simplified, { loose, mild, first }] of characters.choices)
    for (const group of [loose, mild])
      for (const form of group) {
        const count = units.get(form) ?? 0
        const others = [...group].map(other => (other === form ? 0 : (units.get(other) ?? 0)))
        const isPut = form !== simplified && (form === first || !passesThrough(form, characters))
        if (isPut && count > 0 && count <= Math.max(1, ...others)) doubtful.push(form)
      }
  return textOf([...new Set(doubtful)])
}

/** Whether a unit is a variant that no place writes, nor Simplified: 喫, which OpenCC's list has, 証. */
function isOfNoPlace(unit: number, characters: Characters): boolean {
  const { canonical, families, simplified } = characters
  const head = canonical[unit]!
  const places: readonly Standard[] = ['tw', 'hk', 'cn']
  const isWritten = simplified[unit] === unit || places.some(place => characters.write(head, place) === unit)
  return families.has(head) && !isWritten
}

/** Pairs of characters that the document mostly writes otherwise. */
export function strayPairs({ pairs }: ScriptEvidence): string {
  const strays: number[] = []
  for (const counts of pairs.values()) {
    if (counts.size < 2) continue
    const most = Math.max(...counts.values())
    for (const [pair, count] of counts) if (most >= DOMINANT * count) strays.push(pair)
  }
  return strays
    .map(pair => String.fromCharCode(...unitsOf(pair)))
    .sort()
    .join('')
}

/**
 * A text has this share of words in wrong forms, and so many different ones, only where nobody looked at words: of 200
 * good texts of a page or two one in twenty has one such word, and none has two.
 */
const CARELESS = 0.02
const CARELESS_WORDS = 2

export function isCareless({ words, wrong }: ScriptEvidence): boolean {
  let count = 0
  for (const times of wrong.values()) count += times
  return wrong.size >= CARELESS_WORDS && count >= CARELESS * words
}

function textOf(units: readonly number[]): string {
  return units
    .map(unit => String.fromCharCode(unit))
    .sort()
    .join('')
}

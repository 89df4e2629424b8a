/** What the lists of others say of words: OpenCC's dictionaries, CC-CEDICT, the gazetteer. */
import { cedict, isAllHan } from '../cedict.ts'
import { gazetteer } from '../gazetteer.ts'
import { once } from '../once.ts'
import { openccTable } from '../opencc.ts'
import type { TsvRow } from '../tsv.ts'
import { toSimplified, toTraditional } from './characters.ts'
import { choices, foldText, usageCounts, type WeightedForm } from './tables.ts'

/** How often a word has another form than the preferred one, where nothing else is said: a share of that one's. */
const SECOND_WEIGHT = 0.5

export function project(text: string): string {
  return Array.from(text, character => toSimplified().get(character) ?? character).join('')
}

export function hasChoice(text: string): boolean {
  return Array.from(text).some(character => choices().has(character))
}

/** What a text is by its characters, where nothing else is known. */
export function plainForm(text: string): string {
  return Array.from(text, character => toTraditional().get(character) ?? character).join('')
}

/** Every listed word's Traditional forms, the gazetteer's first, then OpenCC's, the more careful of the others. */
const listed = once(() => {
  const all = new Map<string, string[]>()
  const put = (simplified: string, traditional: string) => {
    const key = project(simplified)
    const form = foldText(traditional)
    if (key.length < 2 || !isAllHan(key) || !isAllowed(key, form)) return
    const before = all.get(key) ?? []
    if (!before.includes(form)) all.set(key, [...before, form])
  }
  for (const { simplified, traditional } of gazetteerForms()) put(simplified, traditional)
  for (const name of ['STPhrases', 'STPhrases_GeneratedFromRegionalPhrases'])
    for (const [simplified, [traditional]] of openccTable(name)) put(simplified, traditional!)
  for (const { simplified, traditional } of cedict()) put(simplified, traditional)
  return all
})

/** The gazetteer's names and phrases in both scripts. */
function gazetteerForms(): { simplified: string; traditional: string }[] {
  const { officials, phrases, titles, orgs, places } = gazetteer()
  const pairs = (rows: readonly TsvRow[], simplified: string, traditional: string) =>
    rows.map(row => ({ simplified: row[simplified] ?? '', traditional: row[traditional] ?? '' }))
  return [
    ...pairs(officials, 'name_s', 'name_t'),
    ...pairs(phrases, 'phrase_s', 'phrase_t'),
    ...pairs(titles, 'title_s', 'title_t'),
    ...pairs(orgs, 'org_s', 'org_t'),
    ...pairs(places, 'place_s', 'place_t'),
  ]
}

/** The groups of forms of a Simplified character between which writers choose. */
function groups(character: string): readonly (readonly string[])[] {
  const choice = choices().get(character)
  return choice === undefined ? [] : [choice.loose, choice.mild.map(({ form }) => form)]
}

/** Whether two forms of a text differ only where writers may: a list that differs elsewhere is careless. */
function isInterchangeable(text: string, a: string, b: string): boolean {
  return Array.from(text).every(
    (character, i) =>
      a[i] === b[i] || groups(character).some(forms => forms.includes(a[i]!) && forms.includes(b[i]!)),
  )
}

/** Whether every character of a form is one that it can have. */
function isAllowed(text: string, form: string): boolean {
  if (text.length !== form.length) return false
  return Array.from(text).every((character, i) => {
    const choice = choices().get(character)
    if (choice === undefined) return (toTraditional().get(character) ?? character) === form[i]
    return choice.forms.some(({ form: allowed }) => allowed === form[i])
  })
}

/** How often Taiwan's texts have each form of a text. */
const usage = once(() => {
  const all = new Map<string, Map<string, number>>()
  for (const [word, count] of usageCounts()) {
    const text = project(word)
    const form = foldText(word)
    if (!isAllowed(text, form)) continue
    const counts = all.get(text) ?? new Map<string, number>()
    all.set(text, counts.set(form, count))
  }
  return all
})

/** A form that is used less than this share of the commonest one's times is a slip. */
const SLIP = 0.05

/** The forms in use of a text, the commonest first. */
function usedForms(text: string): string[] {
  const counts = [...(usage().get(text) ?? [])].sort(([, a], [, b]) => b - a)
  const most = counts[0]?.[1] ?? 0
  return counts.filter(([, count]) => count > 0 && count >= SLIP * most).map(([form]) => form)
}

/** The forms that the lists give a text, the preferred one first; none where they do not have it. */
export function acceptedForms(text: string): WeightedForm[] {
  const used = usedForms(text)
  const [first = used[0], ...others] = listed().get(text) ?? []
  if (first === undefined) return []
  const alike = [...others, ...used].filter(form => isInterchangeable(text, first, form))
  const accepted = [first, ...alike, withoutArchaic(text, first)]
  const forms = new Set([...accepted, ...formsAgainst(accepted, text)])
  return weighted(
    text,
    [...forms].sort((a, b) => rank(text, a) - rank(text, b)),
  )
}

/** What is counted so often is no slip. */
const SEEN = 10

/** The form that a text has in use where it hardly ever has one of the accepted: 換發, for 換髮. At most one. */
function formsAgainst(accepted: readonly string[], text: string): string[] {
  const counts = usage().get(text)
  const [used = ''] = usedForms(text)
  const most = counts?.get(used) ?? 0
  const isUnused = accepted.every(form => (counts?.get(form) ?? 0) < SLIP * most)
  return most >= SEEN && isUnused && differsByChoice(text, accepted[0]!, used) ? [used] : []
}

/** Whether two forms of a text differ only where it has a choice. */
function differsByChoice(text: string, a: string, b: string): boolean {
  return Array.from(text).every((character, i) => a[i] === b[i] || choices().has(character))
}

/** Every text that a list has, as it is projected. */
export function listedTexts(): Iterable<string> {
  return new Set([...listed().keys(), ...usage().keys()])
}

/** A form that has less than this weight is one that few writers use, whatever OpenCC prefers: 覈, 纔. */
const ARCHAIC = 0.0015

/** A form with the common one in the place of each archaic one that writers exchange with it. */
function withoutArchaic(text: string, form: string): string {
  return Array.from(text, (character, i) => {
    const weight =
      choices()
        .get(character)
        ?.forms.find(one => one.form === form[i])?.weight ?? 1
    const group = weight < ARCHAIC ? groups(character).find(forms => forms.includes(form[i]!)) : undefined
    return group?.[0] ?? form[i]!
  }).join('')
}

/** How far a form is from the preferred one, by its characters. */
function rank(text: string, form: string): number {
  const ranks = Array.from(text).flatMap((character, i) =>
    groups(character).map(forms => forms.indexOf(form[i]!)),
  )
  return ranks.reduce((sum, one) => sum + Math.max(0, one), 0)
}

/** Forms with their shares, the likeliest first. Where use is known it decides, else the order in which they come. */
export function weighted(text: string, forms: readonly string[]): WeightedForm[] {
  const counts = usage().get(text)
  const preferred = forms[0]!
  const used = forms.map((form, i) => (counts?.get(form) ?? 0) * (i === 0 ? PREFERRED : 1))
  const most = Math.max(...used)
  const weightOf = (form: string, i: number) =>
    most > 0 ? usedShare(used[i]!, most) : i === 0 ? 1 : shareOf(text, preferred, form)
  return forms.map((form, i) => ({ form, weight: weightOf(form, i) })).sort((a, b) => b.weight - a.weight)
}

/** The form that dictionaries prefer stays the first, unless another is used this many times as often. */
const PREFERRED = 2

/** Added to every count: what is not counted may have been missed. */
const MISSED = 20
/** A form that dictionaries have is right, however seldom it is used. */
const LEAST = 0.05

function usedShare(count: number, most: number): number {
  return Math.max(LEAST, (count + MISSED) / (most + MISSED))
}

/** How often a form is chosen for one that is preferred. */
function shareOf(text: string, preferred: string, form: string): number {
  const shares = Array.from(text, (character, i) =>
    preferred[i] === form[i]
      ? 1
      : choices()
          .get(character)
          ?.mild.find(one => one.form === form[i])?.weight,
  )
  return shares.reduce<number>((least, share) => Math.min(least, share ?? SECOND_WEIGHT), 1)
}

/** A word's form by the lists alone. */
export function listedForm(word: string): string | undefined {
  const form = listed().get(word)?.[0]
  return form === undefined ? undefined : withoutArchaic(word, form)
}

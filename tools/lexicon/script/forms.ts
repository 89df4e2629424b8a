/** The tables of engine/script/forms.ts: which Traditional forms words have. */
import { cedict } from '../cedict.ts'
import { once } from '../once.ts'
import { openccTable } from '../opencc.ts'
import { vocabulary } from '../vocabulary.ts'
import { toSimplified } from './characters.ts'
import { acceptedForms, hasChoice, listedForm, listedTexts, plainForm, project, weighted } from './lists.ts'
import { type Expansion, expandPattern } from './pattern.ts'
import { choices, foldText, simplifiedToo, surnames, type WeightedForm, wordRules } from './tables.ts'

/** A text in Simplified characters and what it is written as. */
export interface Phrase {
  /** As text is projected for choosing (see `toSimplified`). */
  readonly text: string
  /** Natural logarithm of its share of running text. */
  readonly score: number
  readonly forms: readonly WeightedForm[]
  /** Simplified text, where projecting loses it: 乾隆, 覆盖. */
  readonly hans?: string
}

/** How much likelier than its words a phrase is that only tables know. */
const PHRASE_BONUS = 2
/** How much likelier it is than the same letters of the projection: 乾隆 is a word, 干隆 is not. */
const LOST_BONUS = 0.1
/** What a character is worth that no word begins with. */
const UNKNOWN = -22
const DIGIT = -5
/** A text's forms by words.tsv, or else by the lists. */
function listedForms(text: string): WeightedForm[] {
  return ruledForms().get(text) ?? acceptedForms(text)
}

const ruledForms = once(() => {
  const all = new Map<string, WeightedForm[]>()
  for (const { pattern } of wordRules())
    for (const one of expandPattern(pattern)) all.set(one.text, demandedForms(one))
  return all
})

/** A text's form by the lists alone. */
function baseForm(text: string): string {
  const formOfWord = (word: string) => listedForm(word) ?? plainForm(word)
  return listedForm(text) ?? segment(text, scores()).words.map(formOfWord).join('')
}

/** The forms of a text by what a rule demands; what it does not speak of, by the lists. */
function demandedForms({ text, demands }: Expansion): WeightedForm[] {
  let forms = ['']
  for (const [at, plain] of Array.from(baseForm(text)).entries())
    forms = forms.flatMap(form => Array.from(demands.get(at) ?? plain, character => form + character))
  return weighted(text, forms)
}

const scores = once(() => {
  const total = vocabulary().reduce((sum, { count }) => sum + count, 0)
  return new Map(vocabulary().map(({ text, count }) => [text, Math.log(count / total)]))
})

/** The same with the phrases of words.tsv. */
const allScores = once(() => {
  const all = new Map(scores())
  for (const { pattern, bonus } of wordRules())
    for (const { text } of expandPattern(pattern)) all.set(text, scoreOf(text, bonus))
  return all
})

const LONGEST = 16

interface Segmentation {
  readonly score: number
  readonly words: readonly string[]
}

/** The likeliest sequence of words that makes a text, none of them the text itself. */
function segment(text: string, dictionary: ReadonlyMap<string, number>): Segmentation {
  const best: Segmentation[] = [{ score: 0, words: [] }]
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const word = text.slice(start, end)
      const score = dictionary.get(word) ?? (end === start + 1 ? unknown(word) : undefined)
      if (score === undefined || (word === text && text.length > 1)) continue
      const total = best[start]!.score + score
      if (best[end] === undefined || total > best[end]!.score)
        best[end] = { score: total, words: [...best[start]!.words, word] }
    }
  }
  return best[text.length]!
}

/** What a character is worth that is no word: a digit stands for any. */
function unknown(character: string): number {
  return character === '0' ? DIGIT : UNKNOWN
}

/** The form of a word by its parts. */
function formOf(word: string): string {
  if (!hasChoice(word) || word.length < 2) return plainForm(word)
  return listedForms(word)[0]?.form ?? segment(word, allScores()).words.map(formOf).join('')
}

/** A character in names is written as Simplified writes it, unless Traditional text hardly has it so. */
const IN_NAMES = 0.01

/** A name's form: known words as they are, surnames by their table, else what needs no knowledge of words. */
function nameForm(text: string): string {
  const surname = surnames().get(text[0]!)
  const parts = segment(text, allScores()).words
  const form = parts.map(part => (part.length > 1 ? formOf(part) : characterInName(part))).join('')
  return surname !== undefined && parts[0]!.length === 1 ? surname + form.slice(1) : form
}

function characterInName(character: string): string {
  const own = choices()
    .get(character)
    ?.forms.find(({ form }) => form === character)
  return own !== undefined && own.weight >= IN_NAMES ? character : plainForm(character)
}

/** Whether a part of speech is that of names of persons and places. */
function isName(tag: string): boolean {
  return tag.startsWith('nr') || tag === 'ns'
}

/** For each word of the vocabulary its forms; none where its characters' first forms are right. */
export function wordForms(): WeightedForm[][] {
  return vocabulary().map(({ text, tag }) => {
    if (!hasChoice(text) || text.length < 2) return []
    const forms = listedForms(text)
    if (forms.length === 0) forms.push({ form: isName(tag) ? nameForm(text) : formOf(text), weight: 1 })
    return forms.length === 1 && forms[0]!.form === plainForm(text) ? [] : forms
  })
}

/** Texts that the vocabulary lacks, or that are written in a way that their projection loses. Sorted, distinct. */
export function phrases(): Phrase[] {
  const all = new Map<string, Phrase>()
  const put = (phrase: Phrase) => {
    if (!all.has(phrase.text)) all.set(phrase.text, phrase)
  }
  for (const { pattern, bonus } of wordRules())
    for (const one of expandPattern(pattern))
      put({ text: one.text, score: scoreOf(one.text, bonus), forms: demandedForms(one) })
  for (const phrase of lostPhrases()) put(phrase)
  for (const text of listedTexts())
    if (!scores().has(text) && hasChoice(text))
      put({ text, score: scoreOf(text, PHRASE_BONUS), forms: listedForms(text) })
  return [...all.values()].sort((a, b) => (a.text < b.text ? -1 : 1))
}

/** The score of a text as a phrase: at least its own as a word. */
function scoreOf(text: string, bonus: number): number {
  return Math.max(scores().get(text) ?? Number.NEGATIVE_INFINITY, segment(text, scores()).score + bonus)
}

/** Simplified texts that their projection, or that of their Traditional form, loses: 乾隆, 覆盖; 项链, for 項鍊. */
function lostPhrases(): Phrase[] {
  const all = new Map<string, string>()
  const put = (hans: string, traditional: string) => {
    if (hans.length === traditional.length && isLost(hans)) all.set(hans, foldText(traditional))
  }
  // 看著 is in the vocabulary beside 看着, for Traditional text; it is not Simplified.
  for (const { text } of vocabulary()) if (!scores().has(project(text))) put(text, lostForm(text))
  for (const { simplified, traditional } of cedict()) put(simplified, traditional)
  for (const [traditional, [hans]] of openccTable('TSPhrases')) put(hans!, traditional)
  const phrases = Array.from(all, ([hans, form]) => lostPhrase(project(hans), hans, form))
  return [...phrases, ...strayPhrases()]
}

function lostPhrase(text: string, hans: string, form: string): Phrase {
  const score = (scores().get(hans) ?? scoreOf(text, PHRASE_BONUS)) + LOST_BONUS
  return { text, score, forms: [{ form, weight: 1 }], hans }
}

/** Words whose Traditional form is projected to another text than their Simplified: 項鍊, to 项炼. */
function strayPhrases(): Phrase[] {
  return [...openccTable('TSPhrases')].flatMap(([traditional, [hans = '']]) => {
    const text = project(traditional)
    const isStray = Array.from(project(hans)).some(
      (unit, i) => unit !== text[i] && text[i] !== traditional[i],
    )
    return isStray && scores().has(hans) && hasChoice(text)
      ? [lostPhrase(text, hans, foldText(traditional))]
      : []
  })
}

/** The Traditional form of a text whose projection is no word: 覆盖范围. What projecting changes stays. */
function lostForm(text: string): string {
  const form = formOf(project(text))
  return Array.from(text, (character, i) => (toSimplified().has(character) ? character : form[i]!)).join('')
}

/** Whether a text is Simplified though its projection differs. */
function isLost(text: string): boolean {
  const changed = Array.from(text).filter(character => toSimplified().has(character))
  return changed.length > 0 && text.length > 1 && changed.every(character => simplifiedToo().has(character))
}

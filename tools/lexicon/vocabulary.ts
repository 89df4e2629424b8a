/** The dictionary's words, from jieba, CC-CEDICT and the gazetteer, in Simplified characters. */
import { cedict, isAllHan } from './cedict.ts'
import { gazetteerNames } from './gazetteer.ts'
import { jiebaWords } from './jieba.ts'
import { once } from './once.ts'
import { traditionalForms } from './opencc.ts'
import { projectText } from './projection.ts'

export interface VocabularyWord {
  /** As text is projected, which is how it is looked up. */
  readonly text: string
  readonly count: number
  readonly tag: string
}

/** Longer entries are sentences; they would only make the search longer. */
const LONGEST = 16
/** Names of persons that jieba lists this seldom, and no other table knows, come from novels: 饶你狗. */
const RARE_NAME = 5
/** What a word of CC-CEDICT counts that jieba does not have. */
const LISTED = 2
/** Set phrases, offices and names of the gazetteer are words however seldom jieba saw them. */
const GAZETTEER = 50

/** Sorted by text, without repetition. */
export const vocabulary = once((): readonly VocabularyWord[] => {
  const words = new Map<string, VocabularyWord>()
  const put = (text: string, count: number, tag: string) => {
    const projected = projectText(text)
    const before = words.get(projected)
    if (before === undefined || before.count < count) words.set(projected, { text: projected, count, tag })
  }
  for (const { text, count, tag } of simplifiedWords()) put(text, count, tag)
  // 看着 is 看著 in Taiwan and 了解 was 瞭解: characters that have no projection of their own, only in a word.
  const plain = [...words.values()]
  for (const forms of traditionalForms(plain.map(word => word.text)))
    for (const [i, form] of forms.entries())
      if (form.length === plain[i]!.text.length) put(form, plain[i]!.count, plain[i]!.tag)
  return [...words.values()].sort((a, b) => (a.text < b.text ? -1 : 1))
})

function simplifiedWords(): readonly VocabularyWord[] {
  const listed = cedict().map(entry => entry.simplified)
  const known = new Set(listed)
  const jieba = jiebaWords().filter(
    ({ text, count, tag }) => !(tag.startsWith('nr') && count <= RARE_NAME && !known.has(text)),
  )
  const names = gazetteerNames().map(({ text, tag }) => ({ text, count: GAZETTEER, tag }))
  const all = [...jieba, ...listed.map(text => ({ text, count: LISTED, tag: '' })), ...names]
  return all.filter(({ text }) => text.length <= LONGEST && isAllHan(text))
}

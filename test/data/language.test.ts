import assert from 'node:assert/strict'
import { isAllHan } from '../../tools/lexicon/cedict.ts'
import { LANGUAGE_TABLES, type LanguageWord, languageWords, NO_WORD } from '../../tools/lexicon/language.ts'
import { read } from '../support/paths.ts'

/** Costs are rounded to a tenth or less, so sums of probabilities may be off by that. */
const ROUNDED = 0.06

function sum(costs: readonly number[]): number {
  return costs.reduce((total, cost) => total + Math.exp(-cost), 0)
}

/** What must stand in each one's header. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'data/language/open-gram.tsv': ['Share Alike', 'sunpinyin-data'],
  'data/language/libime.tsv': ['Lesser General Public License', 'libime-data-language-model'],
}

for (const file of LANGUAGE_TABLES)
  describe(file, () => {
    const words = languageWords(file)
    const byText = new Map(words.map(word => [word.text, word]))

    it('says where it comes from, how it was made, and under which licence it is', () => {
      const header = read(file)
        .split('\n')
        .filter(line => line.startsWith('#'))
        .join(' ')
      for (const said of ['Source:', 'Licence:', 'Made by:', ...SAID[file]!])
        assert.ok(header.includes(said), said)
    })

    it('is in the order of its words, each once', () => {
      assert.ok(words.length > 60_000)
      for (const [i, { text }] of words.entries()) if (i > 0) assert.ok(words[i - 1]!.text < text, text)
    })

    it('gives all words together a probability of one', () => {
      assert.ok(Math.abs(sum(words.map(({ cost }) => cost)) - 1) < ROUNDED)
    })

    it('gives what follows a word a probability of one: its followers, and all others by backing off', () => {
      const off = words.filter(word => Math.abs(whole(word) - 1) > ROUNDED * 2)
      assert.deepEqual(off.map(({ text }) => text).slice(0, 5), [])
    })

    function whole({ backOff, followers }: LanguageWord): number {
      const known = sum(followers.map(({ cost }) => cost))
      const others = 1 - sum(followers.map(({ text }) => byText.get(text)!.cost))
      return known + Math.exp(-backOff) * others
    }

    it('names no follower that is no word of it, and followers by falling probability', () => {
      for (const { text, followers } of words)
        for (const [i, follower] of followers.entries()) {
          assert.ok(byText.has(follower.text), `${text} ${follower.text}`)
          if (i > 0) assert.ok(followers[i - 1]!.cost <= follower.cost, text)
        }
    })

    it('has an entry for whatever is no word, or words alone', () => {
      const others = words.filter(({ text }) => !isAllHan(text)).map(({ text }) => text)
      assert.ok(others.length === 0 || others.includes(NO_WORD))
    })
  })

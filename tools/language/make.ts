/**
 * Makes data/language/words.tsv from sunpinyin's language model: its bigrams, in plain text. Both files stand in
 * Debian's package sunpinyin-data. `tsx tools/language/make.ts lm_sc.t3g pydict_sc.bin`
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, writeIfChanged } from '../files.ts'
import { projectText } from '../lexicon/projection.ts'
import { type KeptWord, select } from './select.ts'
import { readModel } from './sunpinyin.ts'

/** How a follower is written that is no word. */
const NO_WORD = '*'
const HEADER = `# Which words follow which: words of Simplified text with their costs, and the words that follow them.
# A cost is the natural logarithm of one over a probability. A line: the word (*: whatever is no word, such as Latin
# letters and digits); its cost; what is added to the cost of a word that the line does not name as a follower; then,
# by falling probability, a cost and, behind it, each after a space, the words that follow at that cost.
# Source: the trigram model and dictionary of sunpinyin (open-gram), Debian's package sunpinyin-data 0.1.22+20170109;
# copyright (c) 1997-2010 MDBG, (c) 2010 Kov Chai, virus huo, Tinyfool. Licence: Creative Commons Attribution-Share Alike
# 3.0 Unported, as is this table. Changes: bigrams only; costs rounded; words in Traditional characters left
# out. Made by: tsx tools/language/make.ts lm_sc.t3g pydict_sc.bin
`

const [model, dictionary] = process.argv.slice(2)
if (model === undefined || dictionary === undefined)
  throw new Error('usage: tsx tools/language/make.ts lm_sc.t3g pydict_sc.bin')
const words = select(
  readModel(readFileSync(model), readFileSync(dictionary)),
  text => projectText(text) === text,
)
const sorted = [...words].sort((a, b) => (a.text < b.text ? -1 : 1))
writeIfChanged(
  join(root, 'data/language/words.tsv'),
  `${HEADER}${sorted.map(word => line(word)).join('\n')}\n`,
)

function line(word: KeptWord): string {
  return [nameOf(word), cost(word.probability, 2), cost(word.backOff, 2), ...followers(word)].join('\t')
}

/** The followers in groups of one cost. */
function followers({ bigrams }: KeptWord): string[] {
  const groups = new Map<string, string[]>()
  for (const { next, probability } of bigrams) {
    const group = groups.get(cost(probability, 1)) ?? [cost(probability, 1)]
    group.push(nameOf(words[next]!))
    groups.set(group[0]!, group)
  }
  return [...groups.values()].map(group => group.join(' '))
}

function cost(probability: number, digits: number): string {
  return String(Number((-Math.log(probability)).toFixed(digits)))
}

function nameOf({ text }: KeptWord): string {
  return text === '' ? NO_WORD : text
}

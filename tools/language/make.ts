/**
 * Makes a table of data/language from an input method's language model: its bigrams, in plain text. The files stand in
 * Debian's packages sunpinyin-data and libime-data-language-model.
 * `tsx tools/language/make.ts open-gram lm_sc.t3g pydict_sc.bin`, `tsx tools/language/make.ts libime zh_CN.lm`
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, writeIfChanged } from '../files.ts'
import { isAllHan } from '../lexicon/cedict.ts'
import { projectText } from '../lexicon/projection.ts'
import { readKenlm } from './kenlm.ts'
import type { ModelWord } from './model.ts'
import { type KeptWord, select } from './select.ts'
import { readSunpinyin } from './sunpinyin.ts'

/** How a follower is written that is no word. */
const NO_WORD = '*'

const COLUMNS = `# Which words follow which: words of Simplified text with their costs, and the words that follow them.
# A cost is the natural logarithm of one over a probability. A line: the word (*: whatever is no word, such as Latin
# letters and digits); its cost; what is added to the cost of a word that the line does not name as a follower; then,
# by falling probability, a cost and, behind it, each after a space, the words that follow at that cost.
`

interface Source {
  /** The files that it is read from, for whoever calls this. */
  readonly files: readonly string[]
  readonly header: string
  read(files: readonly Uint8Array[]): ModelWord[]
  keeps(text: string): boolean
}

const SOURCES: Readonly<Record<string, Source>> = {
  'open-gram': {
    files: ['lm_sc.t3g', 'pydict_sc.bin'],
    header: `# Source: the trigram model and dictionary of sunpinyin (open-gram), Debian's package sunpinyin-data 0.1.22+20170109;
# copyright (c) 1997-2010 MDBG, (c) 2010 Kov Chai, virus huo, Tinyfool. Licence: Creative Commons Attribution-Share Alike
# 3.0 Unported, as is this table. Changes: bigrams only; costs rounded; words in Traditional characters left
# out. Made by: tsx tools/language/make.ts open-gram lm_sc.t3g pydict_sc.bin
`,
    read: ([model, dictionary]) => readSunpinyin(model!, dictionary!),
    keeps: text => projectText(text) === text,
  },
  libime: {
    files: ['zh_CN.lm'],
    header: `# Source: the language model of libime, Debian's package libime-data-language-model 1.0.16; copyright (c) 2015-2022
# CSSlayer. Licence: GNU Lesser General Public License, version 2.1 or later, as is this table. Changes: bigrams of words
# written in Simplified characters only; costs rounded. Made by: tsx tools/language/make.ts libime zh_CN.lm
`,
    read: ([model]) => readKenlm(model!),
    keeps: text => isAllHan(text) && projectText(text) === text,
  },
}

const [name = '', ...files] = process.argv.slice(2)
const source = SOURCES[name]
if (source === undefined || files.length !== source.files.length)
  throw new Error(
    Object.entries(SOURCES)
      .map(([known, { files }]) => `usage: tsx tools/language/make.ts ${known} ${files.join(' ')}`)
      .join('\n'),
  )
const words = select(source.read(files.map(file => readFileSync(file))), source.keeps)
const sorted = [...words].sort((a, b) => (a.text < b.text ? -1 : 1))
writeIfChanged(
  join(root, `data/language/${name}.tsv`),
  `${COLUMNS}${source.header}${sorted.map(word => line(word)).join('\n')}\n`,
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

/** Section `definitions`: see engine/lexicon/definitions.ts. From CC-CEDICT (CC BY-SA 4.0). */
import { bytesOf, rowSections } from './bytes.ts'
import { cedict } from './cedict.ts'
import { markedPinyin } from './pinyin.ts'
import { projectText } from './projection.ts'
import { vocabulary } from './vocabulary.ts'

export function definitionSections(): ReadonlyMap<string, Uint8Array> {
  const ids = new Map(vocabulary().map(({ text }, id) => [text, id]))
  const rows = cedict().flatMap(entry => {
    const keys = new Set([projectText(entry.simplified), projectText(entry.traditional)])
    const cells = [
      entry.simplified,
      entry.traditional,
      markedPinyin(entry.pinyin),
      ...entry.english.map(marked),
    ]
    return [...keys].flatMap(key => (ids.has(key) ? { id: ids.get(key)!, cells } : []))
  })
  // A stable sort: the entries of one word stay in the dictionary's own order.
  rows.sort((a, b) => a.id - b.id)
  return new Map([
    ['definitions/words', bytesOf(Uint32Array.from(rows, row => row.id))],
    ...rowSections(
      'definitions',
      rows.map(row => row.cells),
    ),
  ])
}

/** A sense refers to other words by their numbered readings, in brackets: 場[chang3]. A reader is given tone marks. */
function marked(sense: string): string {
  return sense.replace(/\[([A-Za-z0-9: ]+)\]/g, (_, reading: string) => `[${markedPinyin(reading)}]`)
}

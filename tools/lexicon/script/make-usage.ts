/**
 * Makes data/script/usage.tsv from the dictionary of libchewing, as Debian's package libchewing3-data has it:
 *   apt-get download libchewing3-data && dpkg-deb -x libchewing3-data_*.deb FOLDER
 *   npx tsx tools/lexicon/script/make-usage.ts FOLDER/usr/share/libchewing
 * `index_tree.dat` is a tree of nodes of eight bytes, little-endian: a key (u16) and the half-open range of its
 * children (two u24); the root is the first. A node with key 0 is a phrase: its offset in `dictionary.dat` (UTF-8,
 * ended by a zero byte) and how often it was counted (two u24).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeIfChanged } from '../../files.ts'
import { isAllHan } from '../cedict.ts'
import { hasChoice, project } from './lists.ts'
import { SCRIPT_FOLDER } from './tables.ts'

const NODE = 8

/** Every phrase with its count; of a phrase with several readings the greatest. */
function phrases(tree: Buffer, texts: Buffer): Map<string, number> {
  const counts = new Map<string, number>()
  const open = [0]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const key = tree.readUInt16LE(node)
    const first = tree.readUIntLE(node + 2, 3)
    const second = tree.readUIntLE(node + 5, 3)
    if (key === 0) {
      const text = texts.toString('utf8', first, texts.indexOf(0, first))
      counts.set(text, Math.max(second, counts.get(text) ?? 0))
    } else for (let child = first; child < second; child++) open.push(child * NODE)
  }
  return counts
}

const HEADER = `# How often Taiwan's texts have words with a character of choices.tsv.
# word	count
# Words of two characters and more from the dictionary of libchewing (New Chewing, https://chewing.im/), copyright (c) the chewing core team, LGPL-2.1 (https://www.gnu.org/licenses/old-licenses/lgpl-2.1.html), as Debian's package libchewing3-data 0.5.1 has it. This table is under the same licence.
# Made by: npx tsx tools/lexicon/script/make-usage.ts FOLDER/usr/share/libchewing (FOLDER: where the package is unpacked).
`

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: tsx tools/lexicon/script/make-usage.ts FOLDER')
const counts = phrases(
  readFileSync(join(folder, 'index_tree.dat')),
  readFileSync(join(folder, 'dictionary.dat')),
)
const words = [...counts].filter(
  ([word]) => Array.from(word).length > 1 && isAllHan(word) && hasChoice(project(word)),
)
const rows = words.sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, count]) => `${word}\t${count}\n`)
writeIfChanged(join(SCRIPT_FOLDER, 'usage.tsv'), HEADER + rows.join(''))

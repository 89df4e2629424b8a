/** Compiles dist/lexicon.bin from the tables in data/ and the packages' dictionaries. The same inputs give the same bytes. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { writeSections } from '../../engine/lexicon/container.ts'
import { readIfThere, root, writeIfChanged } from '../files.ts'
import { buildCodePages } from './codepages.ts'
import { definitionSections } from './definitions.ts'
import { entitySections } from './entities.ts'
import { invisibleSections } from './invisible.ts'
import { projectionSections } from './projection.ts'
import { readingSections } from './readings.ts'
import { scriptSections } from './script/build.ts'
import { stampOf } from './stamp.ts'
import { termSections } from './terms.ts'
import { wordSections } from './words.ts'

/** One builder a facet; it gives the facet's sections, by name. Names are `facet` or `facet/part`. */
export type SectionBuilder = () => ReadonlyMap<string, Uint8Array>

const BUILDERS: readonly SectionBuilder[] = [
  buildCodePages,
  projectionSections,
  wordSections,
  readingSections,
  definitionSections,
  entitySections,
  invisibleSections,
  termSections,
  scriptSections,
]

export const LEXICON_FILE = join(root, 'dist/lexicon.bin')
/** Beside the lexicon: the stamp of what it was made from. */
const STAMP_FILE = join(root, 'dist/lexicon.stamp')

export function compileLexicon(): ArrayBuffer {
  const sections = new Map<string, Uint8Array>()
  for (const build of BUILDERS) for (const [name, bytes] of build()) sections.set(name, bytes)
  return writeSections(sections)
}

/** Makes the lexicon, unless it is there and was made from the same inputs. */
export async function buildLexicon(): Promise<void> {
  const stamp = await stampOf('tools/lexicon/build.ts')
  if (existsSync(LEXICON_FILE) && readIfThere(STAMP_FILE)?.toString() === stamp) return
  writeIfChanged(LEXICON_FILE, new Uint8Array(compileLexicon()))
  writeIfChanged(STAMP_FILE, stamp)
}

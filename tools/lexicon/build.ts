/** Compiles dist/lexicon.bin from the tables in data/ and the packages' dictionaries. The same inputs give the same bytes. */
import { join } from 'node:path'
import { writeSections } from '../../engine/lexicon/container.ts'
import { root, writeIfChanged } from '../files.ts'
import { buildCodePages } from './codepages.ts'

/** One builder a facet; it gives the facet's sections, by name. Names are `facet` or `facet/part`. */
export type SectionBuilder = () => ReadonlyMap<string, Uint8Array>

const BUILDERS: readonly SectionBuilder[] = [buildCodePages]

export const LEXICON_FILE = join(root, 'dist/lexicon.bin')

export function compileLexicon(): ArrayBuffer {
  const sections = new Map<string, Uint8Array>()
  for (const build of BUILDERS) for (const [name, bytes] of build()) sections.set(name, bytes)
  return writeSections(sections)
}

export function buildLexicon(): void {
  writeIfChanged(LEXICON_FILE, new Uint8Array(compileLexicon()))
}

/** Compiles dist/lexicon.bin from the tables in data/ and the packages' dictionaries. The same inputs give the same bytes. */
import { join } from 'node:path'
import { readSections, writeSections } from '../../engine/lexicon/container.ts'
import { readIfThere, root, writeIfChanged } from '../files.ts'
import { boilerplateSections } from './boilerplate.ts'
import { buildCodePages } from './codepages.ts'
import { definitionSections } from './definitions.ts'
import { entitySections } from './entities.ts'
import { invisibleSections } from './invisible.ts'
import { languageSections } from './language.ts'
import { projectionSections } from './projection.ts'
import { radicalSections } from './radicals.ts'
import { readingSections } from './readings.ts'
import { scriptSections } from './script/build.ts'
import { stampsOf } from './stamp.ts'
import { swapSections } from './swaps.ts'
import { termSections } from './terms.ts'
import { wordSections } from './words.ts'

/** One builder a facet; it gives the facet's sections, by name. Names are `facet` or `facet/part`. */
export type SectionBuilder = () => ReadonlyMap<string, Uint8Array>

/** Each builder under its source in this folder, which tells when its sections are to be made anew. */
const BUILDERS: Readonly<Record<string, SectionBuilder>> = {
  'boilerplate.ts': boilerplateSections,
  'codepages.ts': buildCodePages,
  'definitions.ts': definitionSections,
  'entities.ts': entitySections,
  'invisible.ts': invisibleSections,
  'language.ts': languageSections,
  'projection.ts': projectionSections,
  'radicals.ts': radicalSections,
  'readings.ts': readingSections,
  'script/build.ts': scriptSections,
  'swaps.ts': swapSections,
  'terms.ts': termSections,
  'words.ts': wordSections,
}

export const LEXICON_FILE = join(root, 'dist/lexicon.bin')

/** The lexicon, every part made anew. */
export function compileLexicon(): ArrayBuffer {
  return joined(Object.values(BUILDERS).map(build => build()))
}

/** Makes those parts of the lexicon whose inputs changed. The parts are kept in dist/lexicon, each with its stamp. */
export async function buildLexicon(): Promise<void> {
  const names = Object.keys(BUILDERS)
  const stamps = await stampsOf(names.map(name => `tools/lexicon/${name}`))
  writeIfChanged(LEXICON_FILE, new Uint8Array(joined(names.map((name, i) => part(name, stamps[i]!)))))
}

function part(name: string, stamp: string): ReadonlyMap<string, Uint8Array> {
  const file = join(root, 'dist/lexicon', name.replace('/', '-'))
  const kept = readIfThere(`${file}.bin`)
  if (kept !== undefined && readIfThere(`${file}.stamp`)?.toString() === stamp)
    return readSections(new Uint8Array(kept).buffer)
  const sections = BUILDERS[name]!()
  writeIfChanged(`${file}.bin`, new Uint8Array(writeSections(sections)))
  writeIfChanged(`${file}.stamp`, stamp)
  return sections
}

function joined(parts: readonly ReadonlyMap<string, Uint8Array>[]): ArrayBuffer {
  return writeSections(new Map(parts.flatMap(sections => [...sections])))
}

import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import { root } from '../files.ts'

/**
 * For each source, a hash of all that its work depends on: it and every source that it imports, the folders of data/
 * that these name (`data/gazetteer`), and the locked versions of the packages.
 */
export async function stampsOf(sources: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...sources],
    outdir: 'dist',
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  })
  const inputs = new Map(
    Object.values(metafile.outputs).map(output => [output.entryPoint, Object.keys(output.inputs)]),
  )
  return sources.map(source => stamp(inputs.get(source) ?? []))
}

function stamp(sources: readonly string[]): string {
  const folders = new Set(sources.flatMap(foldersNamedIn))
  const files = [...sources, ...[...folders].flatMap(filesIn), 'package-lock.json']
  const hash = createHash('sha256')
  for (const path of files.sort()) add(hash, path)
  return hash.digest('hex')
}

function add(hash: Hash, path: string): void {
  const content = createHash('sha256').update(readFileSync(join(root, path)))
  hash.update(`${path} ${content.digest('hex')}\n`)
}

function foldersNamedIn(source: string): string[] {
  const text = readFileSync(join(root, source), 'utf8')
  return [...text.matchAll(/'(data\/[a-z]+)/g)].map(match => match[1]!)
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
}

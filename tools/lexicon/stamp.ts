import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import { root } from '../files.ts'

/**
 * A hash of all that a compiled file depends on: the builder and every source that it imports, the tables in data/,
 * and the locked versions of the packages.
 */
export async function stampOf(entry: string): Promise<string> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  })
  const hash = createHash('sha256')
  for (const path of [...Object.keys(metafile.inputs), ...dataFiles(), 'package-lock.json'].sort()) {
    const content = createHash('sha256').update(readFileSync(join(root, path)))
    hash.update(`${path} ${content.digest('hex')}\n`)
  }
  return hash.digest('hex')
}

function dataFiles(): string[] {
  return readdirSync(join(root, 'data'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
}

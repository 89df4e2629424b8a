import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = resolve(fileURLToPath(import.meta.url), '../../..')

/** A folder of documents of the reader's own, where it is there: tests on it are skipped elsewhere, and say so. */
export function outside(path: string): string | undefined {
  const folder = resolve(root, path)
  return existsSync(folder) ? folder : undefined
}

export function read(...path: string[]): string {
  return readFileSync(join(root, ...path), 'utf8')
}

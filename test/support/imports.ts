import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { globbySync } from 'globby'
import { root } from './paths.ts'

export interface Import {
  /** The importing file, from the project's folder. */
  readonly from: string
  /** A file of the project, from its folder, or a package's name (`node:fs`, `@scope/name`, `vscode`). */
  readonly to: string
  readonly internal: boolean
  /** True where only types are imported: nothing of it is left at run time. */
  readonly typeOnly: boolean
}

/** Static and dynamic imports and re-exports. The compiler has checked that they are well formed. */
const IMPORT =
  /^(?:import|export)\b(\s+type\b)?[^'"]*?\bfrom\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gm

/** Every import in a folder's TypeScript. */
export function importsOf(folder: string): Import[] {
  return globbySync('**/*.ts', { cwd: join(root, folder) }).flatMap(name => {
    const from = `${folder}/${name}`
    const source = readFileSync(join(root, from), 'utf8')
    return [...source.matchAll(IMPORT)].map(([, type, named, dynamic, bare]) => {
      const target = named ?? dynamic ?? bare ?? ''
      return { from, typeOnly: type !== undefined, ...resolved(from, target) }
    })
  })
}

function resolved(from: string, target: string): Pick<Import, 'to' | 'internal'> {
  if (target.startsWith('.')) return { to: relative(root, resolve(root, from, '..', target)), internal: true }
  const parts = target.split('/')
  return { to: parts.slice(0, target.startsWith('@') ? 2 : 1).join('/'), internal: false }
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { SETTINGS } from '../../tools/bundles.ts'
import { root } from './paths.ts'

/** The shipped server. `npm run build` makes it. */
export function shippedServer(): string {
  const path = join(root, 'dist/server.cjs')
  if (!existsSync(path)) throw new Error(`${path} is missing: npm run build`)
  return path
}

let built: Promise<string> | undefined

/** The same server over toy rules, bundled as the shipped one is, once a run. */
export function toyServer(): Promise<string> {
  built ??= buildToy()
  return built
}

async function buildToy(): Promise<string> {
  const outfile = join(root, 'out/toy-server.cjs')
  await build({ ...SETTINGS, entryPoints: [join(root, 'test/support/toy-server.ts')], outfile })
  return outfile
}

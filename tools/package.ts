/** Builds everything and packs the extension as out/jiaokan.vsix. `npm run package` */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { buildAll } from './build.ts'
import { root } from './files.ts'
import { runOpenly } from './programs.ts'

const VSCE = join(root, 'node_modules/@vscode/vsce/vsce')
const PACKAGE = join(root, 'out/jiaokan.vsix')

await buildAll()
mkdirSync(join(root, 'out'), { recursive: true })
process.exitCode = await runOpenly(
  execPath,
  [VSCE, 'package', '--allow-missing-repository', '--out', PACKAGE],
  {
    cwd: root,
  },
)

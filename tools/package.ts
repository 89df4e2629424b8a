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
// The README's links and picture are the repository's, wherever that is.
const options = ['--allow-missing-repository', '--no-rewrite-relative-links', '--out', PACKAGE]
process.exitCode = await runOpenly(execPath, [VSCE, 'package', ...options], { cwd: root })

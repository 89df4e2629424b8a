#!/usr/bin/env node
// What @vscode/test-electron starts in place of VS Code: the embedded one, with a browser as its window.
import { register } from 'tsx/esm/api'

register()
const { main } = await import('./stand-in.ts')
process.exit(await main(process.argv.slice(2)))

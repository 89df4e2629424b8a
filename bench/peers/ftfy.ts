import { spawnSync } from 'node:child_process'
import type { Peer } from './peer.ts'

/** Reads a JSON list of texts and writes the list of what ftfy makes of them. */
const PROGRAM = `
import json, sys, ftfy
json.dump([ftfy.fix_text(text) for text in json.load(sys.stdin)], sys.stdout)
`

/** ftfy in the Python that the variable PYTHON names (python3 without it); undefined where it is not installed. */
export function ftfy(): Peer | undefined {
  const python = process.env.PYTHON ?? 'python3'
  if (spawnSync(python, ['-c', 'import ftfy']).status !== 0) return undefined
  return {
    name: 'ftfy',
    mend(samples) {
      const input = JSON.stringify(samples.map(({ text }) => text))
      const { stdout } = spawnSync(python, ['-c', PROGRAM], { input, encoding: 'utf8', maxBuffer: 1 << 30 })
      return JSON.parse(stdout)
    },
  }
}

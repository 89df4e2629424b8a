import { isChecked, type Verdict } from './checker.ts'
import type { Peer } from './peer.ts'

/** Logs each failure of a rule once, however many lines and documents it fails on. */
export function logFailures(peer: Peer): (verdict: Verdict) => void {
  const logged = new Set<string>()
  return verdict => {
    if (!isChecked(verdict)) return
    for (const { rule, line, error } of verdict.document.failures) {
      const key = `${rule} ${error}`
      if (logged.has(key)) continue
      logged.add(key)
      peer.log('error', `the rule ${rule} failed on line ${line + 1} of ${verdict.open.uri}: ${error}`)
    }
  }
}

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RuleId } from '../engine/index.ts'

/** Where rules' pages may lie, seen from the bundle: shipped beside it, or in the project itself. */
const HOMES = ['./rules/', '../docs/rules/', '../engine/rules/']

/** The URI of each rule's page, below the URI that the client names or else where pages lie near the program. */
export function rulePages(said: string | undefined): (rule: RuleId) => string | undefined {
  const base = said ?? HOMES.map(home => new URL(home, import.meta.url).href).find(isThere)
  if (base === undefined) return () => undefined
  const folder = base.endsWith('/') ? base : `${base}/`
  return rule => `${folder}${rule}/doc.md`
}

function isThere(folder: string): boolean {
  return existsSync(fileURLToPath(folder))
}

/** Builds what is missing or old: the rule index, the lexicon, the bundles. `npm run build` */

import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { buildBundles } from './bundles.ts'
import { buildLexicon } from './lexicon/build.ts'
import { writeRuleIndex } from './rule-index.ts'
import { step } from './steps.ts'

export async function buildAll(): Promise<void> {
  await step('Rule index', writeRuleIndex)
  await step('Lexicon', buildLexicon)
  await step('Bundles', buildBundles)
}

if (argv[1] === fileURLToPath(import.meta.url)) await buildAll()

/** Builds what is missing or old: the rule index and the list in docs/rules.md, the lexicon, the bundles. `npm run build` */

import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { buildBundles } from './bundles.ts'
import { buildLexicon } from './lexicon/build.ts'
import { writeRuleIndex } from './rule-index.ts'
import { writeRulesPage } from './rules-page.ts'
import { step } from './steps.ts'

export async function buildAll(): Promise<void> {
  await step('Rule index', () => {
    writeRuleIndex()
    writeRulesPage()
  })
  await step('Lexicon', buildLexicon)
  await step('Bundles', buildBundles)
}

if (argv[1] === fileURLToPath(import.meta.url)) await buildAll()

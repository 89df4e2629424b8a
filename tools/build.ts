/** Builds what is missing or old: the rule index, the lexicon, the bundles. `tsx tools/build.ts` */

import { buildBundles } from './bundles.ts'
import { buildLexicon } from './lexicon/build.ts'
import { writeRuleIndex } from './rule-index.ts'

writeRuleIndex()
buildLexicon()
await buildBundles()

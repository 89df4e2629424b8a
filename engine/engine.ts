import { Document } from './document.ts'
import { Lexicon } from './lexicon/lexicon.ts'
import { RULES } from './rules/index.ts'
import type { Rule } from './rules/rule.ts'
import type { Settings } from './settings.ts'
import { inOrder } from './stages/order.ts'

/** The whole of Jiaokan for one loaded lexicon: make one, keep it, open documents with it. */
export class Engine {
  readonly lexicon: Lexicon
  readonly rules: readonly Rule[]

  /**
   * `lexicon` is the compiled file's bytes. Throws LexiconError where they are not a whole lexicon of this version.
   * `rules` stands in tests for the product's own.
   */
  constructor(lexicon: ArrayBuffer, rules: readonly Rule[] = RULES) {
    this.lexicon = new Lexicon(lexicon)
    this.rules = inOrder(rules)
  }

  /** Never throws, whatever the text. */
  open(text: string, settings: Settings = {}): Document {
    return new Document(text, this.lexicon, this.rules, settings)
  }
}

import type { Facts } from '../facts/facts.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { MarkupState } from '../markup/state.ts'
import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { View } from '../text/view.ts'
import type { WidthProfile } from '../width/profile.ts'

/** The stages in their order; why it is this one stands in stages/order.ts. */
export type StageId = 'splice' | 'markup' | 'recode' | 'gloss' | 'character' | 'width' | 'script'

/** `stage/name`, which is also the rule's folder. */
export type RuleId = `${StageId}/${string}`

export type Severity = 'error' | 'warning' | 'information' | 'hint'

/** safe: enters the next view, fix all and fix on save. ask: offered, a person chooses. show: told, not mended. */
export type Safety = 'safe' | 'ask' | 'show'

/** A text in each language of the interface. `{name}` stands for the argument of that name. */
export interface Localised {
  readonly en: string
  readonly hans: string
  readonly hant: string
}

export type Locale = keyof Localised

export interface Message {
  readonly text: Localised
  readonly args?: Readonly<Record<string, string | number>>
}

/** What a change was for. Closed: whoever explains steps handles every kind, by the compiler. */
export type Step =
  /** The bytes were read as each of `read` in turn, where they were written as the paired `written`. */
  | { readonly kind: 'recode'; readonly rule: RuleId; readonly chain: readonly Misreading[] }
  /** Other text stood here. */
  | { readonly kind: 'replace'; readonly rule: RuleId; readonly why: Localised }
  /** Something was put in that is not the text's. */
  | { readonly kind: 'remove'; readonly rule: RuleId; readonly why: Localised }
  /** The same text in another form (width, encoding form, escape). */
  | { readonly kind: 'normalise'; readonly rule: RuleId; readonly why: Localised }

/** One wrong decoding: bytes of `written` taken for `read`. Names as in the WHATWG Encoding Standard. */
export interface Misreading {
  readonly written: string
  readonly read: string
}

/** How a fix stands beside the first: it goes further (`bolder`), or is a matter of taste. */
export type Beside = 'bolder' | 'other'

/** A mend on offer. Its edits lie within the finding's span, in the coordinates of the view that was searched. */
export interface DraftFix {
  readonly title: Message
  readonly safety: Exclude<Safety, 'show'>
  readonly edits: readonly Edit[]
  readonly step: Step
  /** Set where it is no rival of the first, so that both may be right. */
  readonly beside?: Beside
}

/** What a rule found, in coordinates (UTF-16 code units) of the view that it searched. */
export interface Draft extends Span {
  readonly message: Message
  /** Best first. None: the rule only shows. At most the first is safe. Rivals that are far behind are not offered. */
  readonly fixes: readonly DraftFix[]
  /** How sure the first fix is, 0 to 1, where the finding was a guess. */
  readonly confidence?: number
  /** Departs from the rule's own severity. */
  readonly severity?: Severity
  /** True where the span is residue that a reader does not need: editors fade it out. */
  readonly residue?: boolean
  /** True where what stands there is no text any more: what later rules find in it is not told. */
  readonly lost?: boolean
  /** Places that explain this one, in the same view. */
  readonly related?: readonly { readonly span: Span; readonly message: Message }[]
}

/** What a rule may know beside its line. */
export interface Context {
  readonly lexicon: Lexicon
  /** What the document's lines show together. */
  readonly facts: Facts
  /** The markup that the line begins within. */
  readonly entry: MarkupState
  /** Whether this is the document's first line. */
  readonly first: boolean
  /** Whose punctuation was asked for; `facts.width` is then as that has it. */
  readonly width: WidthProfile
}

export interface Rule {
  readonly id: RuleId
  readonly severity: Severity
  /** A few words, for lists and menus: "mend all of this kind". */
  readonly title: Localised
  /**
   * The findings on one line (the view's text holds no terminator of the source, but a stage may have put "\n" in),
   * in order of `start`, none overlapping another. Pure. Whatever it throws costs this rule's findings on this line.
   */
  find(view: View, context: Context): Iterable<Draft>
}

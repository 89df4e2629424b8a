import type { ScriptFacts } from '../facts/script.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Context, Draft, DraftFix, Localised, RuleId, Safety } from '../rules/rule.ts'
import type { View } from '../text/view.ts'
import { judgeLine } from './judge.ts'
import type { Pairs } from './pairs.ts'
import type { Fault, Judgement } from './writing.ts'

/** What a rule of the script stage says of one kind of fault. */
export interface Wording {
  readonly id: RuleId
  readonly fault: Fault
  /** `{found}` stands in the text, `{form}` may stand there instead. */
  readonly message: Localised
  /** The same where `{word}` tells so, a word of several characters as it should be written. */
  readonly inWord?: Localised
  /** Why the text is changed. */
  readonly why: Localised
  /** How sure the mend of one fault is. */
  safety(judgement: Judgement, facts: ScriptFacts): Exclude<Safety, 'show'>
}

const TITLE: Localised = { en: 'Write {form}', hans: '改为“{form}”', hant: '改為「{form}」' }

/** What was judged of each view, for the facts under which it was: the rules of the stage ask one after another. */
const judged = new WeakMap<View, { readonly facts: ScriptFacts; readonly judgements: readonly Judgement[] }>()

function judgementsOf(view: View, facts: ScriptFacts, lexicon: Lexicon): readonly Judgement[] {
  const before = judged.get(view)
  if (before?.facts === facts) return before.judgements
  const judgements = judgeLine(view.text, facts, lexicon)
  judged.set(view, { facts, judgements })
  return judgements
}

/** So much likelier (natural logarithm) than any other the form must be that is put in unasked. */
const LEAD = 0.5
/** The same where the word may well have what stands there, as 一周年 and 一週年. */
const LEAD_OPEN = 1.25

/** How sure the mend is of a character that is wrong in its word. */
export function safetyByWord(
  { lead, evidence, open }: Judgement,
  { script }: ScriptFacts,
): Exclude<Safety, 'show'> {
  return script !== 'mixed' && Math.min(lead, evidence) >= (open ? LEAD_OPEN : LEAD) ? 'safe' : 'ask'
}

/** The findings of one rule on a line. */
export function* draftsOf(view: View, { facts, lexicon }: Context, wording: Wording): Generator<Draft> {
  const judgements = judgementsOf(view, facts.script, lexicon)
  for (const judgement of judgements) {
    if (judgement.fault !== wording.fault) continue
    const draft = draftOf(view.text, judgement, wording, facts.script)
    const word = wordOf(view.text, judgement, judgements, lexicon.pairs)
    yield wording.inWord === undefined || word.length < 2
      ? draft
      : { ...draft, message: { text: wording.inWord, args: { ...draft.message.args, word } } }
  }
}

/**
 * The word in which a judgement's character stands, with everything in it mended; empty where no word decided. Of a
 * turn of phrase (的關係) the common word in it.
 */
function wordOf(
  line: string,
  { at, word }: Judgement,
  judgements: readonly Judgement[],
  pairs: Pairs,
): string {
  if (word === undefined) return ''
  const units = Array.from({ length: word.end - word.start }, (_, i) => line.charCodeAt(word.start + i))
  for (const other of judgements)
    if (word.start <= other.at && other.at < word.end) units[other.at - word.start] = other.forms[0]!
  const offset = at - word.start
  const isWord = (start: number) =>
    start >= 0 && start + 2 <= units.length && pairs.isWordForm(units[start]!, units[start + 1]!) === true
  const start = [offset, offset - 1].find(isWord)
  return String.fromCharCode(...(start === undefined ? units : units.slice(start, start + 2)))
}

function draftOf(line: string, judgement: Judgement, wording: Wording, facts: ScriptFacts): Draft {
  const { at, forms, lead } = judgement
  const span = { start: at, end: at + 1 }
  const found = line[at]!
  const safety = judgement.alone === true ? 'ask' : wording.safety(judgement, facts)
  const fixes = forms.map((form, i): DraftFix => {
    const insert = String.fromCharCode(form)
    return {
      title: { text: TITLE, args: { form: insert } },
      safety: i === 0 ? safety : 'ask',
      edits: [{ ...span, insert }],
      step: { kind: 'replace', rule: wording.id, why: wording.why },
    }
  })
  const args = { found, form: String.fromCharCode(forms[0]!) }
  const certain = lead === Number.POSITIVE_INFINITY
  return {
    ...span,
    message: { text: wording.message, args },
    fixes,
    ...(certain ? {} : { confidence: confidence(lead) }),
  }
}

/** From a lead (natural logarithm of a ratio) to a probability. */
function confidence(lead: number): number {
  return 1 / (1 + Math.exp(-lead))
}

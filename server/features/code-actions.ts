import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from 'vscode-languageserver'
import { type Finding, type Message, madeOf, type RuleId, render, type Span } from '../../engine/index.ts'
import { type ConversionTarget, IGNORE_RULE, REOPEN, type ReopenEncoding } from '../../protocol/requests.ts'
import { type Checked, isChecked, isForeign, type Verdict } from '../checker.ts'
import { spanOf } from '../from-lsp.ts'
import { guarded } from '../guard.ts'
import type { Session } from '../session.ts'
import * as titles from '../titles.ts'
import { Ranges, toDiagnostic, toWorkspaceEdit } from '../to-lsp.ts'
import { editsOf, type Place, type Task, takeChoice } from './tasks.ts'

/** A kind of ours, so that a person can have exactly these fixes on save. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.jiaokan`

/** Conversions, each by a kind of its own. */
const CONVERT = `${CodeActionKind.RefactorRewrite}.jiaokan`
const TARGETS: readonly ConversionTarget[] = ['hans', 'tw', 'hk', 'opencc']

export const ACTION_KINDS = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL]

/** How many findings in a range are offered one by one. */
const MOST_FINDINGS = 20

/** An action's `data`: what to do, and on what, once it is chosen. */
interface ActionData {
  readonly uri: string
  readonly task: Task
}

/** textDocument/codeAction and codeAction/resolve: from the server's own findings, never from what the client holds. */
export function provideCodeActions(session: Session): void {
  const { connection, client, documents, checker, peer } = session
  const list = guarded(peer, 'textDocument/codeAction', async (params: CodeActionParams, token) => {
    const open = documents.get(params.textDocument.uri)
    if (open === undefined || !client.codeActions) return []
    // Before the check, which holds until the next turn of the event loop only.
    const encoding = client.options.reopen ? await session.reopening.encodingFor(open) : undefined
    const verdict = await checker.check(open, token)
    if (verdict === undefined) return []
    const first = encoding === undefined ? [] : reopenActions(encoding, verdict, params, session)
    if (!isChecked(verdict)) return first
    const { actions } = new ActionList(verdict, params, session)
    return [
      ...first,
      ...(client.resolvesEdits ? actions : actions.map(action => withEdit(action, verdict, session))),
    ]
  })
  const resolve = guarded(peer, 'codeAction/resolve', async (action: CodeAction, token) => {
    const data: ActionData | undefined = action.data
    const open = data && documents.get(data.uri)
    const verdict = open && (await checker.check(open, token))
    return isChecked(verdict) ? withEdit(action, verdict, session) : action
  })
  connection.onCodeAction(list)
  connection.onCodeActionResolve(async (action, token) => (await resolve(action, token)) ?? action)
}

/** Before all else: what was opened wrongly is to be opened anew, not mended. */
function reopenActions(
  encoding: ReopenEncoding,
  verdict: Verdict,
  { context }: CodeActionParams,
  { client }: Session,
): CodeAction[] {
  const { open } = verdict
  if (open.edited || isForeign(verdict) || !wanted(CodeActionKind.QuickFix, context.only)) return []
  const title = render(titles.reopenWith(encoding), client.locale)
  const command = { title, command: REOPEN, arguments: [open.uri, encoding] }
  return [{ title, kind: CodeActionKind.QuickFix, command, isPreferred: true }]
}

function wanted(kind: CodeActionKind, only: readonly string[] | undefined): boolean {
  return only?.some(one => one === '' || kind === one || kind.startsWith(`${one}.`)) ?? true
}

/** The action with its edit on the document as it is now; without one where what it mends is there no more. */
function withEdit(action: CodeAction, verdict: Checked, { client }: Session): CodeAction {
  const data: ActionData | undefined = action.data
  const edits = data && editsOf(data.task, verdict)
  return edits === undefined ? action : { ...action, edit: toWorkspaceEdit(verdict.open, edits, client) }
}

/** The actions for a range, in the order in which they are shown. */
class ActionList {
  private readonly checked: Checked
  private readonly session: Session
  private readonly span: Span
  private readonly only: readonly string[] | undefined
  /** The list was asked for by a person, or for certain kinds. */
  private readonly asked: boolean
  private readonly ranges: Ranges

  constructor(checked: Checked, { range, context }: CodeActionParams, session: Session) {
    this.checked = checked
    this.session = session
    this.only = context.only
    this.asked = context.only !== undefined || context.triggerKind === CodeActionTriggerKind.Invoked
    this.span = spanOf(range, checked.open.text, session.client.encoding)
    this.ranges = new Ranges(checked.open.text, session.client.encoding)
  }

  get actions(): CodeAction[] {
    return [
      ...(this.wants(CodeActionKind.QuickFix) ? this.quickFixes() : []),
      ...this.conversions(),
      ...this.fixAll(),
    ]
  }

  private quickFixes(): CodeAction[] {
    const findings = this.findings()
    const mendable = findings.filter(finding => finding.fixes.length > 0)
    return [
      ...mendable.flatMap(finding => this.choices(finding)),
      ...this.ofRange(findings),
      ...oncePerRule(mendable).map(finding => this.ofRule(finding)),
      ...this.ofDocument(mendable),
      ...oncePerRule(findings).flatMap(finding => this.ignoring(finding)),
    ]
  }

  /** The first findings that the range touches. */
  private findings(): Finding[] {
    const found: Finding[] = []
    for (const finding of this.checked.document.findingsAt(this.span))
      if (found.push(finding) === MOST_FINDINGS) break
    return found
  }

  private choices(finding: Finding): CodeAction[] {
    const source = this.checked.open.text.getText()
    return finding.fixes.map((fix, choice) => ({
      ...this.action(this.say(fix.title), CodeActionKind.QuickFix, takeChoice(finding, choice, source)),
      diagnostics: [this.diagnostic(finding)],
      isPreferred: choice === 0 && fix.safety === 'safe',
    }))
  }

  private ofRule(finding: Finding): CodeAction {
    const sure = madeOf(finding.fixes, 'safe') !== undefined
    const text = sure ? titles.MEND_ALL_OF_RULE : titles.MEND_ALL_OF_RULE_FIRST
    const title = this.say({ text, args: { rule: this.titleOf(finding.rule) } })
    const task: Task = { kind: 'rule', rule: finding.rule, depth: sure ? 'safe' : 'ask' }
    return { ...this.action(title, CodeActionKind.QuickFix, task), diagnostics: [this.diagnostic(finding)] }
  }

  private ofRange(findings: readonly Finding[]): CodeAction[] {
    if (this.span.start === this.span.end || findings.length < 2) return []
    const task: Task = { kind: 'range', place: this.place() }
    const action = this.action(this.say(titles.MEND_SELECTION), CodeActionKind.QuickFix, task)
    return [{ ...action, diagnostics: this.diagnostics(findings) }]
  }

  private ofDocument(findings: readonly Finding[]): CodeAction[] {
    const sure = findings.filter(finding => madeOf(finding.fixes, 'safe') !== undefined)
    if (sure.length === 0) return []
    const action = this.action(this.say(titles.MEND_DOCUMENT), CodeActionKind.QuickFix, { kind: 'document' })
    return [{ ...action, diagnostics: this.diagnostics(sure) }]
  }

  private ignoring(finding: Finding): CodeAction[] {
    if (!this.session.client.options.ignoreRule) return []
    const { rule } = finding
    const title = this.say({ text: titles.IGNORE_RULE_HERE, args: { rule: this.titleOf(rule) } })
    const command = { title, command: IGNORE_RULE, arguments: [rule] }
    return [{ title, kind: CodeActionKind.QuickFix, command, diagnostics: [this.diagnostic(finding)] }]
  }

  /** Only for those who ask for it by name: in a menu it would be "mend the whole document" once more. */
  private fixAll(): CodeAction[] {
    if (this.only === undefined || !this.wants(FIX_ALL)) return []
    return [this.action(this.say(titles.MEND_DOCUMENT), FIX_ALL, { kind: 'document' })]
  }

  /** Of the selection; of the document only for who asks, not wherever the cursor comes by. */
  private conversions(): CodeAction[] {
    const selected = this.span.start < this.span.end
    if (!selected && !this.asked) return []
    const ofTarget = selected ? titles.CONVERT_SELECTION : titles.CONVERT_DOCUMENT
    const place = selected ? { place: this.place() } : {}
    return TARGETS.map(target => ({ target, kind: `${CONVERT}.${target}` }))
      .filter(({ kind }) => this.wants(kind))
      .map(({ target, kind }) =>
        this.action(this.say({ text: ofTarget[target] }), kind, { kind: 'convert', target, ...place }),
      )
  }

  private place(): Place {
    return { ...this.span, version: this.checked.open.version }
  }

  private action(title: string, kind: CodeActionKind, task: Task): CodeAction {
    const data: ActionData = { uri: this.checked.open.uri, task }
    return { title, kind, data }
  }

  private wants(kind: CodeActionKind): boolean {
    return wanted(kind, this.only)
  }

  private say(message: Message): string {
    return render(message, this.session.client.locale)
  }

  private titleOf(id: RuleId): string {
    const rule = this.session.engine?.rules.find(rule => rule.id === id)
    return rule?.title[this.session.client.locale] ?? id
  }

  /** Clients put actions that mend nothing of what they show last, so those that mend more than one thing name it too. */
  private diagnostics(findings: readonly Finding[]): Diagnostic[] {
    return findings.map(finding => this.diagnostic(finding))
  }

  private diagnostic(finding: Finding): Diagnostic {
    const { client, rulePage } = this.session
    return toDiagnostic(finding, this.checked.open, this.ranges, client, rulePage(finding.rule))
  }
}

function oncePerRule(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map(finding => [finding.rule, finding])).values()]
}

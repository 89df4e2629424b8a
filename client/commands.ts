import * as vscode from 'vscode'
import { type ConversionTarget, IGNORE_RULE, REOPEN } from '../protocol/requests.ts'
import { apply } from './apply.ts'
import { clauseAt } from './clause.ts'
import type { Explanation } from './explanation.ts'
import { chooseRule } from './findings.ts'
import { showMarkdown } from './markdown.ts'
import { showMenu } from './menu.ts'
import { PREVIEW_SCHEME, type Preview } from './preview.ts'
import { reopen } from './reopen.ts'
import { type Ask, askConvert, askConvertRanges, askFix, type Change, explain } from './requests.ts'
import { SHOW_PAGE } from './rule-pages.ts'
import type { Server } from './server.ts'
import { previewsWholeDocument, turnOff } from './settings.ts'
import { told } from './told.ts'

/** The parts of the extension that commands work on. */
export interface Parts {
  readonly server: Server
  readonly preview: Preview
  readonly explanation: Explanation
  readonly extension: vscode.Extension<unknown>
}

type Command = (parts: Parts, editor: vscode.TextEditor, argument: unknown) => Promise<void>

/** What needs a document at hand. */
const ON_EDITOR: Readonly<Record<string, Command>> = {
  'jiaokan.fixDocument': ({ server }, { document }) =>
    change(document, askFix(server, document, { safety: 'safe' })),
  'jiaokan.fixDocumentAsk': (parts, { document }) =>
    changeWhole(parts, document, askFix(parts.server, document, { safety: 'ask' }), mended()),
  'jiaokan.fixRule': fixRule,
  'jiaokan.previewFix': ({ server, preview }, { document }) =>
    show(preview, document, askFix(server, document, { safety: 'safe' }), mended()),
  'jiaokan.convertToHans': convertTo('hans'),
  'jiaokan.convertToTaiwan': convertTo('tw'),
  'jiaokan.convertToHongKong': convertTo('hk'),
  'jiaokan.convertToOpenCC': convertTo('opencc'),
  'jiaokan.explain': async ({ server, explanation }, { document, selection }) => {
    const place = selection.isEmpty ? clauseAt(document, selection.active) : selection
    await explanation.show(document, await explain(server, document, place))
  },
  [IGNORE_RULE]: ignoreRule,
  'jiaokan.setLanguage': async (_parts, { document }) => {
    await vscode.languages.setTextDocumentLanguage(document, 'zh-corpus')
  },
}

export function registerCommands(parts: Parts): vscode.Disposable {
  const { server, preview, extension } = parts
  const register = (id: string, run: (...args: readonly unknown[]) => Promise<void>) =>
    vscode.commands.registerCommand(id, (...args: readonly unknown[]) => told(server.log, () => run(...args)))
  return vscode.Disposable.from(
    register('jiaokan.showLog', async () => server.log.show()),
    register('jiaokan.restartServer', () => server.restart()),
    register('jiaokan.showMenu', () => showMenu(extension)),
    register(SHOW_PAGE, async argument => {
      if (typeof argument === 'string') await showMarkdown(vscode.Uri.parse(argument))
    }),
    register(REOPEN, reopen),
    register('jiaokan.applyPreview', async argument => {
      const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri
      if (uri?.scheme === PREVIEW_SCHEME) await preview.apply(uri)
    }),
    ...Object.entries(ON_EDITOR).map(([id, run]) =>
      register(id, async argument => {
        const editor = vscode.window.activeTextEditor
        if (editor !== undefined) await run(parts, editor, argument)
      }),
    ),
  )
}

async function fixRule(parts: Parts, editor: vscode.TextEditor, argument: unknown): Promise<void> {
  const question = vscode.l10n.t('Which kind of damage shall be mended?')
  const rule = typeof argument === 'string' ? argument : await chooseRule(editor, question)
  if (rule === undefined) return
  const { document } = editor
  await changeWhole(parts, document, askFix(parts.server, document, { rule, safety: 'ask' }), rule)
}

async function ignoreRule(_parts: Parts, editor: vscode.TextEditor, argument: unknown): Promise<void> {
  const question = vscode.l10n.t('Which rule shall be turned off in this folder?')
  const rule = typeof argument === 'string' ? argument : await chooseRule(editor, question)
  if (rule !== undefined) await turnOff(rule, editor.document)
}

function convertTo(target: ConversionTarget): Command {
  return (parts, { document, selections }) => {
    const ranges = selections.filter(selection => !selection.isEmpty)
    return ranges.length === 0
      ? changeWhole(parts, document, askConvert(parts.server, document, target), nameOf(target))
      : change(document, askConvertRanges(parts.server, document, target, ranges))
  }
}

function nameOf(target: ConversionTarget): string {
  switch (target) {
    case 'hans':
      return vscode.l10n.t('Simplified')
    case 'tw':
      return vscode.l10n.t('Traditional (Taiwan)')
    case 'hk':
      return vscode.l10n.t('Traditional (Hong Kong)')
    case 'opencc':
      return vscode.l10n.t('Traditional (OpenCC)')
  }
}

/** Changes the document, or shows the change first, as the setting says. */
function changeWhole(
  { preview }: Parts,
  document: vscode.TextDocument,
  ask: Ask,
  name: string,
): Promise<void> {
  return previewsWholeDocument(document) ? show(preview, document, ask, name) : change(document, ask)
}

async function change(document: vscode.TextDocument, ask: Ask<Change>): Promise<void> {
  const asked = await ask()
  if (asked.edits.length === 0) return nothingToDo()
  if (!(await apply(document, asked)))
    throw new Error(vscode.l10n.t('The document is changing too fast; try again.'))
}

async function show(preview: Preview, document: vscode.TextDocument, ask: Ask, name: string): Promise<void> {
  const proposal = await ask()
  if (proposal.edits.length === 0) return nothingToDo()
  await preview.show(document, name, ask, proposal)
}

function nothingToDo(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to change.'))
}

function mended(): string {
  return vscode.l10n.t('mended')
}

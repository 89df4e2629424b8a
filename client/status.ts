import * as vscode from 'vscode'
import type { StatusParams } from '../protocol/requests.ts'
import type { Server } from './server.ts'
import { documentSelector } from './settings.ts'

/** Names the active document's script and problems in the status bar, and in the language's own status. */
export class StatusView implements vscode.Disposable {
  private readonly known = new Map<string, StatusParams>()
  private readonly bar = vscode.window.createStatusBarItem(
    'jiaokan.script',
    vscode.StatusBarAlignment.Right,
    101,
  )
  private readonly language = vscode.languages.createLanguageStatusItem('jiaokan.status', documentSelector())
  private offer: vscode.LanguageStatusItem | undefined
  private readonly parts: vscode.Disposable

  constructor(server: Server) {
    this.bar.name = vscode.l10n.t('Script of the document')
    this.bar.command = 'jiaokan.showMenu'
    this.language.name = 'Jiaokan'
    this.language.command = { command: 'jiaokan.showMenu', title: vscode.l10n.t('Commands') }
    this.parts = vscode.Disposable.from(
      this.bar,
      this.language,
      server.onStatus(status => this.put(status)),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.known.delete(uri.toString())),
    )
    this.showNothing()
  }

  /** Follows a change of the setting that names the languages. */
  reselect(): void {
    this.language.selector = documentSelector()
  }

  dispose(): void {
    this.offer?.dispose()
    this.parts.dispose()
  }

  private put(status: StatusParams): void {
    this.known.set(vscode.Uri.parse(status.uri).toString(), status)
    this.show()
  }

  private show(): void {
    const document = vscode.window.activeTextEditor?.document
    const status = document && this.known.get(document.uri.toString())
    this.offerCorpus(document?.languageId === 'plaintext' && status !== undefined && status.script !== '')
    if (status === undefined || status.script === '') this.showNothing(status?.skipped)
    else this.showStatus(status)
  }

  private showNothing(skipped: readonly string[] = []): void {
    this.bar.hide()
    this.language.text = 'Jiaokan'
    this.language.detail = skipped.join(' · ')
    this.language.severity = vscode.LanguageStatusSeverity.Information
  }

  private showStatus(status: StatusParams): void {
    this.showBar(status)
    this.showLanguage(status)
  }

  private showBar({ script, detail, problems, skipped }: StatusParams): void {
    this.bar.text = skipped.length === 0 ? script : `$(warning) ${script}`
    this.bar.tooltip = new vscode.MarkdownString(
      [`**${script}**`, detail, countOf(problems), ...skipped].filter(part => part !== '').join('\n\n'),
    )
    this.bar.accessibilityInformation = { label: `${this.bar.name}: ${script}. ${countOf(problems)}` }
    this.bar.show()
  }

  private showLanguage({ script, problems, skipped }: StatusParams): void {
    this.language.text = script
    this.language.detail = [countOf(problems), ...skipped].join(' · ')
    this.language.severity =
      skipped.length === 0 ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Warning
  }

  /** Plain text that is checked as Chinese may as well be opened as a corpus: said where languages are said. */
  private offerCorpus(wanted: boolean): void {
    if (wanted === (this.offer !== undefined)) return
    this.offer?.dispose()
    this.offer = wanted ? corpusOffer() : undefined
  }
}

function corpusOffer(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('jiaokan.offer', { language: 'plaintext' })
  item.name = vscode.l10n.t('Chinese Corpus')
  item.text = vscode.l10n.t('Plain text in Chinese')
  item.command = {
    command: 'jiaokan.setLanguage',
    title: vscode.l10n.t('Treat as Chinese Corpus'),
  }
  return item
}

function countOf(problems: number): string {
  return problems === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', problems)
}

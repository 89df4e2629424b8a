import * as vscode from 'vscode'
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
  type Message,
} from 'vscode-languageclient/node'

const MOST_CRASHES = 4
const WITHIN_MS = 3 * 60 * 1000
const MOST_ERRORS = 3

/** Starts a crashed server again, but not for ever: the fifth crash within three minutes is told to the user. */
export class RestartLimit implements ErrorHandler {
  private crashes: readonly number[] = []

  error(_error: Error, _message: Message | undefined, count: number | undefined): ErrorHandlerResult {
    return { action: (count ?? 0) <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown }
  }

  closed(): CloseHandlerResult {
    const now = Date.now()
    this.crashes = [...this.crashes.filter(time => now - time < WITHIN_MS), now]
    if (this.crashes.length <= MOST_CRASHES) return { action: CloseAction.Restart }
    void this.tell()
    return { action: CloseAction.DoNotRestart, handled: true }
  }

  private async tell(): Promise<void> {
    const restart = vscode.l10n.t('Restart')
    const log = vscode.l10n.t('Show Log')
    const message = vscode.l10n.t(
      'Jiaokan has stopped: its server ended {0} times in three minutes. Documents are not checked.',
      this.crashes.length,
    )
    const answer = await vscode.window.showErrorMessage(message, restart, log)
    if (answer === restart) await vscode.commands.executeCommand('jiaokan.restartServer')
    if (answer === log) await vscode.commands.executeCommand('jiaokan.showLog')
  }
}

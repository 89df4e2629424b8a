import * as vscode from 'vscode'

/** Does what a user asked for; what goes wrong is told and logged, and what was given up is not. */
export async function told(log: vscode.LogOutputChannel, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof vscode.CancellationError) return
    const reason = error instanceof Error ? error.message : String(error)
    log.error(error instanceof Error ? error : reason)
    void offerLog(log, reason)
  }
}

async function offerLog(log: vscode.LogOutputChannel, reason: string): Promise<void> {
  const show = vscode.l10n.t('Show Log')
  if ((await vscode.window.showErrorMessage(`Jiaokan: ${reason}`, show)) === show) log.show()
}

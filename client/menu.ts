import * as vscode from 'vscode'

interface Contribution {
  readonly command: string
  readonly title: string
}

/** What the menu leaves out: itself, and what is offered in its own place. */
const ELSEWHERE = new Set(['jiaokan.showMenu', 'jiaokan.applyPreview', 'jiaokan.setLanguage'])

/** Offers the extension's commands by their titles. */
export async function showMenu(extension: vscode.Extension<unknown>): Promise<void> {
  const commands: readonly Contribution[] = extension.packageJSON.contributes.commands
  const items = commands
    .filter(({ command }) => !ELSEWHERE.has(command))
    .map(({ command, title }) => ({ label: title, command }))
  const choice = await vscode.window.showQuickPick(items)
  if (choice !== undefined) await vscode.commands.executeCommand(choice.command)
}

import * as vscode from 'vscode'
import { registerCommands } from './commands.ts'
import { Explanation } from './explanation.ts'
import { Preview } from './preview.ts'
import { Server } from './server.ts'
import { languages } from './settings.ts'
import { StatusView } from './status.ts'

let server: Server | undefined

export function activate(context: vscode.ExtensionContext): void {
  server = new Server(context.extensionUri)
  const status = new StatusView(server)
  const preview = new Preview()
  const explanation = new Explanation()
  context.subscriptions.push(
    server,
    status,
    preview,
    explanation,
    registerCommands({ server, preview, explanation, extension: context.extension }),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('jiaokan.languages')) followLanguages(status)
    }),
  )
  tellMenus()
  for (const document of vscode.workspace.textDocuments) server.startFor(document)
}

export async function deactivate(): Promise<void> {
  await server?.stop()
}

/** The server learns which documents are its own when it starts. */
function followLanguages(status: StatusView): void {
  tellMenus()
  status.reselect()
  void vscode.commands.executeCommand('jiaokan.restartServer')
}

/** Menus show the commands in documents of these languages. */
function tellMenus(): void {
  void vscode.commands.executeCommand('setContext', 'jiaokan.languages', languages())
}

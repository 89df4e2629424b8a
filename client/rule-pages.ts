import * as vscode from 'vscode'
import type { Middleware } from 'vscode-languageclient/node'

/** Takes a rule's page, by its URI, and opens it to be read. Not for menus: the links of findings call it. */
export const SHOW_PAGE = 'jiaokan.showPage'

/** Findings come with a link to their rule's page, which VS Code would open as source. */
export const pageLinks: Middleware = {
  handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(withPageLink)),
  provideDiagnostics: async (document, previous, token, next) => {
    const report = await next(document, previous, token)
    return report && 'items' in report ? { ...report, items: report.items.map(withPageLink) } : report
  },
}

function withPageLink(diagnostic: vscode.Diagnostic): vscode.Diagnostic {
  const { code } = diagnostic
  if (typeof code === 'object') diagnostic.code = { value: code.value, target: linkTo(code.target) }
  return diagnostic
}

function linkTo(page: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: SHOW_PAGE, query: JSON.stringify([page.toString()]) })
}

/** What the suites share: a document in the editor, and waiting for what comes of it. */
import {
  commands,
  type Diagnostic,
  type Disposable,
  type Event,
  languages,
  TabInputTextDiff,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode'

/** Waits until something is there, looking again whenever the event fires. The test's own timeout bounds it. */
export function until<T>(event: Event<unknown>, look: () => T | undefined): Promise<T> {
  const now = look()
  if (now !== undefined) return Promise.resolve(now)
  return new Promise(settle => {
    const listening: Disposable = event(() => {
      const found = look()
      if (found === undefined) return
      listening.dispose()
      settle(found)
    })
  })
}

/**
 * Opens a new document in the editor. VS Code keeps a copy of what nobody saved, and throws it away some time after the
 * document was closed: the next new one has the same name, and may come with the copy's text. Then another is opened,
 * which has a name of its own.
 */
export async function open(content: string, language = 'zh-corpus'): Promise<TextEditor> {
  const editor = await window.showTextDocument(await workspace.openTextDocument({ content, language }))
  return editor.document.getText() === content ? editor : open(content, language)
}

/** The findings of a document, once there are any. */
export function found(document: TextDocument): Promise<Diagnostic[]> {
  return until(languages.onDidChangeDiagnostics, () => {
    const own = findings(document)
    return own.length === 0 ? undefined : own
  })
}

/** Resolves when a document has no findings. */
export async function clean(document: TextDocument): Promise<void> {
  await until(languages.onDidChangeDiagnostics, () => (findings(document).length === 0 ? true : undefined))
}

function findings(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'jiaokan')
}

/** Resolves when the document's text is this. */
export async function becomes(document: TextDocument, text: string): Promise<void> {
  await until(workspace.onDidChangeTextDocument, () => (document.getText() === text ? true : undefined))
}

/**
 * Closes every editor, and leaves what they held. Waits until the new documents are gone and nothing is said of them any
 * more: the next one may have the same name, and VS Code would give the old one for it.
 */
export async function closeAll(): Promise<void> {
  for (const { document } of window.visibleTextEditors)
    if (document.isDirty) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  await commands.executeCommand('workbench.action.closeAllEditors')
  await until(workspace.onDidCloseTextDocument, () =>
    workspace.textDocuments.some(({ isUntitled }) => isUntitled) ? undefined : true,
  )
  await until(languages.onDidChangeDiagnostics, () => {
    const all = languages.getDiagnostics().flatMap(([, diagnostics]) => diagnostics)
    return all.some(({ source }) => source === 'jiaokan') ? undefined : true
  })
}

/** What stands in the tabs. */
export function tabs(): unknown[] {
  return window.tabGroups.all.flatMap(group => group.tabs.map(({ input }) => input))
}

/** The diff in a tab, if there is one. */
export function shownDiff(): TabInputTextDiff | undefined {
  return tabs().find(input => input instanceof TabInputTextDiff)
}

/** Waits for a diff. */
export function diff(): Promise<TabInputTextDiff> {
  return until(window.tabGroups.onDidChangeTabs, shownDiff)
}

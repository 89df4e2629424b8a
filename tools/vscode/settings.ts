/** How the embedded VS Code is set where nobody has set it: quiet, and with a font that has the characters. */
export const READING_SETTINGS: Readonly<Record<string, unknown>> = {
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.enabled': false,
}

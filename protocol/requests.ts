/**
 * What client and server say to one another beyond the language server protocol: names and types, no code.
 * Positions and ranges are LSP's, in the position encoding that was negotiated.
 */
import type { Range, TextEdit } from 'vscode-languageserver-types'

/** What a client may pass as `initializationOptions`. All of it may be left out. */
export interface InitializationOptions {
  /** The compiled lexicon's path; without it, the one beside the server, or that of the variable JIAOKAN_LEXICON. */
  readonly lexicon?: string
  /** A URI below which `<group>/<rule>/doc.md` is the page of each rule. */
  readonly rulePages?: string
  /** True: the client takes STATUS. */
  readonly status?: boolean
  /** True: the client has the command IGNORE_RULE, and code actions may call it. */
  readonly ignoreRule?: boolean
  /** True: the client has the command REOPEN, and code actions may call it. */
  readonly reopen?: boolean
}

/** The `data` of a diagnostic: which finding it shows. Offsets are UTF-16 code units of the document. */
export interface FindingKey {
  readonly rule: string
  readonly start: number
  readonly end: number
}

/** A command of the client's that code actions call; its argument is the rule to switch off for the folder at hand. */
export const IGNORE_RULE = 'jiaokan.ignoreRule'

/**
 * A command of the client's that code actions call: opens a file anew in another encoding. Its arguments are the
 * document's URI and a ReopenEncoding.
 */
export const REOPEN = 'jiaokan.reopenWithEncoding'
/** Labels of the WHATWG Encoding Standard. */
export type ReopenEncoding = 'utf-8' | 'gb18030' | 'big5'

export interface DocumentParams {
  readonly uri: string
}

/** Client to server. The trail of steps at a range, as Markdown in the client's language. */
export const EXPLAIN = 'jiaokan/explain'
export interface ExplainParams extends DocumentParams {
  readonly range: Range
}
export interface ExplainResult {
  readonly markdown: string
}

/** Client to server. The edits that mend a document: all of it, or what one rule found. */
export const FIX = 'jiaokan/fix'
export interface FixParams extends DocumentParams {
  readonly rule?: string
  readonly safety: 'safe' | 'ask'
}

/** Client to server. The edits that convert a range, or the document, into a script. */
export const CONVERT = 'jiaokan/convert'
export interface ConvertParams extends DocumentParams {
  readonly range?: Range
  readonly target: ConversionTarget
}
export type ConversionTarget = 'hans' | 'tw' | 'hk' | 'opencc'

/** The answer to FIX and CONVERT: edits, the version of the document that they fit, and the text that they make. */
export interface EditsResult {
  readonly version: number
  readonly edits: readonly TextEdit[]
  readonly text: string
}

/** Server to client, whenever it changes: what the status bar shows of a document. */
export const STATUS = 'jiaokan/status'
export interface StatusParams extends DocumentParams {
  readonly version: number
  /** A short name in the client's language ("Traditional (Taiwan)", …). */
  readonly script: string
  /** What the script's name leaves out, and when the text was written; empty where nothing tells. */
  readonly detail: string
  readonly problems: number
  /** What was not checked, and why; empty where all was. */
  readonly skipped: readonly string[]
}

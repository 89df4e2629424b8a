import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { IGrammar, IToken } from 'vscode-textmate'
import { GRAMMAR_FILE } from '../../tools/grammar.ts'

// Both are UMD bundles, whose names an ES import does not see.
const require = createRequire(import.meta.url)
const oniguruma: typeof import('vscode-oniguruma') = require('vscode-oniguruma')
const textmate: typeof import('vscode-textmate') = require('vscode-textmate')

const ROOT_SCOPE = 'text.zh-corpus'

let loaded: Promise<IGrammar> | undefined

/** The grammar as VS Code loads it. */
export function grammar(): Promise<IGrammar> {
  loaded ??= load()
  return loaded
}

/**
 * A text with its scopes: each line after `> `, and below it each token that has scopes beyond the root's, as
 * `token` and its scopes from the outside in, without the suffix that all of them share.
 */
export async function scopesOf(text: string): Promise<string> {
  const rules = await grammar()
  let state = textmate.INITIAL
  let out = ''
  for (const line of text.trimEnd().split('\n')) {
    const { tokens, ruleStack } = rules.tokenizeLine(line, state)
    state = ruleStack
    out += `> ${line}\n${tokens.map(token => shown(line, token)).join('')}`
  }
  return out
}

function shown(line: string, { startIndex, endIndex, scopes }: IToken): string {
  const names = scopes.filter(scope => scope !== ROOT_SCOPE).map(scope => scope.replace(/\.zh-corpus$/, ''))
  return names.length === 0 ? '' : `    ${line.slice(startIndex, endIndex)}   ${names.join(' ')}\n`
}

async function load(): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))
  await oniguruma.loadWASM(wasm)
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(GRAMMAR_FILE, 'utf8'), GRAMMAR_FILE),
  })
  const made = await registry.loadGrammar(ROOT_SCOPE)
  if (made === null) throw new Error('the grammar did not load')
  return made
}

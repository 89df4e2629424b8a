import assert from 'node:assert/strict'
import { type Import, importsOf } from '../support/imports.ts'

interface Allowed {
  /** Files of the project. */
  readonly files: RegExp
  readonly packages: RegExp
}

const ANY_BUT_EDITOR = /^(?!vscode$)/
const NONE = /^$/

/** Who may import whom. docs/architecture.md says why. */
const ALLOWED: Readonly<Record<string, Allowed>> = {
  engine: { files: /^engine\//, packages: NONE },
  protocol: { files: /^protocol\//, packages: /^vscode-languageserver-types$/ },
  server: {
    files: /^(server|engine|protocol)\//,
    packages: /^(node:.*|vscode-languageserver(-types|-textdocument)?|nodejieba)$/,
  },
  client: { files: /^(client|protocol)\//, packages: /^(node:.*|vscode|vscode-languageclient)$/ },
  // `jiaokan lsp` is the server with a connection over standard input and output.
  cli: { files: /^((cli|engine)\/|server\/start\.ts$|package\.json$)/, packages: ANY_BUT_EDITOR },
  tools: { files: /^(tools|engine)\//, packages: ANY_BUT_EDITOR },
  bench: { files: /^(bench|engine|tools|protocol)\//, packages: ANY_BUT_EDITOR },
}

/** Folders of knowledge: all of the engine's but what calls the rules. */
const UNDER_RULES = /^engine\/(?!rules\/|stages\/|facts\/)[a-z]+\//

/** The connection, the conversions and the features; the rest of the server speaks the engine's types. */
const SPEAKS_PROTOCOL =
  /^server\/(main|start|session|documents|peer|guard|configuration|to-lsp|from-lsp)\.ts$|^server\/features\//

function assertNone(offenders: readonly Import[]): void {
  assert.deepEqual(
    offenders.map(({ from, to }) => `${from} imports ${to}`),
    [],
  )
}

describe('who imports whom', () => {
  for (const [folder, allowed] of Object.entries(ALLOWED))
    it(`${folder} imports only what it may`, () => {
      const imports = importsOf(folder)
      assert.ok(imports.length > 0, `${folder} has no imports: is it still there?`)
      assertNone(
        imports.filter(({ to, internal }) => !(internal ? allowed.files : allowed.packages).test(to)),
      )
    })

  it('rules import text, types and knowledge, never one another', () => {
    const own = (path: string) => path.split('/').slice(0, 4).join('/')
    const imports = importsOf('engine/rules').filter(({ from }) => from.split('/').length > 4)
    const another = (from: string, to: string) => own(from) !== own(to) && to !== 'engine/rules/rule.ts'
    const strange = ({ from, to, typeOnly }: Import) =>
      to.startsWith('engine/rules/') ? another(from, to) : !UNDER_RULES.test(to) && !typeOnly
    assertNone(imports.filter(strange))
  })

  it('the layers under the rules import neither rules nor stages', () => {
    const imports = ['text', 'lexicon', 'markup'].flatMap(layer => importsOf(`engine/${layer}`))
    assertNone(imports.filter(({ to, typeOnly }) => /^engine\/(rules|stages|document)/.test(to) && !typeOnly))
  })

  it('the server speaks the protocol at its edge only', () => {
    const imports = importsOf('server').filter(({ from }) => !SPEAKS_PROTOCOL.test(from))
    assertNone(imports.filter(({ to }) => to.startsWith('vscode-languageserver')))
  })
})

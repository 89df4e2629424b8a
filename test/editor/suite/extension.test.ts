import assert from 'node:assert/strict'
import { extensions } from 'vscode'

describe('the extension', () => {
  it('is there and can be activated', async () => {
    const extension = extensions.all.find(({ packageJSON }) => packageJSON.name === 'jiaokan')
    assert.ok(extension, 'VS Code did not load the extension under development')
    await extension.activate()
    assert.ok(extension.isActive)
  })
})

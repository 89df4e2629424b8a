import assert from 'node:assert/strict'
import { join } from 'node:path'
import { decodeHTML, decodeHTMLStrict } from 'entities'
import { readTsv } from '../../tools/lexicon/tsv.ts'
import { engine } from '../support/engine.ts'
import { root } from '../support/paths.ts'

describe('markup/entity', () => {
  const { rows } = readTsv(join(root, 'data/entities/named.tsv'))

  it('knows every reference as the entities library does, with and without its semicolon', () => {
    assert.ok(rows.length > 2000)
    const { entities } = engine().lexicon
    for (const { name } of rows) {
      const entity = entities.of(name!)
      assert.equal(entity?.value, decodeHTMLStrict(`&${name};`), name)
      if (!name!.startsWith('#')) assert.equal(entity?.open, decodeHTML(`&${name}`) === entity?.value, name)
    }
  })

  it('reads numbers as the entities library does', () => {
    for (const codePoint of [0x27, 0x80, 0x81, 0x95, 0x9f, 0x4e2d, 0x20bb7, 0x1f600]) {
      const text = `甲&#${codePoint};乙&#x${codePoint.toString(16)};丙`
      assert.equal(engine().open(text, { only: ['markup/entity'] }).reading, decodeHTML(text))
    }
  })

  it('takes no name that HTML does not know', () => {
    for (const name of ['', 'nbs', 'nbspp', 'NBSP', 'zzzz', 'A', '#x'])
      assert.equal(engine().lexicon.entities.of(name), undefined)
  })
})

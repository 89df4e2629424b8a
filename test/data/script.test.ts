import assert from 'node:assert/strict'
import { project } from '../../tools/lexicon/script/lists.ts'
import { choices, surnames, titles, usualForms } from '../../tools/lexicon/script/tables.ts'
import { read } from '../support/paths.ts'

describe('data/script', () => {
  it('has titles of two Simplified characters, each once', () => {
    assert.ok(titles().length > 40)
    assert.equal(new Set(titles()).size, titles().length)
    for (const title of titles()) {
      assert.match(title, /^\p{Script=Han}{2}$/u)
      assert.equal(project(title), title)
    }
  })

  it('has surnames of one character, in a form of one character', () => {
    for (const [simplified, traditional] of surnames()) {
      assert.match(simplified, /^\p{Script=Han}$/u)
      assert.match(traditional, /^\p{Script=Han}$/u)
    }
  })

  it('has usual forms that their characters have', () => {
    for (const [text = '', ...usual] of usualForms())
      for (const form of usual.filter(form => form !== '' && form !== '=')) {
        assert.equal(form.length, text.length, text)
        for (const [i, character] of Array.from(text).entries()) {
          const forms = choices()
            .get(character)
            ?.forms.map(one => one.form)
          const isForm = forms?.includes(form[i]!) ?? project(form[i]!) === character
          assert.ok(form[i] === '=' || isForm, `${text} ${form}`)
        }
      }
  })

  for (const name of ['choices', 'families', 'surnames', 'titles', 'usual', 'words'])
    it(`${name}.tsv says in its first lines what its columns are`, () => {
      const comment = read(`data/script/${name}.tsv`)
        .split('\n')
        .filter(line => line.startsWith('#'))
      assert.ok(comment.length >= 2)
    })
})

import type { Draft, DraftFix, Localised, Rule, Step } from '../../engine/rules/rule.ts'

/** Rules of the simplest kinds, so that tests of what stands on rules do not hang on any real one. */
export const TOY_RULES: readonly Rule[] = [
  toy('gloss/toy', /\(x\)/g, [{ insert: '', safety: 'safe' }], { residue: true }),
  toy('width/toy', /！！/g, []),
  toy('script/toy', /乙/g, [
    { insert: '甲', safety: 'ask' },
    { insert: '丙', safety: 'ask' },
  ]),
  {
    ...toy('character/toy', /💥/gu, []),
    find(view) {
      if (view.text.includes('💥')) throw new Error('a rule that breaks')
      return []
    },
  },
  {
    ...toy('recode/toy', /丁/g, []),
    *find(view): Iterable<Draft> {
      const at = view.text.indexOf('丁')
      if (at < 0) return
      // A message that cannot be rendered stands for any slip in a feature.
      const text: Localised = {
        ...say('丁'),
        get en(): string {
          throw new Error('a message that breaks')
        },
      }
      yield { start: at, end: at + 1, message: { text }, fixes: [] }
    },
  },
]

interface Choice {
  readonly insert: string
  readonly safety: 'safe' | 'ask'
}

function toy(id: Rule['id'], pattern: RegExp, choices: readonly Choice[], more: Partial<Draft> = {}): Rule {
  return {
    id,
    severity: 'warning',
    title: say(`toy ${id}`),
    *find(view): Iterable<Draft> {
      let before: Draft['related'] = []
      for (const match of view.text.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length }
        const fixes = choices.map(choice => fixFor(id, span, choice))
        yield { ...span, ...more, message: { text: say(`${match[0]} found`) }, fixes, related: before }
        before = [{ span, message: { text: say('the one before') } }]
      }
    },
  }
}

function fixFor(id: Rule['id'], span: { start: number; end: number }, { insert, safety }: Choice): DraftFix {
  const why = say(`because of ${id}`)
  const step: Step = insert === '' ? { kind: 'remove', rule: id, why } : { kind: 'replace', rule: id, why }
  return { title: { text: say(`make it "${insert}"`) }, safety, edits: [{ ...span, insert }], step }
}

function say(text: string): Localised {
  return { en: text, hans: `简：${text}`, hant: `繁：${text}` }
}

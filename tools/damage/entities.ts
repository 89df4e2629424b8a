/** Makes the damage of text that was encoded for HTML, once or more, and never decoded. */
import { pick, type Random } from './random.ts'

const NAMES: Readonly<Record<string, string>> = {
  '“': 'ldquo',
  '”': 'rdquo',
  '‘': 'lsquo',
  '’': 'rsquo',
  '—': 'mdash',
  '…': 'hellip',
  '·': 'middot',
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
}

/** References for the characters that HTML names, for so great a share of the others, and for indentation. */
export function asReferences(text: string, random: Random, share: number): string {
  const indent = pick(random, [
    '&nbsp;&nbsp;&nbsp;&nbsp;',
    '&amp;nbsp;&amp;nbsp;',
    '&nbsp; &nbsp; ',
    '&emsp;&emsp;',
  ])
  return text
    .split('\n')
    .map(line => (line === '' ? '' : indent + [...line].map(c => reference(c, random, share)).join('')))
    .join('\n')
}

function reference(character: string, random: Random, share: number): string {
  const name = NAMES[character]
  if (name !== undefined) return pick(random, [`&${name};`, `&${name};`, `&amp;${name};`])
  if (!/\p{Script=Han}/u.test(character) || random() >= share) return character
  const codePoint = character.codePointAt(0)!
  return pick(random, [`&#${codePoint};`, `&#x${codePoint.toString(16)};`, `&amp;#${codePoint};`])
}

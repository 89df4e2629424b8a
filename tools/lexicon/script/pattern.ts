/** A text that a pattern of words.tsv stands for, and the forms that it demands, by offset, the preferred one first. */
export interface Expansion {
  readonly text: string
  readonly demands: ReadonlyMap<number, string>
}

const PIECE = /\[[^\][{}]+\]|\{[^{}]+\}|[^\][{}]/gu

/**
 * The texts of a pattern: Simplified characters, [alternatives], and {the Traditional forms} of the character before.
 * [一二]只{隻}鸡 gives 一只鸡 and 二只鸡, both with 隻. Throws on anything else.
 */
export function expandPattern(pattern: string): Expansion[] {
  if (pattern.replace(PIECE, '') !== '') throw new Error(`words.tsv: bad pattern ${pattern}`)
  let all: Expansion[] = [{ text: '', demands: new Map() }]
  for (const piece of pattern.match(PIECE) ?? []) {
    if (piece.startsWith('{')) all = all.map(one => demand(one, piece.slice(1, -1)))
    else all = all.flatMap(one => alternatives(piece).map(text => ({ ...one, text: one.text + text })))
  }
  return all
}

function alternatives(piece: string): string[] {
  return piece.startsWith('[') ? Array.from(piece.slice(1, -1)) : [piece]
}

function demand({ text, demands }: Expansion, forms: string): Expansion {
  return { text, demands: new Map([...demands, [text.length - 1, forms]]) }
}

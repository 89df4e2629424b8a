/** How many characters (code points) of a text come back at their places: its length less the edit distance, at least 0. */
export function charactersRight(truth: string, given: string): number {
  const a = [...truth]
  const b = [...given]
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const wrong = distance(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return Math.max(0, a.length - wrong)
}

/** Insertions, removals and replacements; texts of one length are compared place by place. */
function distance(a: readonly string[], b: readonly string[]): number {
  if (a.length === b.length) return a.filter((character, i) => character !== b[i]).length
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, character] of a.entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (character === b[j] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

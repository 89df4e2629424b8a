/** Brackets and quotation marks, each closing one under its opening one. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
  ['【', '】'],
])
/** How far an open one is looked for before a place, and a closing one after it, in code units. */
export const QUOTED = 300
const CLOSING: ReadonlySet<string> = new Set(CLOSERS.values())

export function isPaired(character: string): boolean {
  return CLOSERS.has(character) || CLOSING.has(character)
}

/** The closing marks still to come after a text, the next one last, where `closers` were to come before it. */
export function closersAfter(closers: string, text: string): string {
  let open = closers
  for (const character of text) {
    const closer = CLOSERS.get(character)
    if (closer !== undefined) open += closer
    else if (CLOSING.has(character) && open.includes(character))
      open = open.slice(0, open.lastIndexOf(character))
  }
  return open
}

/** The same at an offset of a text. */
export function closersBefore(text: string, at: number): string {
  return closersAfter('', text.slice(Math.max(0, at - QUOTED), at))
}

/** Whether a mark can stand where these are to come: a closing one if it is among them, an opening one if its own is not. */
export function fits(closers: string, character: string): boolean {
  const closer = CLOSERS.get(character)
  return closer === undefined ? closers.includes(character) : !closers.includes(closer)
}

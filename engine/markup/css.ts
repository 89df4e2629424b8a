/** The longest selector and the longest rule that are believed, in code units. */
const LONGEST_SELECTOR = 120
const LONGEST_RULE = 2000

const SELECTOR = /^[.#@*]?[A-Za-z][\w.#\s,>:*()-]*$/
const DECLARATIONS = /^\s*(?:[\w-]+\s*:\s*[^:;{}]+(?:;\s*|$))+$/
/** One of these has to be declared, lest code in another language be taken for a style sheet. */
const PROPERTY =
  /(?:^|[;\s])(?:font|line-height|margin|padding|color|background|text-(?:align|indent)|width|height|display|border|float|position)[\w-]*\s*:/i

/**
 * Where the rules of a style sheet end that a line begins with (`.TRS_Editor P{line-height:2}`), the sheet's tags having
 * been lost; 0 where it begins with none.
 */
export function rulesEnd(line: string): number {
  let end = 0
  for (;;) {
    const open = line.indexOf('{', end)
    if (open < 0 || open - end > LONGEST_SELECTOR) return end
    const close = line.indexOf('}', open)
    if (close < 0 || close - open > LONGEST_RULE) return end
    const body = line.slice(open + 1, close)
    if (!SELECTOR.test(line.slice(end, open).trim()) || !PROPERTY.test(body) || !DECLARATIONS.test(body))
      return end
    end = close + 1
  }
}

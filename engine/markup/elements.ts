/** What a tag does to the text around it: nothing, a new line, a new cell of the same row. */
export type Effect = 'inline' | 'block' | 'cell'

const BLOCK =
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link main menu meta nav noframes noscript ol optgroup option p pre script section select style summary table tbody tfoot thead title tr ul'
const CELL = 'td th'
const INLINE =
  'a abbr acronym applet area audio b base basefont bdi bdo big button canvas cite code col colgroup data datalist del dfn em embed font frame i iframe img input ins kbd label map mark marquee meter nobr object output param picture progress q rb rp rt rtc ruby s samp slot small source span strike strong sub sup svg template textarea time track tt u var video wbr'

const EFFECTS: ReadonlyMap<string, Effect> = new Map([
  ...BLOCK.split(' ').map(name => [name, 'block'] as const),
  ...CELL.split(' ').map(name => [name, 'cell'] as const),
  ...INLINE.split(' ').map(name => [name, 'inline'] as const),
])

/** Names that are English words too: alone between angle brackets they may be a writer's own placeholder. */
const WORDS: ReadonlySet<string> = new Set(
  'address area article aside audio base big body button caption center cite code data details dialog figure font footer form frame head header input label legend link main map mark menu meter object option output param picture progress section select slot small source strike strong style summary table template time title track video'.split(
    ' ',
  ),
)

/** Prefixes of the elements that office programs leave behind (`o:p`, `st1:place`). */
const OFFICE: ReadonlySet<string> = new Set(['o', 'v', 'w', 'm', 'st1', 'w10', 'xml'])

/** What an element (its name as written) does, or undefined where HTML and office programs know none of that name. */
export function effectOf(name: string): Effect | undefined {
  const colon = name.indexOf(':')
  if (colon > 0) return OFFICE.has(name.slice(0, colon).toLowerCase()) ? 'inline' : undefined
  return EFFECTS.get(name.toLowerCase())
}

export function isWord(name: string): boolean {
  return WORDS.has(name.toLowerCase())
}

/** In the order in which a piece of a name is taken for one of them. */
const FREQUENT =
  'p div br span strong a b li ul td tr table h1 h2 h3 h4 font img em section blockquote center tbody o:p'.split(
    ' ',
  )

/** What the element does whose name begins (or ends) with a piece, if there is one. */
export function effectOfPiece(piece: string, at: 'start' | 'end'): Effect | undefined {
  const lower = piece.toLowerCase()
  const name = FREQUENT.find(one => (at === 'start' ? one.startsWith(lower) : one.endsWith(lower)))
  return name === undefined ? undefined : effectOf(name)
}

/** What two names run into each other (`spdiv`) do: as the second, if it is one. */
export function effectOfLast(names: string): Effect {
  const lower = names.toLowerCase()
  const name = FREQUENT.find(one => one.length > 1 && lower.endsWith(one))
  return (name === undefined ? undefined : effectOf(name)) ?? 'inline'
}

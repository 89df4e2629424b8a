/** Mandarin syllables: for each initial the finals that follow it. `v` stands for ü after l and n. */
const FINALS: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er m n ng o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng iao o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ao ei en eng o u',
}

/** Every syllable, by its letters without marks. */
export const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(FINALS).flatMap(([initial, finals]) => finals.split(' ').map(final => initial + final)),
)

/** Each letter with its tone marks: the first to the fourth tone. A breve is a common slip for the third. */
const MARKED: Readonly<Record<string, string>> = {
  a: 'āáǎà',
  e: 'ēéěè',
  i: 'īíǐì',
  o: 'ōóǒò',
  u: 'ūúǔù',
  v: 'ǖǘǚǜ',
  m: '\0ḿ\0\0',
  n: '\0ńňǹ',
}
const BREVES = { ă: 'ǎ', ĕ: 'ě', ĭ: 'ǐ', ŏ: 'ǒ', ŭ: 'ǔ' } as const

/** The letters that some fonts and code pages put in the place of plain ones. */
const PLAIN = { ɑ: 'a', ɡ: 'g', ü: 'v', ê: 'e' } as const

interface Letter {
  readonly plain: string
  /** 1 to 4; 0 without a mark. */
  readonly tone: number
}

const LETTERS: ReadonlyMap<string, Letter> = letters()

function letters(): Map<string, Letter> {
  const all = new Map<string, Letter>()
  for (const plain of 'abcdefghijklmnopqrstuvwxyz') all.set(plain, { plain, tone: 0 })
  for (const [from, plain] of Object.entries(PLAIN)) all.set(from, { plain, tone: 0 })
  for (const [plain, marked] of Object.entries(MARKED))
    for (const [i, letter] of [...marked].entries())
      if (letter !== '\0') all.set(letter, { plain, tone: i + 1 })
  for (const [breve, caron] of Object.entries(BREVES)) all.set(breve, all.get(caron)!)
  return all
}

/** Whether a code unit can stand in a syllable, as it is typed: a small Latin letter, plain or with a tone mark. */
export function isSyllableLetter(unit: string): boolean {
  return LETTERS.has(unit)
}

/** One syllable: its letters without marks (`v` for ü), and its tone, 0 where none is marked. */
export interface Syllable {
  readonly letters: string
  readonly tone: number
}

/** No syllable has more letters than this (zhuang, chuang, shuang). */
export const LONGEST_SYLLABLE = 6

/** Reads one syllable, or undefined: text that holds more or less than one, a capital, or two tone marks. */
export function parseSyllable(text: string): Syllable | undefined {
  if (text.length === 0 || text.length > LONGEST_SYLLABLE) return undefined
  let letters = ''
  let tone = 0
  for (const unit of text) {
    const letter = LETTERS.get(unit)
    if (letter === undefined || (letter.tone > 0 && tone > 0)) return undefined
    letters += letter.plain
    tone = Math.max(tone, letter.tone)
  }
  return SYLLABLES.has(letters) ? { letters, tone } : undefined
}

/** Whether the syllable is that reading; one without a tone mark is, whatever the reading's tone. */
export function isReading(syllable: Syllable, reading: string): boolean {
  const other = parseSyllable(reading)
  return other !== undefined && sameSyllable(syllable, other)
}

/** Whether two are the same; one without a tone mark is like any tone. */
export function sameSyllable(a: Syllable, b: Syllable): boolean {
  return a.letters === b.letters && (a.tone === b.tone || a.tone === 0 || b.tone === 0)
}

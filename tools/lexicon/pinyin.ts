const MARKS = ['\u0304', '\u0301', '\u030c', '\u0300']

/**
 * A syllable in CC-CEDICT's spelling (`lu:4`, `Bei3`, `zi5`, `r5`) with its tone mark, composed (lǜ, Běi, zi, r);
 * undefined where it is not a syllable (a letter, `xx5`).
 */
export function toneMarked(numbered: string): string | undefined {
  const match = /^([a-z]+:?[a-z]*)([1-5])$/i.exec(numbered)
  if (match === null || match[1] === 'xx') return undefined
  const syllable = match[1]!.replace('u:', 'ü').replace('U:', 'Ü').replace('v', 'ü')
  const mark = MARKS[Number(match[2]) - 1]
  if (mark === undefined) return syllable
  const at = markedVowel(syllable)
  return (syllable.slice(0, at + 1) + mark + syllable.slice(at + 1)).normalize('NFC')
}

/** Where the mark stands: on a or e, on the o of ou, else on the last vowel; on the last letter where there is none (ng). */
function markedVowel(syllable: string): number {
  const open = syllable.search(/[aeê]/i)
  if (open >= 0) return open
  const ou = syllable.search(/ou/i)
  if (ou >= 0) return ou
  const last = syllable.search(/[iouü][^iouü]*$/i)
  return last >= 0 ? last : syllable.search(/[nm]/i)
}

/** A headword's pinyin with tone marks; what is no syllable stays as it is. */
export function markedPinyin(numbered: string): string {
  return numbered
    .split(' ')
    .map(part => toneMarked(part) ?? part)
    .join(' ')
}

/** Tables of the readings that sites inject into Traditional pages. */
import { readFileSync } from 'node:fs'
import { Lexicon } from '../../engine/lexicon/lexicon.ts'
import { LEXICON_FILE } from '../lexicon/build.ts'
import { once } from '../lexicon/once.ts'
import { injectReadings } from './injector.ts'
import { isWrittenOtherwise } from './script.ts'

const lexicon = once(() => {
  const bytes = readFileSync(LEXICON_FILE)
  return new Lexicon(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
})

/** First readings of a text's characters that Simplified writes otherwise, and of `more` characters. */
function tableFor(text: string, more: string): Map<string, string> {
  const table = new Map<string, string>()
  for (const character of [...text].filter(isWrittenOtherwise).concat([...more])) {
    const [reading] = lexicon().readings.of(character.codePointAt(0)!)
    if (reading !== undefined) table.set(character, reading)
  }
  return table
}

/** The text with readings behind its Traditional characters; no entry of the table falls between two characters. */
export function withReadings(text: string): string {
  const page = lexicon().codepages.gbk
  const whole = [...tableFor(text, '')].filter(entry => {
    const damaged = injectReadings(page, text, { readings: new Map([entry]), broken: 'swallow' })
    return damaged.text.replaceAll(`(${entry[1]})`, '') === text
  })
  return injectReadings(page, text, { readings: new Map(whole), broken: 'swallow' }).text
}

/** The same, normalised, with readings that fall between two characters where their bytes are those of one of `more`. */
export function withSplices(text: string, more: string): string {
  const readings = tableFor(text, more)
  return injectReadings(lexicon().codepages.gbk, text, { readings, broken: 'swallow', normalised: true }).text
}

/** The text cut at punctuation wherever its bytes turn up, with no readings put in. */
export function withCuts(text: string): string {
  return injectReadings(lexicon().codepages.gbk, text, { readings: new Map(), broken: 'swallow', cuts: true })
    .text
}

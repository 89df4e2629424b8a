/** Makes the damage of tools that change how wide signs are. */
import type { Random } from './random.ts'

const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '（': '(',
  '）': ')',
}

/** A share of the full-width marks becomes half-width, and so great a share of the numbers full-width. */
export function mixedWidths(text: string, random: Random, share: number): string {
  return text
    .replace(/[，；：！]|（[^（）]*）/g, mark => (random() < share ? narrowed(mark) : mark))
    .replace(/(?<![\w.:%])\d{1,2}(?![\w.:%])/g, number => (random() < share ? widened(number) : number))
}

function narrowed(marks: string): string {
  return marks.replace(/[，；：！（）]/g, mark => HALF[mark] ?? mark)
}

function widened(number: string): string {
  return number.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

/** Unicode's compatibility normalisation, as many pages have gone through. */
export function normalised(text: string): string {
  return text.normalize('NFKC')
}

import { int32, type Sections, uint16 } from './sections.ts'

/** The state in which every key begins. */
export const ROOT = 0
/** No such state; no such value. */
export const NONE = -1

/**
 * A double-array trie over UTF-16 code units. A unit first becomes a small code, the same for a Traditional character
 * and its Simplified one, so that text of either script is looked up as it stands.
 * In the file: `NAME/codes` (u16 for each of 65,536 units; 0: in no key), `NAME/base` and `NAME/check` (i32 for each
 * state). From state s, code c leads to base[s] + c if check there is s; code 0 leads to the key's end, whose base is
 * -1 - value. A state that is only a key's end holds that itself.
 */
export class Trie {
  private readonly codes: Uint16Array
  private readonly base: Int32Array
  private readonly check: Int32Array

  constructor(sections: Sections, name: string) {
    this.codes = uint16(sections.section(`${name}/codes`))
    this.base = int32(sections.section(`${name}/base`))
    this.check = int32(sections.section(`${name}/check`))
  }

  /** The state after one more code unit, or NONE. */
  step(state: number, unit: number): number {
    const code = this.codes[unit]!
    const base = this.base[state]!
    if (code === 0 || base < 0) return NONE
    return this.check[base + code] === state ? base + code : NONE
  }

  /** The state after one more code point. */
  stepOver(state: number, codePoint: number): number {
    if (state === NONE) return NONE
    if (codePoint <= 0xffff) return this.step(state, codePoint)
    const character = String.fromCodePoint(codePoint)
    const half = this.step(state, character.charCodeAt(0))
    return half === NONE ? NONE : this.step(half, character.charCodeAt(1))
  }

  /** The value (0 or more) of the key that ends in a state, or NONE. */
  value(state: number): number {
    const base = this.base[state]!
    if (base < 0) return -1 - base
    return this.check[base] === state ? -1 - this.base[base]! : NONE
  }

  /** The value of a whole key, or NONE. */
  find(key: string): number {
    let state = ROOT
    for (let i = 0; i < key.length && state !== NONE; i++) state = this.step(state, key.charCodeAt(i))
    return state === NONE || state === ROOT ? NONE : this.value(state)
  }
}

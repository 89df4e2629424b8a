/** The arrays of a Trie (engine/lexicon/trie.ts). */
export interface DoubleArray {
  readonly codes: Uint16Array
  readonly base: Int32Array
  readonly check: Int32Array
}

const FREE = -1
const SIZE_CLASSES = 17

/**
 * Builds the double array of keys with values 0, 1, … in the order given. Keys are distinct, not empty, and already
 * folded; `fold` maps every code unit to the one that stands for it in keys.
 */
export function buildDoubleArray(keys: readonly string[], fold: (unit: number) => number): DoubleArray {
  const codes = unitCodes(keys, fold)
  const order = keys.map((_, value) => value).sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1))
  const slots = new Slots(codes.reduce((most, code) => Math.max(most, code), 0))
  const builder = new Builder(keys, order, codes, slots)
  builder.run()
  return { codes, ...slots.finish() }
}

/** Small codes for common units, so that states lie close together. */
function unitCodes(keys: readonly string[], fold: (unit: number) => number): Uint16Array {
  const counts = new Uint32Array(65536)
  for (const key of keys) for (let i = 0; i < key.length; i++) counts[key.charCodeAt(i)]!++
  const used = [...counts.keys()].filter(unit => counts[unit]! > 0)
  used.sort((a, b) => counts[b]! - counts[a]! || a - b)
  const own = new Uint16Array(65536)
  for (const [rank, unit] of used.entries()) own[unit] = rank + 1
  return own.map((_, unit) => own[fold(unit)]!)
}

/** A state whose children are still to be placed. */
interface Pending {
  readonly state: number
  readonly depth: number
  readonly children: readonly Child[]
}

/** The keys order[start..end), which go on with the same code; code 0 is the end of a key. */
interface Child {
  readonly code: number
  readonly start: number
  readonly end: number
}

class Builder {
  private readonly keys: readonly string[]
  private readonly order: readonly number[]
  private readonly codes: Uint16Array
  private readonly slots: Slots
  /** By size class: large families go first, while there is room; only children fill the gaps. */
  private readonly pending: Pending[][] = Array.from({ length: SIZE_CLASSES }, () => [])

  constructor(keys: readonly string[], order: readonly number[], codes: Uint16Array, slots: Slots) {
    this.keys = keys
    this.order = order
    this.codes = codes
    this.slots = slots
  }

  run(): void {
    this.push(0, 0, { code: 0, start: 0, end: this.order.length })
    for (let node = this.largest(); node !== undefined; node = this.largest()) {
      const { state, depth, children } = node
      const base = this.slots.place(state, children)
      for (const child of children) {
        if (child.code === 0) this.slots.base[base] = -1 - this.order[child.start]!
        else this.push(base + child.code, depth + 1, child)
      }
    }
  }

  private largest(): Pending | undefined {
    for (let size = SIZE_CLASSES - 1; size > 0; size--)
      if (this.pending[size]!.length > 0) return this.pending[size]!.pop()
    return this.pending[0]!.pop()
  }

  private push(state: number, depth: number, { start, end }: Child): void {
    const children = this.children(depth, start, end)
    if (children.length === 0) return
    if (children.length === 1 && children[0]!.code === 0) this.slots.base[state] = -1 - this.order[start]!
    else this.pending[sizeClass(children)]!.push({ state, depth, children })
  }

  private children(depth: number, start: number, end: number): Child[] {
    const children: Child[] = []
    for (let from = start; from < end; ) {
      const code = this.codeAt(from, depth)
      let to = from + 1
      while (to < end && this.codeAt(to, depth) === code) to++
      children.push({ code, start: from, end: to })
      from = to
    }
    return children.sort((a, b) => a.code - b.code)
  }

  private codeAt(index: number, depth: number): number {
    const key = this.keys[this.order[index]!]!
    return depth < key.length ? this.codes[key.charCodeAt(depth)]! : 0
  }
}

/** Families of 1, 2 to 3, 4 to 7, … children. */
function sizeClass(children: readonly Child[]): number {
  return 31 - Math.clz32(children.length)
}

/** The arrays as they grow. */
class Slots {
  base = new Int32Array(1 << 16)
  check = new Int32Array(1 << 16).fill(FREE)
  private readonly highestCode: number
  private used = 1
  /** By size class: the slot where the next search begins. Searches only go on, so that all of a class cost one pass. */
  private readonly cursors = new Int32Array(SIZE_CLASSES)

  constructor(highestCode: number) {
    this.highestCode = highestCode
  }

  /** Takes slots for a state's children, at a base where all fit. */
  place(state: number, children: readonly Child[]): number {
    const base = this.findBase(children)
    this.base[state] = base
    for (const { code } of children) this.check[base + code] = state
    this.used = Math.max(this.used, base + children.at(-1)!.code + 1)
    return base
  }

  /** The arrays cut to their used part; a look-up from the last state stays within them. */
  finish(): { base: Int32Array; check: Int32Array } {
    const length = this.used + this.highestCode + 1
    this.reserve(length)
    return { base: this.base.slice(0, length), check: this.check.slice(0, length) }
  }

  private findBase(children: readonly Child[]): number {
    const first = children[0]!.code
    const last = children.at(-1)!.code
    const size = sizeClass(children)
    // Slot 0 is the root, and base 0 would let the root end a key.
    for (let slot = Math.max(this.cursors[size]!, first + 1); ; slot++) {
      this.reserve(slot + last + 1)
      if (!this.fits(slot - first, children)) continue
      this.cursors[size] = slot + 1
      return slot - first
    }
  }

  private fits(base: number, children: readonly Child[]): boolean {
    for (const { code } of children) if (this.check[base + code] !== FREE) return false
    return true
  }

  private reserve(length: number): void {
    const old = this.base.length
    if (length <= old) return
    const size = Math.max(length, old * 2)
    this.base = grown(this.base, size)
    this.check = grown(this.check, size).fill(FREE, old)
  }
}

function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size)
  larger.set(array)
  return larger
}

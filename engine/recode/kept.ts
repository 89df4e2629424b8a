/** Answers that are kept by a key, at most so many: then all are forgotten, for the next text asks for others. */
export class Kept<T> {
  private readonly most: number
  private readonly answers = new Map<string, T>()

  constructor(most: number) {
    this.most = most
  }

  /** The answer under a key; found by `find` where it is not known. */
  get(key: string, find: () => T): T {
    const known = this.answers.get(key)
    if (known !== undefined) return known
    const found = find()
    if (this.answers.size >= this.most) this.answers.clear()
    this.answers.set(key, found)
    return found
  }
}

import fc from 'fast-check'

/** A law under random input: mocha's `it` over fast-check, which prints the seed and the least failing case. LAW_SEED repeats a run, LAW_RUNS lengthens it. */
export function law<T>(name: string, input: fc.Arbitrary<T>, holds: (value: T) => void): void {
  const seed = process.env.LAW_SEED
  it(name, () => {
    fc.assert(fc.property(input, holds), {
      numRuns: Number(process.env.LAW_RUNS ?? 500),
      ...(seed === undefined ? {} : { seed: Number(seed) }),
    })
  })
}

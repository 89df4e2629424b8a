import fc from 'fast-check'

/** The seed of CI's runs: a change is judged there by what it changed, and luck is tried at a desk. */
const CI_SEED = 20261122

/**
 * A law under random input: mocha's `it` over fast-check, which prints the seed and the least failing case.
 * LAW_SEED repeats a run, LAW_RUNS lengthens it; `runs` is how many cases are tried otherwise.
 */
export function law<T>(name: string, input: fc.Arbitrary<T>, holds: (value: T) => void, runs = 500): void {
  it(name, () => {
    const seed = process.env.LAW_SEED ?? (process.env.CI === undefined ? undefined : CI_SEED)
    fc.assert(fc.property(input, holds), {
      numRuns: Number(process.env.LAW_RUNS ?? runs),
      ...(seed === undefined ? {} : { seed: Number(seed) }),
    })
  })
}

/** What set-up is doing, for whoever waits for it. */

/** Runs one step of set-up, and prints its name before and its duration after it. */
export async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  process.stdout.write(`${name} … `)
  const began = performance.now()
  try {
    const result = await work()
    console.log(`${seconds(began)} s`)
    return result
  } catch (error) {
    console.log('failed')
    throw error
  }
}

/** Seconds since a moment that `performance.now()` gave, to a tenth. */
export function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1)
}

import { regularExpressions } from './expressions.ts'
import { ftfy } from './ftfy.ts'
import { openccCommand, openccJs } from './opencc.ts'
import { packagedPeers } from './packages.ts'
import type { Peer } from './peer.ts'

/** Every peer that is there. What is not is said on standard error, with how to have it. */
export async function allPeers(): Promise<Peer[]> {
  const packaged = await packagedPeers()
  if (packaged.length < 3)
    console.error('Some peers are left out: npm install --no-save --prefix bench/peers')
  const there = [
    regularExpressions,
    orMissing(openccCommand(), 'OpenCC’s command: apt-get install opencc'),
    openccJs,
    orMissing(ftfy(), 'ftfy: pip install ftfy; name its Python in the variable PYTHON'),
    ...packaged,
  ]
  return there.filter(peer => peer !== undefined)
}

function orMissing(peer: Peer | undefined, how: string): Peer | undefined {
  if (peer === undefined) console.error(`Left out: ${how}`)
  return peer
}

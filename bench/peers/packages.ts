import { standardOf } from './opencc.ts'
import { eachAlone, isTraditional, type Peer } from './peer.ts'

async function autocorrect(): Promise<Peer> {
  const { format } = await import('autocorrect-node')
  return eachAlone('autocorrect', format)
}

async function simplecc(): Promise<Peer> {
  const { simplecc: convert } = await import('simplecc-wasm')
  return eachAlone('simplecc', (text, sample) => {
    const simplified = convert(text, 't2s')
    return isTraditional(sample) ? convert(simplified, `s2${standardOf(sample)}`) : simplified
  })
}

async function zhlint(): Promise<Peer> {
  const { run } = await import('zhlint')
  return eachAlone('zhlint', text => run(text, { rules: { preset: 'default' } }).result)
}

/** The peers of this folder's package.json; those that are not installed are left out. */
export async function packagedPeers(): Promise<Peer[]> {
  const loaded = await Promise.allSettled([simplecc(), autocorrect(), zhlint()])
  return loaded.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
}

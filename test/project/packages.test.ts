import assert from 'node:assert/strict'
import { read } from '../support/paths.ts'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly optional?: boolean
  readonly integrity?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const LOCKS = [
  'package-lock.json',
  'tools/vscode/embedded/package-lock.json',
  'tools/vscode/embedded/vscode-lock.json',
]

function packagesOf(lock: string): [path: string, Locked][] {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(read(lock))
  return Object.entries(packages).filter(([path]) => path !== '')
}

/** Where Node looks for a package that stands at `path`: in it, and beside each folder above it. */
function lookUp(path: string, name: string): string[] {
  const above = [...path.matchAll(/node_modules\/(?:@[^/]+\/)?[^/]+/g)].map(m =>
    path.slice(0, m.index + m[0].length),
  )
  return ['', ...above.map(folder => `${folder}/`)].map(folder => `${folder}node_modules/${name}`)
}

describe('the lock files', () => {
  for (const lock of LOCKS)
    describe(lock, () => {
      it('pins every package, and names no registry', () => {
        for (const [path, locked] of packagesOf(lock)) {
          assert.match(locked.version ?? '', /^\d+\.\d+\.\d+/, path)
          assert.equal(locked.resolved, undefined, path)
          assert.ok(locked.integrity !== undefined || locked.optional === true, `${path} has no integrity`)
        }
      })
      it('holds the packages of every platform, without which npm ci refuses it', () => {
        const packages = packagesOf(lock)
        const paths = new Set(packages.map(([path]) => path))
        const lacking = packages.flatMap(([path, locked]) =>
          Object.keys(locked.optionalDependencies ?? {}).filter(
            name => !lookUp(path, name).some(at => paths.has(at)),
          ),
        )
        assert.deepEqual(lacking, [])
      })
    })
})

describe('package.json', () => {
  it('asks for what the lock file pins', () => {
    const own = JSON.parse(read('package.json'))
    const locked = JSON.parse(read('package-lock.json')).packages['']
    for (const field of ['version', 'dependencies', 'devDependencies', 'optionalDependencies'])
      assert.deepEqual(locked[field], own[field], field)
  })
  it('takes the types of the oldest VS Code that it runs in', () => {
    const { engines, devDependencies } = JSON.parse(read('package.json'))
    assert.equal(engines.vscode, `^${devDependencies['@types/vscode']}`)
  })
})

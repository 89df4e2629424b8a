import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../support/paths.ts'

function jiaokan(args: readonly string[], env: Record<string, string> = {}) {
  const ran = spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), ...args], {
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  })
  return { status: ran.status, stdout: ran.stdout.toString(), stderr: ran.stderr.toString() }
}

describe('command line: limits and faults', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiaokan-limits-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('says that a 50 MB line was not checked, and loses nothing of it', () => {
    const file = join(folder, 'long.txt')
    const text = `${'長'.repeat(17_000_000)}\n省政協(xié)主席出席會議\n`
    writeFileSync(file, text)
    const ran = jiaokan(['fix', '--write', file])
    assert.equal(ran.status, 2)
    assert.match(ran.stderr, /long\.txt: line 1 was not checked: it is too long \(17000000 code units\)/)
    assert.ok(readFileSync(file, 'utf8') === text.replace('(xié)', ''))
  })

  it('prints the findings of one long line without reading the line anew for each', () => {
    const file = join(folder, 'one-line.txt')
    writeFileSync(file, '领导会议，关於这件事情的發展'.repeat(20_000))
    const started = performance.now()
    const ran = jiaokan(['check', file])
    assert.match(ran.stdout, /^40000 findings in 1 text/m)
    // For each anew it took a minute; three seconds now.
    assert.ok(performance.now() - started < 25_000)
  })

  it('names a lexicon that is missing, cut short, or something else', () => {
    const file = join(folder, 'lexicon.bin')
    const missing = jiaokan(['check', '-'], { JIAOKAN_LEXICON: file })
    assert.equal(missing.status, 2)
    assert.match(missing.stderr, /cannot load the lexicon .*there is no such file.*npm run build/)
    writeFileSync(file, readFileSync(join(root, 'dist/lexicon.bin')).subarray(0, 100))
    assert.match(jiaokan(['check', '-'], { JIAOKAN_LEXICON: file }).stderr, /cut short/)
    writeFileSync(file, 'something else altogether')
    assert.match(jiaokan(['check', '-'], { JIAOKAN_LEXICON: file }).stderr, /not a lexicon file/)
  })

  it('refuses a rule that does not exist, and names those that do', () => {
    const ran = jiaokan(['check', '--rule', 'gloss/nothing', join(root, 'README.md')])
    assert.equal(ran.status, 2)
    assert.match(ran.stderr, /there is no rule or group gloss\/nothing\. Rules: .*gloss\/pinyin/)
  })

  it('refuses to write what the encoding cannot hold, and leaves the file', () => {
    const file = join(folder, 'big5.txt')
    const bytes = Buffer.from([0xa4, 0xa4, 0xa4, 0xe5]) // 中文
    writeFileSync(file, bytes)
    const ran = jiaokan(['convert', '--to', 'hans', '--encoding', 'big5', '--write', file])
    assert.deepEqual([ran.status, ran.stderr], [0, ''])
    writeFileSync(file, Buffer.from([0xb7, 0x7c, 0xc4, 0xb3])) // 會議
    const refused = jiaokan(['convert', '--to', 'hans', '--encoding', 'big5', '--write', file])
    assert.equal(refused.status, 2)
    assert.match(refused.stderr, /"议" cannot be written in big5: convert the file to UTF-8/)
    assert.deepEqual([...readFileSync(file)], [0xb7, 0x7c, 0xc4, 0xb3])
  })
})

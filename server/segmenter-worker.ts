/**
 * nodejieba in a thread of its own: loading its dictionaries takes seconds and would hold up everything else.
 * Takes `{ id, text }`, answers `{ id, lengths }`: how many code units each word has. Its first message, `'ready'`,
 * says that it loaded; where it cannot, the thread ends with an error.
 */
import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { Answer, Question } from './segmenter.ts'

/** What is used of nodejieba. It is an optional package: where its native part cannot be built, its types are not there. */
interface Segmenter {
  load(): unknown
  cut(text: string): string[]
}

const requireHere = createRequire(import.meta.url)

/** A missing or empty one of these ends the whole process, which no one could catch. */
const DICTIONARIES = ['jieba.dict.utf8', 'hmm_model.utf8', 'idf.utf8', 'stop_words.utf8']

function assertDictionaries(): void {
  const home = dirname(requireHere.resolve('nodejieba'))
  for (const name of DICTIONARIES) {
    const path = join(home, 'submodules/cppjieba/dict', name)
    if (statSync(path).size === 0) throw new Error(`${path} is empty`)
  }
}

assertDictionaries()
const nodejieba: Segmenter = requireHere('nodejieba')
nodejieba.load()
parentPort?.on('message', ({ id, text }: Question) => {
  const answer: Answer = { id, lengths: nodejieba.cut(text).map(word => word.length) }
  parentPort?.postMessage(answer)
})
parentPort?.postMessage('ready')

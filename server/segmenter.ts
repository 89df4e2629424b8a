import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type Lexicon, render, type Span } from '../engine/index.ts'
import * as messages from './messages.ts'
import type { Peer } from './peer.ts'

export interface Question {
  readonly id: number
  /** In Simplified characters. */
  readonly text: string
}

export interface Answer {
  readonly id: number
  /** Of each word in turn, in code units. */
  readonly lengths: readonly number[]
}

/**
 * Words for people: what lies under the pointer, what a selection grows to. nodejieba, which also knows unknown names
 * when it sees them, is loaded in the background on first need; until it has loaded, and wherever it cannot, the
 * lexicon's own segmenter answers.
 */
export class Segmenter {
  private readonly lexicon: Lexicon
  private readonly peer: Peer
  private worker: Worker | undefined
  private started = false
  private ready = false
  private asked = 0
  private readonly waiting = new Map<number, (lengths: readonly number[] | undefined) => void>()

  constructor(lexicon: Lexicon, peer: Peer) {
    this.lexicon = lexicon
    this.peer = peer
  }

  /** The words of a text of either script: spans side by side over the whole of it. */
  async segment(text: string): Promise<Span[]> {
    if (!this.started) this.start()
    const lengths = this.ready ? await this.ask(this.lexicon.project(text)) : undefined
    const spans = lengths === undefined ? [] : spansOf(lengths)
    // Whatever nodejieba cannot encode (half a surrogate pair) it counts otherwise.
    return spans.at(-1)?.end === text.length ? spans : this.lexicon.words.segment(text)
  }

  private start(): void {
    this.started = true
    this.worker = new Worker(fileURLToPath(new URL('segmenter.cjs', import.meta.url)))
    this.worker.unref()
    this.worker.on('message', (message: Answer | 'ready') => {
      if (message === 'ready') this.begin()
      else this.settle(message.id, message.lengths)
    })
    this.worker.on('error', error => this.giveUp(error))
  }

  private begin(): void {
    this.ready = true
    this.peer.log('info', render(messages.SEGMENTER_READY, this.peer.locale))
  }

  private giveUp(error: unknown): void {
    this.ready = false
    this.worker = undefined
    const what = error instanceof Error ? error.message : String(error)
    this.peer.log('warning', render(messages.noSegmenter(what), this.peer.locale))
    for (const id of [...this.waiting.keys()]) this.settle(id, undefined)
  }

  private ask(text: string): Promise<readonly number[] | undefined> {
    const id = this.asked++
    return new Promise(resolve => {
      this.waiting.set(id, resolve)
      this.worker?.postMessage({ id, text } satisfies Question)
    })
  }

  private settle(id: number, lengths: readonly number[] | undefined): void {
    this.waiting.get(id)?.(lengths)
    this.waiting.delete(id)
  }
}

function spansOf(lengths: readonly number[]): Span[] {
  let end = 0
  return lengths.map(length => {
    const start = end
    end += length
    return { start, end }
  })
}

import type { Edit } from './edit.ts'
import type { Span } from './span.ts'
import type { View } from './view.ts'

/** A range of A, the range of B that it became, and the second step's edits within that. */
interface Cluster {
  readonly startA: number
  endA: number
  readonly startB: number
  endB: number
  readonly seconds: Edit[]
}

/**
 * One list of edits for two in succession: `first` is a view (A to B), `second` edits its text (B to C).
 * Edits that overlap or touch become one, so that no two results share a place.
 */
export function compose(first: View, second: readonly Edit[]): readonly Edit[] {
  const clusters: Cluster[] = []
  let i = 0
  let j = 0
  let delta = 0 // B minus A, in the unchanged text after the last change taken
  while (i < first.changes.length || j < second.length) {
    const change = first.changes[i]
    const edit = second[j]
    if (change !== undefined && (edit === undefined || change.start + delta <= edit.start)) {
      const startB = change.start + delta
      joinCluster(clusters, change, { start: startB, end: startB + change.insert.length })
      delta += change.insert.length - (change.end - change.start)
      i++
    } else if (edit !== undefined) {
      joinCluster(clusters, { start: edit.start - delta, end: edit.end - delta }, edit).seconds.push(edit)
      j++
    }
  }
  return clusters.map(cluster => clusterEdit(first.text, cluster))
}

/** Puts a range (in A and in B) into the last cluster if it touches it, else into a new one. */
function joinCluster(clusters: Cluster[], a: Span, b: Span): Cluster {
  const last = clusters.at(-1)
  if (last === undefined || b.start > last.endB) {
    const cluster = { startA: a.start, endA: a.end, startB: b.start, endB: b.end, seconds: [] }
    clusters.push(cluster)
    return cluster
  }
  // What reaches beyond the cluster is of equal length in A and B, except for a change's own growth.
  const growth = b.end - b.start - (a.end - a.start)
  last.endA += Math.max(0, b.end - last.endB) - growth
  last.endB = Math.max(last.endB, b.end)
  return last
}

function clusterEdit(textB: string, cluster: Cluster): Edit {
  const parts: string[] = []
  let from = cluster.startB
  for (const edit of cluster.seconds) {
    parts.push(textB.slice(from, edit.start), edit.insert)
    from = edit.end
  }
  parts.push(textB.slice(from, cluster.endB))
  return { start: cluster.startA, end: cluster.endA, insert: parts.join('') }
}

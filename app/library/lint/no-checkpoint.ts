import type { Finding } from './finding'
import { nameOf, nodesOf, type Subject } from './subject'

/** Without a question on the way, a reader does not notice what was not understood. */
export function findMissingCheckpoint({ tree }: Subject): Finding[] {
  if (!tree || [...nodesOf(tree)].some(({ node }) => nameOf(node) === 'Checkpoint')) return []
  const message = 'The lesson asks nothing. Add a <Checkpoint> where the reader should be able to say what was read.'
  const place = tree.children[0]?.position?.start
  return [{ rule: 'no-checkpoint', severity: 'warning', line: place?.line ?? 1, column: place?.column ?? 1, message, nearest: null }]
}

import type { ChangeCounts, ReaderGroup } from '../../workflows/studio/preview-move.server'
import { countWords } from '../words'

/** How two versions differ, in blocks: `1 of 12 blocks reworded, none added or removed`. */
export function changeWords({ same, reworded, added, removed }: ChangeCounts): string {
  const before = same + reworded + removed
  if (reworded + added + removed === 0) return 'No block of the text is different.'
  const parts = [reworded > 0 ? `${reworded} of ${countWords(before, 'block')} reworded` : '', added > 0 ? `${added} added` : '', removed > 0 ? `${removed} removed` : '']
  const said = parts.filter(Boolean).join(', ')
  if (added + removed > 0) return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
  return `${said}, none added or removed.`
}

/** Who has a version in hand: `14 reading, 9 finished`. */
export function inHandWords({ reading, finished }: Pick<ReaderGroup, 'reading' | 'finished'>): string {
  return `${reading} reading, ${finished} finished`
}

/** What a move means for the readers of one version, a sentence for each kind of reader there is. */
export function moveWords({ counts }: Pick<ReaderGroup, 'counts'>): string[] {
  const { done, same, complete, more, again, blocks, checkpoints } = counts
  const todo = [
    again > 0 ? `${countWords(again, 'reworded block')} to read again` : '',
    blocks > 0 ? `${countWords(blocks, 'new block')} to read` : '',
    checkpoints > 0 ? `${countWords(checkpoints, 'new question')} to answer` : '',
  ].filter(Boolean)
  const list = todo.length > 1 ? `${todo.slice(0, -1).join(', ')} and ${todo.at(-1)}` : (todo[0] ?? '')
  return [
    done > 0 ? `${done} finished and ${done === 1 ? 'stays' : 'stay'} finished.` : '',
    same > 0 ? `For ${same} nothing changes: what they read and answered stays, and there is no more to do than before.` : '',
    complete > 0 ? `${complete} ${complete === 1 ? 'has' : 'have'} nothing left to do in it.` : '',
    more > 0 ? `${more} ${more === 1 ? 'keeps' : 'keep'} what they read and answered, and ${more === 1 ? 'has' : 'have'}${more > 1 && list ? ' up to' : ''} ${list}.` : '',
  ].filter(Boolean)
}

import { fingerprint } from '../../domain/content/fingerprint'

/**
 * Gives ids to the parts of one item that no file names: from their words, so that the same file gives the same ids, and so that neither
 * their order nor their letter tells what is right.
 */
export function partIds(): (text: string) => string {
  const taken = new Set<string>()
  return (text) => {
    for (let turn = 0; ; turn++) {
      const id = `p${fingerprint(turn === 0 ? text : `${text}\n${turn}`).slice(0, 6)}`
      if (taken.has(id)) continue
      taken.add(id)
      return id
    }
  }
}

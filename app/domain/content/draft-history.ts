/** A text that a draft once had. `savedAt` is ms epoch. */
export type KeptRevision = { revision: number; savedAt: number; characters: number }

const minute = 60_000
const mostNew = 200
const mostInAll = 300
const mostCharacters = 8_000_000

/**
 * Which revisions of a draft no longer need to be kept. The newest two hundred stay, so that whoever began from one of them is merged
 * from exactly that text; of older ones one in five minutes stays, which is still a text that both sides come from. In all at most
 * three hundred and eight million characters, oldest going first; the newest always stays.
 */
export function revisionsToDrop(kept: readonly KeptRevision[]): number[] {
  const newestFirst = [...kept].sort((one, other) => other.revision - one.revision)
  const drop: number[] = []
  const slots = new Set<number>()
  let [count, characters] = [0, 0]
  newestFirst.forEach((one, index) => {
    const slot = Math.floor(one.savedAt / (5 * minute))
    const spared = index < mostNew || !slots.has(slot)
    const fits = count < mostInAll && characters + one.characters <= mostCharacters
    if (index > 0 && !(spared && fits)) {
      drop.push(one.revision)
      return
    }
    slots.add(slot)
    count += 1
    characters += one.characters
  })
  return drop
}

const day = 24 * 60 * minute
const mostAfterPublishing = 20

/** Once a draft is published only those matter from whom somebody may still be writing: the newest twenty of the last day. */
export function revisionsToDropAfterPublishing(kept: readonly KeptRevision[], now: number): number[] {
  const newestFirst = [...kept].sort((one, other) => other.revision - one.revision)
  return newestFirst.filter((one, index) => index >= mostAfterPublishing || now - one.savedAt > day).map((one) => one.revision)
}

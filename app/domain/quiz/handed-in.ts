/** What may be handed in, whatever a question accepts. */
export const handedInRules = {
  /** In bytes: a long contract with its pictures, and a photograph of a page. */
  mostBytes: 10 * 1024 * 1024,
  /** How many more than the question takes: for those who remove one and hand in another. */
  spare: 10,
}

export type FileProblem = 'not-open' | 'not-in-attempt' | 'wrong-type' | 'too-many' | 'too-often'

const sameEnding: Record<string, string> = { jpeg: 'jpg', text: 'txt', markdown: 'md' }

/** `.JPEG` and `jpg` are one. */
export const plainEnding = (ending: string): string => {
  const plain = ending.toLowerCase().replace(/^\./, '')
  return sameEnding[plain] ?? plain
}

export const isAccepted = (accepts: readonly string[], ending: string): boolean => accepts.some((one) => plainEnding(one) === plainEnding(ending))

/** Whether one more file may come: `kept` are part of the answer now, `received` all that ever came for it. */
export function mayHandIn(maxFiles: number, { kept, received }: { kept: number; received: number }): FileProblem | null {
  if (kept >= maxFiles) return 'too-many'
  return received >= maxFiles + handedInRules.spare ? 'too-often' : null
}

const longestName = 100

/**
 * What a file is called from now on: the last part of the name it came with, without signs that steer a terminal or a path, ending as
 * its content asks for.
 */
export function handedInName(given: string, ending: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const clean = last.normalize('NFC').replace(/[\p{C}\p{Zl}\p{Zp}"<>:|?*]/gu, '').trim()
  const known = plainEnding(/\.([^.]*)$/.exec(clean)?.[1] ?? '')
  const stem = known === plainEnding(ending) ? clean.replace(/\.[^.]*$/, '') : clean
  return `${stem.slice(0, longestName).replace(/^[.\s]+|[.\s]+$/g, '') || 'file'}.${ending}`
}

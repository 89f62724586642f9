import { disputeFileRules, type DisputeFileProblem } from '../../domain/incentives/statement/dispute-files'
import { judgeHandedIn, type KeptFile, storeHandedIn } from '../media/judge-handed-in.server'
import type { ReceivedFile } from '../media/receive-form.server'
import type { MediaStore } from '../media/store.server'

/** A file that is not taken, by the field it stood in and what its sender calls it. */
export type RefusedFile = { field: string; givenName: string; problem: DisputeFileProblem }

/** Judge the files of a form about a dispute. Only when every one may be taken do they go to where what is handed in lies; the same content twice is one. */
export async function keepDisputeFiles(store: MediaStore, received: readonly ReceivedFile[]): Promise<{ files: KeptFile[] } | { refused: RefusedFile[] }> {
  const refused: RefusedFile[] = []
  const kept = new Map<string, { file: KeptFile; path: string }>()
  for (const [place, { field, givenName, path, fault }] of received.entries()) {
    const tooMuch = place >= disputeFileRules.mostAtOnce ? 'too-many' : fault === null ? null : 'too-large'
    const file = tooMuch === null ? await judgeHandedIn({ path, givenName }, disputeFileRules.endings) : null
    if (file === null) refused.push({ field, givenName, problem: tooMuch ?? 'wrong-type' })
    else if (!kept.has(file.hash)) kept.set(file.hash, { file, path })
  }
  if (refused.length > 0) return { refused }
  for (const { file, path } of kept.values()) await storeHandedIn(store, file, path)
  return { files: [...kept.values()].map(({ file }) => file) }
}

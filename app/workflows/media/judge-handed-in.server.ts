import { stat } from 'node:fs/promises'
import { handedInName, handedInRules, isAccepted } from '../../domain/quiz/handed-in'
import { hashFile } from './hash-file.server'
import { judgeFile } from './judge-file.server'
import type { LimitOf } from './receive-form.server'
import { handedInKey, type MediaStore } from './store.server'

/** What is kept of a file that somebody hands in: its cleaned name, what it is by its content, bytes and hash. */
export type KeptFile = { name: string; mediaType: string; bytes: number; hash: string }

/** Where the bytes of such a file are, what it is, and the name it gets where it is downloaded to. */
export type ServedFile = { key: string; mediaType: string; name: string; bytes: number }

export const limitOfHandedIn: LimitOf = async () => ({
  most: handedInRules.mostBytes, fault: `A file may have at most ${handedInRules.mostBytes / 1024 / 1024} MB. Nothing of this one was kept.`,
})

/** A file is what its content says, whatever it is called. Null where that is of no kind that is accepted, or nothing is in it. */
export async function judgeHandedIn({ path, givenName }: { path: string; givenName: string }, accepts: readonly string[]): Promise<KeptFile | null> {
  const judged = await judgeFile(path, givenName)
  if ('fault' in judged) return null
  const ending = judged.type === 'image/gif' ? 'gif' : judged.type === 'image/avif' ? 'avif' : judged.extension
  if (!isAccepted(accepts, ending)) return null
  const [hash, { size: bytes }] = [await hashFile(path), await stat(path)]
  return { name: handedInName(givenName, ending), mediaType: judged.type, bytes, hash }
}

/** Put a judged file where what is handed in lies: apart from the media of lessons, once for the same content. It is not looked through for viruses. */
export async function storeHandedIn(store: MediaStore, { hash, mediaType }: KeptFile, path: string): Promise<void> {
  const key = handedInKey(hash)
  if ((await store.size(key)) === null) await store.put(key, { path }, mediaType)
}

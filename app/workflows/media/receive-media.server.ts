import type { Database } from '#db/client.server'
import { type Added, addMedia } from './add-media.server'
import type { ReceivedFile } from './receive-form.server'
import { replaceMedia } from './replace-media.server'
import type { MediaStore } from './store.server'

/** What became of each file of a form, in its order; `givenName` is what its sender called it. */
export type ReceivedMedia = Added & { givenName: string }

type Receipt = { files: readonly ReceivedFile[]; replace: string | null; personId: string; now: Date }

/** Take files into the library one after the other; with `replace` the one file takes the place of that name. One that is refused keeps none of the others out. */
export async function receiveMedia(db: Database, store: MediaStore, { files, replace, personId, now }: Receipt): Promise<ReceivedMedia[]> {
  const results: ReceivedMedia[] = []
  for (const { path, givenName, fault } of replace === null ? files : files.slice(0, 1)) {
    const upload = { path, givenName, personId, now }
    const refused = (words: string): Added => ({ outcome: 'refused', name: replace ?? givenName, fault: words })
    const added = fault
      ? refused(fault)
      : replace === null
        ? await addMedia(db, store, upload)
        : ((await replaceMedia(db, store, replace, upload)) ?? refused(`There is no file called ${replace} any more.`))
    results.push({ ...added, givenName })
  }
  return results
}

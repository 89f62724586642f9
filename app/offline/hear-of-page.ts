import { seeBuild } from './kept-builds'
import { keepPage, ownerOf, touchPage } from './kept-pages'
import type { PageMessage } from './messages'
import { keptAs } from './paths'
import { findHolder, setHolder } from './person'

/**
 * A page is open: it is kept as it is now, with the files that it uses. What its own load did not bring here is fetched. A page left
 * open from before somebody else signed in has no say: only the server's answers tell of a change of person.
 */
export async function hearOfPage({ person, build, path, theme, since, files }: PageMessage): Promise<void> {
  await seeBuild(build, Date.now())
  const holder = await findHolder()
  if (holder && holder.person !== person) return
  await setHolder(person, theme)
  if (keptAs(path) === null) return
  const now = Date.now()
  if (await touchPage(person, path, files, since, now)) return
  const answer = await fetch(path, { redirect: 'manual' }).catch(() => null)
  if (answer && ownerOf(path, answer) === person) await keepPage(person, path, answer, files, now)
}

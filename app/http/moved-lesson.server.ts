import { redirect } from '@remix-run/node'
import type { Db } from '#db/client.server'
import { findMovedLesson } from '#db/queries/tree-order'

/**
 * For a lesson that is not where it was asked for: sends on to where it stands now, if this was its first address. Old links and the ids
 * in facts hold that. Null when no lesson ever was there.
 */
export async function followMoved(db: Db, base: '/learn' | '/studio', address: readonly [string, string, string]): Promise<null> {
  const moved = await findMovedLesson(db, address.join('/'))
  if (moved) throw redirect(`${base}/${moved.courseId}/${moved.moduleSlug}/${moved.slug}`)
  return null
}

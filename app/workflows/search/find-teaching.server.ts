import type { Db } from '#db/client.server'
import { listLessonsAbout, type Subject } from '#db/queries/lesson-subjects'
import { lessonAddress } from '../../domain/content/lesson-address'
import { lessonDoor } from '../../domain/content/search-access'
import type { Role } from '../../domain/people/person'

export type ShownLesson = { id: string; title: string; summary: string; where: string; to: string | null }

/** The lessons that treat of something, each with the address at which somebody of these roles opens it. One query. */
export async function findTeaching(db: Db, subject: Subject, roles: readonly Role[]): Promise<ShownLesson[]> {
  const door = lessonDoor(roles)
  return (await listLessonsAbout(db, subject)).map(({ id, title, summary, ...place }) => ({
    id, title, summary, where: `${place.courseTitle} · ${place.moduleTitle}`, to: lessonAddress(place, door),
  }))
}

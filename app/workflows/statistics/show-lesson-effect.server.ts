import type { Db } from '#db/client.server'
import { countFinishers, listFinishers, listTaughtSkills } from '#db/queries/lesson-effect'
import { lessonEffect, moveOverLesson } from '../../domain/insight/lesson-moves'
import { explainSkill } from '../readiness/explain-skill.server'

/** So many people are replayed, a few milliseconds each. */
const mostPeople = 50

/** The difficulty of the reference question, logit: as hard as most, whatever the role of who is asked. */
const reference = 0

/**
 * What came with a lesson, until `now`: each skill it teaches with the figures, before and after, of the newest 50 people who finished it,
 * from all that was observed of them. `effect` is null under five people who were measured; `measured` says how many there were. It tells what
 * came with the lesson, not what the lesson did: they practised too, and forgot.
 */
export async function showLessonEffect(db: Db, lessonId: string, now: Date) {
  const skills = await listTaughtSkills(db, lessonId)
  const finishers = await countFinishers(db, lessonId, now.toISOString())
  const people = await listFinishers(db, lessonId, now.toISOString(), mostPeople)
  const told = []
  for (const { id, name } of skills) {
    const moves = []
    for (const { personId, ...stay } of people) {
      const move = moveOverLesson(await explainSkill(db, personId, { skillId: id, difficulty: reference }, now.getTime()), stay)
      if (move) moves.push(move)
    }
    told.push({ id, name, measured: moves.length, effect: lessonEffect(moves) })
  }
  return { skills: told, finishers, looked: people.length }
}

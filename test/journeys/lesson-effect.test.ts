import { afterAll, beforeAll, expect, test } from 'vitest'
import { explainSkill } from '~/workflows/readiness/explain-skill.server'
import { lessonEffect, moveOverLesson } from '~/domain/insight/lesson-moves'
import { showLessonEffect } from '~/workflows/statistics/show-lesson-effect.server'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let tess: Visitor

beforeAll(async () => {
  server = await startServer()
  tess = await server.as('tess')
})
afterAll(() => server?.close())

const lessonId = 'contract-language/terms-that-move-risk/indemnity'
const here = `/studio/${lessonId}/effect`
const skill = 'terminology.indemnity'

/** The people with most evidence of the skill, whose reading of the lesson is put around the middle of it. */
async function readAround(count: number): Promise<{ personId: string; openedAt: number; finishedAt: number }[]> {
  const rows = await server.db
    .selectFrom('evidence')
    .select((eb) => ['person_id', eb.fn.min('observed_at').as('first'), eb.fn.max('observed_at').as('last'), eb.fn.countAll().as('n')])
    .where('skill_id', '=', skill)
    .groupBy('person_id')
    .orderBy('n', 'desc')
    .orderBy('person_id')
    .limit(count)
    .execute()
  await server.db.updateTable('reading').set({ finished_at: null }).where('lesson_id', '=', lessonId).execute()
  const { current_version_id: version } = await server.db.selectFrom('lesson').select('current_version_id').where('id', '=', lessonId).executeTakeFirstOrThrow()
  return Promise.all(rows.map(async ({ person_id: personId, last }) => {
    const [openedAt, finishedAt] = [Date.parse(last) - 7_200_000, Date.parse(last) - 3_600_000]
    const times = { started_at: new Date(openedAt).toISOString(), finished_at: new Date(finishedAt).toISOString() }
    await server.db.insertInto('reading').values({ person_id: personId, lesson_id: lessonId, lesson_version_id: version ?? '', ...times })
      .onConflict((conflict) => conflict.columns(['person_id', 'lesson_id']).doUpdateSet(times)).execute()
    return { personId, openedAt, finishedAt }
  }))
}

test('under five people nothing is told but how many were measured', async () => {
  const stays = await readAround(4)
  expect(stays).toHaveLength(4)
  const page = await tess.get(here)
  expect(page.status).toBe(200)
  expect(page.text).toContain('4 people have finished it')
  expect(page.text).toContain('4 people were measured: too few to tell, it takes 5.')
})

test('five are told by their means and their middle half, and nobody by name', async () => {
  const stays = await readAround(5)
  const now = new Date()
  const moves = await Promise.all(stays.map(async ({ personId, ...stay }) => moveOverLesson(await explainSkill(server.db, personId, { skillId: skill, difficulty: 0 }, now.getTime()), stay)))
  const expected = lessonEffect(moves.filter((move) => move !== null))
  const { skills, finishers, looked } = await showLessonEffect(server.db, lessonId, now)
  const told = skills.find(({ id }) => id === skill)
  expect([finishers, looked, told?.measured]).toEqual([5, 5, 5])
  for (const key of ['n', 'before', 'after', 'change', 'low', 'high'] as const) expect(told?.effect?.[key]).toBeCloseTo(expected?.[key] ?? NaN, 9)
  const page = await tess.get(here)
  expect(page.text).toContain('Half of them')
  expect(page.text).not.toMatch(/too few to tell/)
  for (const { name } of await server.db.selectFrom('person').select('name').where('id', 'in', stays.map(({ personId }) => personId)).execute()) expect(page.text).not.toContain(name)
})

test('the lesson leads there; where nobody finished it, the page says what will be there', async () => {
  expect((await tess.get(`/studio/${lessonId}`)).text).toContain(`href="${here}"`)
  await server.db.updateTable('reading').set({ finished_at: null }).where('lesson_id', '=', lessonId).execute()
  expect((await tess.get(here)).text).toContain('Nobody has finished it yet')
  expect((await tess.get('/studio/contract-language/terms-that-move-risk/no-such-lesson/effect')).status).toBe(404)
  expect((await (await server.as('otto')).get(here)).status).toBe(404)
})

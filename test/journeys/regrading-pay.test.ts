import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '#db/client.server'
import type { ItemVersion } from '~/domain/quiz/item'
import { submitAttempt } from '~/workflows/quiz/submit-attempt.server'
import { copyBase } from '../databases/copy'
import { moduleQuiz } from '../quiz-taking'
import { regradingWork } from '../regrading-work'

const copy = await copyBase()
const db = openDatabase({ url: copy.url, file: copy.file })
const { next, newRep, answer, sit, singles, preview, apply, undo, points, agrees } = await regradingWork(db)
afterAll(async () => {
  await db.destroy()
  await copy.drop()
})

/** Wrong on these questions and on so many others. */
const wrongOn = (items: readonly ItemVersion[], others: number) => {
  let left = others
  return (one: ItemVersion) => items.some(({ id }) => id === one.id) || left-- > 0
}

test('undone, a pass that the person came to in another attempt meanwhile stays paid, and is taken back when nothing holds it', async () => {
  const [item, other] = await singles()
  if (!item || !other) throw new Error('there are two single choices')
  const [person, twice] = [await newRep('Passes anyway'), await newRep('Passes by two regrades')]
  await sit(person, wrongOn([item], 4))
  const open = await answer(person, () => false)
  await sit(twice, wrongOn([item, other], 3))
  expect([await points(person, 'quiz-passed'), await points(twice, 'quiz-passed')]).toEqual([0, 0])
  const first = await preview(item, 'full')
  await apply(first)
  const paid = await points(person, 'quiz-passed')
  expect(paid).toBeGreaterThan(0)
  await submitAttempt(db, { personId: person, attemptId: open, now: next() })
  const second = await preview(other, 'full')
  await apply(second)
  await undo(first)
  expect([await points(person, 'quiz-passed'), await points(twice, 'quiz-passed')]).toEqual([paid, paid])
  await undo(second)
  expect([await points(person, 'quiz-passed'), await points(twice, 'quiz-passed')]).toEqual([paid, 0])
  await agrees()
})

test('where attempts count by their average, what pays is that they pass together', async () => {
  const [item] = await singles()
  if (!item) throw new Error('there is a single choice')
  const { policy } = await db.selectFrom('quiz').select('policy').where('id', '=', moduleQuiz).executeTakeFirstOrThrow()
  await db.updateTable('quiz').set({ policy: JSON.stringify({ ...(JSON.parse(policy) as object), grading: 'average' }) }).where('id', '=', moduleQuiz).execute()
  const [below, above] = [await newRep('Below together'), await newRep('Above together')]
  for (const others of [8, 4]) await sit(below, wrongOn([item], others))
  for (const others of [5, 3]) await sit(above, wrongOn([item], others))
  await db.updateTable('quiz').set({ policy }).where('id', '=', moduleQuiz).execute()
  expect([await points(below, 'quiz-passed'), await points(above, 'quiz-passed')]).toEqual([0, 0])
  const id = await preview(item, 'full')
  await apply(id)
  expect(await points(below, 'quiz-passed')).toBe(0)
  expect(await points(above, 'quiz-passed')).toBeGreaterThan(0)
  await undo(id)
  expect(await points(above, 'quiz-passed')).toBe(0)
  await agrees()
})

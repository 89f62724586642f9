import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { listAnswers } from '#db/queries/responses'
import type { ItemType } from '~/domain/quiz/item'
import type { QuizPolicy } from '~/domain/quiz/policy'
import { diskStore } from '~/workflows/media/disk-store.server'
import { handInForm } from '~/workflows/quiz/hand-in-form.server'
import { saveAllAnswers } from '~/workflows/quiz/save-all-answers.server'
import { saveAnswer } from '~/workflows/quiz/save-answer.server'
import { startAttempt } from '~/workflows/quiz/start-attempt.server'
import { type Copy, copyBase } from '../databases/copy'
import { stockEveryType } from '../every-type'
import { pdf } from '../media-making'
import { addPerson } from '../newcomers'

const start = Date.now()
const at = (minutes: number) => new Date(start + minutes * 60_000)

let copy: Copy
let db: Database
let folder: string
beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ url: copy.url, file: copy.file })
  folder = await mkdtemp(join(tmpdir(), 'countersign-forms-'))
})
afterAll(async () => {
  await db?.destroy()
  await copy?.drop()
  await rm(folder, { recursive: true, force: true })
})

/** Somebody new at a quiz of these types, whose browser runs no scripts. */
async function sit(name: string, types: ItemType[], policy: Partial<QuizPolicy> = {}) {
  const { quizId, versionOf } = await stockEveryType(db, `forms-${name}`, policy, types)
  const personId = await addPerson(db, name, ['rep'])
  const started = await startAttempt(db, { personId, quizId, now: at(0) })
  if (!('attemptId' in started)) throw new Error(started.problem)
  const of = { personId, attemptId: started.attemptId }
  const kept = async (type: ItemType) => (await listAnswers(db, of.personId, of.attemptId)).get(versionOf(type))
  return { of, versionOf, kept }
}

type Sat = Awaited<ReturnType<typeof sit>>

/** The form as the page has it, with a file beside the upload. */
async function sendWithFile({ of, versionOf }: Sat, fields: [string, string][], { began, now }: { began: Date; now: Date }) {
  const path = join(folder, of.attemptId)
  await writeFile(path, pdf())
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  const files = [{ field: `file-${versionOf('upload')}`, path, givenName: 'redline.pdf', fault: null }]
  return handInForm(db, diskStore(join(folder, 'media')), { fields: form, files }, { ...of, began, now })
}

test('another order is another answer, and the same one is not', async () => {
  const { of, versionOf, kept } = await sit('order', ['ordering'])
  const send = async (picks: string[]) => {
    await saveAllAnswers(db, { ...of, answers: [{ itemVersionId: versionOf('ordering'), picks }], now: at(1) })
    const { number, picks: now } = (await kept('ordering')) ?? {}
    return [number, now?.join('')]
  }
  expect([await send(['c', 'b', 'a']), await send(['a', 'b', 'c']), await send(['a', 'b', 'c'])]).toEqual([[1, 'cba'], [2, 'abc'], [2, 'abc']])
})

test('a file that comes with the form leaves how sure every answer was, and has its own', async () => {
  const sat = await sit('certain', ['single', 'upload'], { certainty: true })
  const { of, versionOf, kept } = sat
  const [single, upload] = [versionOf('single'), versionOf('upload')]
  await saveAnswer(db, { ...of, itemVersionId: single, picks: ['a'], certainty: 3, now: at(1) })
  const fields: [string, string][] = [
    ['asked', single], [`picks-${single}`, 'a'], [`certainty-${single}`, '3'], ['asked', upload], [`certainty-${upload}`, '2'],
  ]
  expect(await sendWithFile(sat, fields, { began: at(2), now: at(2) })).toBeNull()
  expect(await kept('single')).toMatchObject({ number: 1, picks: ['a'], certainty: 3 })
  const file = await db.selectFrom('handed_in').select('id').where('attempt_id', '=', of.attemptId).executeTakeFirstOrThrow()
  expect(await kept('upload')).toMatchObject({ picks: [file.id], certainty: 2 })
})

test('a file that began in time is an answer, and what was written beside it after the time is not', async () => {
  const sat = await sit('slow', ['single', 'upload'], { minutes: 10 })
  const { of, versionOf, kept } = sat
  const [single, upload] = [versionOf('single'), versionOf('upload')]
  const fields: [string, string][] = [['asked', single], [`picks-${single}`, 'a'], ['asked', upload]]
  expect(await sendWithFile(sat, fields, { began: at(9), now: at(11) })).toBeNull()
  expect(await kept('single')).toBeUndefined()
  expect((await kept('upload'))?.picks).toHaveLength(1)
  const { closed_by: closedBy } = await db.selectFrom('attempt').select('closed_by').where('id', '=', of.attemptId).executeTakeFirstOrThrow()
  expect(closedBy).toBe('time')
  expect(await db.selectFrom('paper').select('item_version_id').where('attempt_id', '=', of.attemptId).execute()).toEqual([{ item_version_id: upload }])
})

test('a choice with a file beside it is no answer of the time when the form began', async () => {
  const sat = await sit('forged', ['single', 'upload'], { minutes: 10 })
  const single = sat.versionOf('single')
  const form: [string, string][] = [['asked', single], [`picks-${single}`, 'a']]
  const asChoice = { ...sat, versionOf: () => single }
  expect(await sendWithFile(asChoice, form, { began: at(9), now: at(11) })).toBe('not-in-attempt')
  expect(await sat.kept('single')).toBeUndefined()
})

test('neither a file nor an answer is kept of one who left a single sitting for half an hour', async () => {
  const sat = await sit('left', ['single', 'upload'], { oneSitting: true })
  const form: [string, string][] = [['asked', sat.versionOf('upload')]]
  expect(await sendWithFile(sat, form, { began: at(31), now: at(31) })).toBe('not-open')
  expect(await db.selectFrom('handed_in').select('id').where('attempt_id', '=', sat.of.attemptId).execute()).toEqual([])
})

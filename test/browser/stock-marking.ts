import { startAttemptOf, stockEveryType } from '../every-type'
import { giveMark } from '../marking-work'
import { saveAnswer } from '../quiz-taking'
import type { TestServer } from '../server'

const answer = 'Every loss would be ours, however it came about.\n\nCap it at the fees of a year, and leave out what we cannot insure.'

/** Two essays that wait to be marked, and a third that is marked. */
export async function stockMarking(server: TestServer): Promise<Record<string, string>> {
  const essay = (await stockEveryType(server.db, 'every-type')).versionOf('essay')
  const [paper, waiting, marked] = [await essayOf(server, 'tom', essay), await essayOf(server, 'yuki', essay), await essayOf(server, 'emeka', essay)]
  await giveMark(await server.as('tess'), marked, 0.6)
  return { paper, waiting, marked }
}

async function essayOf(server: TestServer, name: string, version: string): Promise<string> {
  const attempt = await startAttemptOf(server.db, name, 'every-type')
  const rep = await server.as(name)
  await saveAnswer(rep, attempt, version, [answer])
  await rep.post(`/attempts/${attempt}`, { intent: 'submit' })
  return (await server.db.selectFrom('paper').select('id').where('attempt_id', '=', attempt).executeTakeFirstOrThrow()).id
}

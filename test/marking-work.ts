import { addPerson } from './newcomers'
import { saveAnswer, startQuiz } from './quiz-taking'
import type { TestServer } from './server'
import type { Answer, Visitor } from './visitor'

export type Someone = { id: string; visitor: Visitor }

/** A person of the test's own, signed in. */
export async function comeIn(server: TestServer, name: string, roles: Parameters<typeof addPerson>[2], teamId: string | null = null): Promise<Someone> {
  const id = await addPerson(server.db, name, roles, teamId)
  const visitor = server.visitor()
  await visitor.signIn(`${id}@countersign.example`)
  return { id, visitor }
}

/** Answer one question of the module quiz and hand it in; returns the attempt and its paper. */
export async function handInEssay(server: TestServer, writer: Someone, item: string, text: string): Promise<{ attempt: string; paper: string }> {
  const attempt = await startQuiz(writer.visitor)
  const saved = await saveAnswer(writer.visitor, attempt, item, [text])
  if (saved.status !== 200) throw new Error(`the answer was not saved: ${saved.status} ${saved.text}`)
  const { status } = await writer.visitor.post(`/attempts/${attempt}`, { intent: 'submit' })
  if (status !== 302) throw new Error(`the attempt was not submitted: ${status}`)
  const paper = await server.db.selectFrom('paper').select('id').where('attempt_id', '=', attempt).executeTakeFirstOrThrow()
  return { attempt, paper: paper.id }
}

/** What each level of the example rubric comes to, of 5 points. */
export const levelsOf = {
  0: { risk: 'none', words: 'no' }, 0.2: { risk: 'some', words: 'no' }, 0.4: { risk: 'none', words: 'yes' }, 0.6: { risk: 'full', words: 'no' },
  1: { risk: 'full', words: 'yes' },
} as const

export const giveMark = (marker: Visitor, paper: string, score: keyof typeof levelsOf, comment = ''): Promise<Answer> =>
  marker.post(`/studio/marking/paper?id=${paper}`, { ...Object.fromEntries(Object.entries(levelsOf[score]).map(([id, level]) => [`level.${id}`, level])), comment })

/** Open the next paper of a question; null where none waits for this marker. */
export async function openNext(marker: Visitor, item: string): Promise<string | null> {
  const { location } = await marker.post('/studio/marking', { item })
  return location ? new URL(location, 'http://here').searchParams.get('id') : null
}

import type { TestServer } from './server'
import type { Visitor } from './visitor'

export const moduleQuiz = 'contract-language/terms-that-move-risk'

/** Start (or go on with) the module quiz; returns the attempt's id. */
export async function startQuiz(rep: Visitor, quiz = `/learn/${moduleQuiz}/quiz`): Promise<string> {
  const { status, location } = await rep.post(quiz, {})
  if (status !== 302 || !location?.startsWith('/attempts/')) throw new Error(`the quiz did not start: ${status} ${location}`)
  return location.replace('/attempts/', '')
}

export type KnownItem = { id: string; type: string; key: string[]; all: string[] }

/** The items of an attempt with their keys, straight from the database: what no visitor can see. */
export async function itemsOf(server: TestServer, attemptId: string): Promise<KnownItem[]> {
  const { items } = await server.db.selectFrom('attempt').select('items').where('id', '=', attemptId).executeTakeFirstOrThrow()
  const ids = JSON.parse(items) as string[]
  const rows = await server.db.selectFrom('item_version').select(['id', 'type', 'body']).where('id', 'in', ids).execute()
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id)
    if (!row) throw new Error(`no item ${id}`)
    const options = (JSON.parse(row.body) as { options: { id: string; right: boolean }[] }).options
    return { id, type: row.type, key: options.filter((one) => one.right).map((one) => one.id), all: options.map((one) => one.id) }
  })
}

export function saveAnswer(rep: Visitor, attemptId: string, item: string, picks: readonly string[]) {
  return rep.post(`/api/attempts/${attemptId}/answers`, { item, picks })
}

export async function personId(server: TestServer, name: string): Promise<string> {
  const row = await server.db.selectFrom('person').select('id').where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()
  return row.id
}

import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import type { TestServer } from '../server'

/** Where the quiz of the one module of the demo organisation is taken. */
export const moduleUrl = '/learn/contract-language/terms-that-move-risk'

type Item = { id: string; type: string; options: { id: string; right: boolean }[] }

/** The questions of an attempt in their order, with their key. */
export async function itemsOf({ db }: TestServer, attemptId: string): Promise<Item[]> {
  const { items } = await db.selectFrom('attempt').select('items').where('id', '=', attemptId).executeTakeFirstOrThrow()
  const versions = await db.selectFrom('item_version').select(['id', 'type', 'body']).where('id', 'in', JSON.parse(items) as string[]).execute()
  const byId = new Map(versions.map(({ id, type, body }) => [id, { id, type, ...(JSON.parse(body) as Pick<Item, 'options'>) }]))
  return (JSON.parse(items) as string[]).flatMap((id) => byId.get(id) ?? [])
}

export const rightPicks = (item: Item) => item.options.filter(({ right }) => right).map(({ id }) => id)
export const wrongPick = (item: Item) => item.options.find(({ right }) => !right)?.id ?? ''

/** What was answered in an attempt, in the order it came in: one entry for each change that was sent. */
export async function responsesTo({ db }: TestServer, attemptId: string): Promise<{ item: string; picks: string[] }[]> {
  const rows = await db.selectFrom('response').select(['item_version_id', 'picks']).where('attempt_id', '=', attemptId).orderBy('number').execute()
  return rows.map(({ item_version_id: item, picks }) => ({ item, picks: JSON.parse(picks) as string[] }))
}

/** The newest attempt of somebody of the cast. */
export async function newestAttemptOf({ db }: TestServer, name: string): Promise<string> {
  const person = await db.selectFrom('person').select('id').where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()
  return (await db.selectFrom('attempt').select('id').where('person_id', '=', person.id).orderBy('started_at', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow()).id
}

/** Start an attempt without a screen, at a page that has one button for it; its id. */
export async function startAttempt(server: TestServer, name: string, path: string): Promise<string> {
  const { location } = await (await server.as(name)).post(path, {})
  expect(location).toMatch(/^\/attempts\//)
  return location?.replace('/attempts/', '') ?? ''
}

export const optionOf = (page: Page, item: string, option: string) => page.locator(`input[name="picks-${item}"][value="${option}"]`)

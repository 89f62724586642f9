import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeKey } from '~/workflows/connections/make-key.server'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import { alive, newVisitor, useBrowser } from './browser'

let server: TestServer

useBrowser()
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

test('what comes in about a rep stands on the manager’s open page by itself, and takes neither focus nor place nor the page away', async () => {
  const { page } = await newVisitor(server, 'otto')
  const listening = page.waitForResponse((response) => response.url().endsWith('/team/live') && response.ok())
  await page.goto('/team?view=work&sort=name')
  await alive(page)
  await listening
  const row = page.getByRole('row').filter({ hasText: 'Jonas Weber' })
  await expect.poll(() => row.getByText('none known').count()).toBe(1)
  await page.evaluate(() => document.body.setAttribute('data-kept', 'yes'))
  await page.getByRole('link', { name: 'Sofia Marchetti' }).focus()
  await page.evaluate(() => window.scrollTo(0, 120))

  const made = await makeKey(server.db, { actorId: await personId(server, 'ada'), sentId: randomUUID(), name: 'CRM', source: 'crm', scope: 'outcomes:write', now: new Date() })
  if (!('secret' in made)) throw new Error('no key was made')
  const event = { person: 'jonas@countersign.example', happenedAt: new Date().toISOString(), contract: 'C-77' }
  const answer = await fetch(`${server.url}/api/outcomes`, {
    method: 'POST', headers: { Authorization: `Bearer ${made.secret}`, 'Content-Type': 'application/json' },
    body: JSON.stringify([{ ...event, id: 'n-1', kind: 'contract-created' }, { ...event, id: 'n-2', kind: 'value', amount: 1_250_000, currency: 'EUR' }]),
  })
  expect(answer.status).toBeLessThan(300)
  await row.getByText('€12,500.00').waitFor()
  expect(await page.evaluate(() => [document.body.getAttribute('data-kept'), document.activeElement?.textContent, window.scrollY])).toEqual(['yes', 'Sofia Marchetti', 120])
})

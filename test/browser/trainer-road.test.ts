import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { course, idOf, module, page as pathOf, studioRows, twoTrainers } from '../lesson-writing'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import { newVisitor, type Seat, useBrowser } from './browser'
import { textOf, writeText } from './lesson-text'

let server: TestServer

useBrowser()
beforeAll(async () => {
  server = await startServer()
  await twoTrainers(server)
})
afterAll(() => server.close())

const slug = 'who-may-sign'
const lesson = `/learn/${course}/${module}/${slug}`

const text = `---
title: "Who may sign"
summary: How you find out in a minute whether the person across the table can bind their company.
skills: [terminology.indemnity]
clauseTypes: []
sources: []
---

The buyer says "just send it to me". Can they sign for their compny?

<Callout kind="rule" title="Ask early">

A title on a card is no authority. Ask who signs, and up to which amount.

</Callout>

![Two people and the line between them](who-signs.png)

<Steps>

<Step title="Ask">

Who signs contracts of this size?

</Step>

<Step title="Write it down">

Put the name into the request, with the limit.

</Step>

</Steps>

<Checkpoint item="conf-01" />

<Compare before="Signed by any employee" after="Signed by an authorised officer" />

<Reveal summary="What if nobody knows?">

Then legal asks theirs. It takes a day, and a contract that binds nobody takes longer.

</Reveal>

<Checkpoint item="conf-02" />
`

async function press({ page }: Seat, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).click()
}

async function addPicture({ page }: Seat): Promise<void> {
  const buffer = await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#335577' } }).png().toBuffer()
  await page.goto('/studio/media')
  await page.getByLabel(/^Choose files/).setInputFiles({ name: 'Who signs.png', mimeType: 'image/png', buffer })
  await page.getByRole('button', { name: 'Add to media' }).click()
  await page.getByText('Added as who-signs.png.').waitFor()
}

async function publish(trainer: Seat, number: number, readers?: RegExp): Promise<void> {
  await press(trainer, 'Publish')
  const panel = trainer.page.getByRole('region', { name: `Publish version ${number}?` })
  await panel.waitFor()
  if (readers) await panel.getByLabel(readers).check()
  await press(trainer, `Publish version ${number}`)
  await trainer.page.getByText(`Version ${number} is published`).waitFor()
}

const readingOf = async (email: string) =>
  server.db
    .selectFrom('reading')
    .innerJoin('lesson_version', 'lesson_version.id', 'reading.lesson_version_id')
    .select(['lesson_version.number', 'reading.finished_at'])
    .where('reading.person_id', '=', await personId(server, email))
    .where('reading.lesson_id', '=', idOf(slug))
    .executeTakeFirst()

test('a trainer writes a lesson, has it reviewed, publishes it, mends a typo and moves its readers', async () => {
  const tess = await newVisitor(server, 'tess')
  await addPicture(tess)

  await tess.page.goto(`/studio/${course}/${module}`)
  await tess.page.getByLabel('Title of the lesson').fill('Who may sign')
  await press(tess, 'Add and write')
  await tess.page.waitForURL(`**${pathOf(slug)}*`)
  await writeText(tess.page, text)
  const drawn = tess.page.getByRole('region', { name: 'The lesson as a rep sees it' })
  for (const part of ['.lesson-callout-rule', 'img[alt="Two people and the line between them"]', '.lesson-steps', '.lesson-compare', 'details.lesson-reveal']) {
    await drawn.locator(part).first().waitFor()
  }
  await tess.page.getByText(/^Saved \d\d:\d\d$/).waitFor()

  await tess.page.goto(`${pathOf(slug)}/review`)
  await press(tess, 'Ask for a review')
  const ruth = await newVisitor(server, 'ruth')
  await ruth.page.goto('/studio')
  await ruth.page.getByRole('link', { name: /Who may sign/ }).first().waitFor()
  await ruth.page.goto(`${pathOf(slug)}/review`)
  await ruth.page.getByRole('link', { name: 'Comment on line 13' }).click()
  await ruth.page.getByLabel('What do you say about line 13?').fill('Good, keep it this short.')
  await press(ruth, 'Comment')
  await ruth.page.getByText('Good, keep it this short.').waitFor()
  await press(ruth, 'Approve this text')
  await ruth.page.getByText(/approved/i).first().waitFor()

  await tess.page.goto(pathOf(slug))
  await press(tess, 'Publish')
  await tess.page.getByText('Ruth Adeyemi approved exactly this text.').waitFor()
  await press(tess, 'Publish version 1')
  await tess.page.getByText('Version 1 is published').waitFor()

  const mina = await newVisitor(server, 'mina')
  await mina.page.goto(lesson)
  const first = mina.page.locator('.checkpoint').first()
  await first.getByRole('radio').first().check()
  await first.getByRole('button', { name: 'Check' }).click()
  await first.locator('.checkpoint-verdict').waitFor()
  expect(await readingOf('mina')).toEqual({ number: 1, finished_at: null })

  await tess.page.goto(pathOf(slug))
  await writeText(tess.page, text.replace('compny', 'company'))
  await tess.page.getByText(/^Saved \d\d:\d\d$/).waitFor()
  await publish(tess, 2, /They get version 2 at once/)
  await expect.poll(async () => (await readingOf('mina'))?.number).toBe(2)

  await mina.page.goto(lesson)
  await mina.page.getByText('Can they sign for their company?').waitFor()
  await mina.page.locator('.checkpoint').first().locator('.checkpoint-verdict').waitFor()
  const answers = await server.db.selectFrom('checkpoint_answer').select('counted').where('lesson_id', '=', idOf(slug)).execute()
  expect(answers).toEqual([{ counted: 1 }])
  expect(await textOf(tess.page)).toContain('company')
  expect((await studioRows(server).versionsOf(slug)).map(({ number }) => number)).toEqual([1, 2])
})

import { randomUUID } from 'node:crypto'
import { startAttemptOf, stockEveryType } from '../every-type'
import type { TestServer } from '../server'
import type { Visitor } from '../visitor'
import { stockCertificates } from './stock-certificates'
import { stockMarking } from './stock-marking'
import { stockOutcomeFiles } from './stock-outcome-files'
import { stockOutcomes } from './stock-outcomes'
import { stockPay } from './stock-pay'
import { stockProgrammes } from './stock-programmes'
import { stockQuizzes } from './stock-quizzes'
import { stockRules } from './stock-rules'
import { stockStatistics } from './stock-statistics'
import { stockStudio } from './stock-studio'
import { happened, itemOf as itemInUse, keysOf, publish, tell } from '../reading-lessons'
import { itemsOf, moduleUrl, rightPicks, startAttempt, wrongPick } from './attempts'

/** What the pages of reps are asked for by name: attempts in every state. */
export async function stockForReps(server: TestServer): Promise<Record<string, string>> {
  const drill = await startAttempt(server, 'emeka', '/practice/clauses')
  const answered = await startAttempt(server, 'yuki', '/practice/clauses')
  const yuki = await server.as('yuki')
  for (const [index, item] of (await itemsOf(server, answered)).slice(0, 2).entries()) {
    const picks = index === 0 ? rightPicks(item) : wrongPick(item)
    await yuki.post(`/attempts/${answered}`, { intent: 'answer', item: item.id, [`picks-${item.id}`]: picks, position: String(index + 1) })
  }
  await stockEveryType(server.db, 'every-type')
  await observeAtWork(server, await idOf(server, 'jonas'))
  await writeNotes(server, 'jonas')
  // In no team nothing is assigned to Marcus, so that he is sent to practise.
  await server.db.updateTable('person').set({ team_id: null }).where('id', '=', await idOf(server, 'marcus')).execute()
  return {
    otto: await idOf(server, 'otto'),
    ...(await stockLessons(server)),
    everyType: await startAttemptOf(server.db, 'tom', 'every-type'),
    open: await startAttempt(server, 'sofia', `${moduleUrl}/quiz`),
    drill,
    answered,
    passed: await submittedBy(server, 'jonas', 'quiz'),
    failed: await submittedBy(server, 'callum', 'quiz'),
    practised: await submittedBy(server, 'jonas', 'practice'),
    ...(await stockCertificates(server)),
    ...(await stockPay(server)),
    ...(await stockProgrammes(server)),
    ...(await stockQuizzes(server)),
  }
}

/** A lesson with questions and boxes that one has begun and another has done, with notes, and one that it locks. */
async function stockLessons(server: TestServer): Promise<Record<string, string>> {
  const body = '## The deal\n\nWho keeps what.\n\n<Checkpoint item="conf-01" />\n\n<Checklist>\n<Check>Ask who signs</Check>\n</Checklist>\n\n<Checkpoint item="conf-03" />'
  const asking = await publish(server, 'asking', body, { title: 'Asking' })
  const locked = await publish(server, 'behind-the-gate', 'Later words.', { title: 'Behind the gate', requires: [asking.lessonId] })
  const [yuki, jonas] = [await server.as('yuki'), await server.as('jonas')]
  const [first = '', second = ''] = keysOf(asking.blocks, 'checkpoint')
  const [one, three] = [await itemInUse(server, 'conf-01'), await itemInUse(server, 'conf-03')]
  for (const reader of [yuki, jonas]) await reader.get(asking.path)
  await tell(yuki, happened(asking, { kind: 'answer', block: first, picks: [one.wrong] }))
  const [list = ''] = keysOf(asking.blocks, 'checklist')
  await tell(
    jonas,
    happened(asking, { kind: 'answer', block: first, picks: one.key }),
    happened(asking, { kind: 'answer', block: second, picks: three.key }),
    happened(asking, { kind: 'ticks', block: list, ticked: [0] }),
    happened(asking, { kind: 'seen', blocks: keysOf(asking.blocks) }),
  )
  const note = { intent: 'add', lesson: asking.lessonId, from: asking.path }
  await jonas.post('/learn/notes', { ...note, block: keysOf(asking.blocks)[1] ?? '', quote: 'Who keeps what', starts: '0', ends: '14', body: 'Ask for the list of people.' })
  await jonas.post('/learn/notes', { ...note, body: 'On the whole.' })
  return { asking: asking.path, locked: locked.path }
}

async function submittedBy({ db }: TestServer, name: string, kind: 'quiz' | 'practice'): Promise<string> {
  const attempts = db.selectFrom('attempt').innerJoin('person', 'person.id', 'attempt.person_id').innerJoin('quiz', 'quiz.id', 'attempt.quiz_id')
  const found = attempts.select('attempt.id').where('person.email', '=', `${name}@countersign.example`).where('submitted_at', 'is not', null)
  return (await found.where('quiz.module_id', kind === 'quiz' ? 'is not' : 'is', null).orderBy('attempt.id').executeTakeFirstOrThrow()).id
}

/** What the pages of managers, admins and doors are asked for by name: people, teams and links. */
export async function stockForStaff(server: TestServer): Promise<Record<string, string>> {
  const { db } = server
  const personId = async (name: string) => (await db.selectFrom('person').select('id').where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()).id
  const ada = await server.as('ada')
  for (const name of ['noor', 'ravi', 'late']) {
    const form = { intent: 'invite', email: `${name}@larkspur.example`, name: `${name[0]?.toUpperCase()}${name.slice(1)} Vance`, function: 'sales', roles: 'rep', team: '', profile: '' }
    await ada.post('/admin/invitations', form)
  }
  await db.updateTable('invitation').set({ expires_at: new Date(Date.now() - 1000).toISOString() }).where('email', '=', 'late@larkspur.example').execute()
  await server.visitor().post('/forgot', { email: 'felix@countersign.example' })
  const observed = await observeAtWork(server, await personId('jonas'))
  await writeNotes(server, 'jonas')
  return {
    observed,
    jonas: await personId('jonas'),
    hanna: await personId('hanna'),
    ada: await personId('ada'),
    team: (await db.selectFrom('team').select('id').where('name', '=', 'Mid-market').executeTakeFirstOrThrow()).id,
    join: await linkMailedTo(server, 'noor@larkspur.example', 'join'),
    late: await linkMailedTo(server, 'late@larkspur.example', 'join'),
    reset: await linkMailedTo(server, 'felix@countersign.example', 'reset'),
    ...(await stockCertificates(server)),
    ...(await stockOutcomes(server)),
    ...(await stockOutcomeFiles(server)),
    ...(await stockPay(server)),
    ...(await stockRules(server)),
    ...(await stockProgrammes(server)),
    ...(await stockQuizzes(server)),
  }
}

/** Notes between Otto and one of his people, of which one is taken back. */
export async function writeNotes(server: TestServer, name: string): Promise<void> {
  const [otto, rep] = [await server.as('otto'), await server.as(name)]
  const [ottoId, repId] = [await idOf(server, 'otto'), await idOf(server, name)]
  const write = (who: Visitor, to: string, words: string) => who.post(`/one-to-one/${to}`, { intent: 'write', sentId: randomUUID(), words })
  await write(otto, repId, 'The wrong page.')
  const { id } = await server.db.selectFrom('one_to_one_note').select('id').where('reader_id', '=', repId).executeTakeFirstOrThrow()
  await otto.post(`/one-to-one/${repId}`, { intent: 'take-back', id })
  await write(rep, ottoId, 'Could we go through the Halden redlines before Thursday?')
  await write(otto, repId, 'Agreed: two calls together this week.\nYou lead the first, I listen.')
}

const idOf = async ({ db }: TestServer, name: string) => (await db.selectFrom('person').select('id').where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()).id

/** Two observations of a rep by their manager, of which one is taken back. Returns the id of the one that stands. */
export async function observeAtWork(server: TestServer, personId: string): Promise<string> {
  const otto = await server.as('otto')
  const page = `/team/${personId}/skills/terminology.confidentiality`
  const observe = async (level: string, words: string) => {
    const { location } = await otto.post(`${page}/verify`, { sentId: randomUUID(), level, words, observedOn: new Date().toISOString().slice(0, 10), confirm: 'yes' })
    return location?.split('saved=')[1] ?? ''
  }
  const taken = await observe('helped-often', 'The call with Halden.')
  await otto.post(page, { observationId: taken, reason: 'It was another call.' })
  return observe('explained', 'Walked the customer through what stays confidential after the end of the contract, and said why we never promise “for ever”.\nAsked for nothing.')
}

/** What the pages of the studio are asked for by name: lessons, papers to mark and quizzes that many have taken. */
export async function stockForTrainers(server: TestServer): Promise<Record<string, string>> {
  return { ...(await stockStudio(server)), ...(await stockMarking(server)), ...(await stockStatistics(server)) }
}

/** The path of the link in the newest mail to this address. The mail has to be waiting still: see `undelivered`. */
export async function linkMailedTo({ db }: TestServer, recipient: string, door: 'join' | 'reset'): Promise<string> {
  const mails = await db.selectFrom('outbox').select('body').where('recipient', '=', recipient).orderBy('created_at', 'desc').orderBy('id', 'desc').execute()
  const path = mails.map(({ body }) => new RegExp(`/${door}/[\\w-]{43}\\b`).exec(body)?.[0]).find((one) => one !== undefined)
  if (!path) throw new Error(`No mail with a link was written to ${recipient}.`)
  return path
}

/** Settings under which mail stays in the outbox with its body, where a test can read its link. */
export const undelivered = { SMTP_URL: 'smtp://127.0.0.1:9' }

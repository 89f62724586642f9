import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCredentials, insertPerson } from '#db/queries/people'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let ada: Visitor
const password = 'four calm words here'

// Mail that cannot be delivered stays in the outbox with its body, where a test can read its link.
beforeAll(async () => {
  server = await startServer({ SMTP_URL: 'smtp://127.0.0.1:9' })
  ada = await server.as('ada')
})
afterAll(() => server.close())

const mailsTo = (recipient: string) =>
  server.db.selectFrom('outbox').selectAll().where('recipient', '=', recipient).orderBy('created_at').orderBy('id').execute()

async function pathMailedTo(recipient: string, door: 'join' | 'reset'): Promise<string> {
  const bodies = (await mailsTo(recipient)).map(({ body }) => new RegExp(`/${door}/[\\w-]{43}\\b`).exec(body)?.[0])
  const path = bodies.filter((one) => one !== undefined).at(-1)
  if (!path) throw new Error(`No mail with a link was written to ${recipient}.`)
  return path
}

const teamNamed = (name: string) => server.db.selectFrom('team').select('id').where('name', '=', name).executeTakeFirstOrThrow()
const peopleAt = (email: string) => server.db.selectFrom('person').selectAll().where('email', '=', email).execute()
const invitationOf = (email: string) => server.db.selectFrom('invitation').selectAll().where('email', '=', email).executeTakeFirstOrThrow()
const auditOf = (id: string) => server.db.selectFrom('audit').selectAll().where('subject_id', '=', id).orderBy('id').execute()
const longAgo = new Date(Date.now() - 1000).toISOString()

async function invite(email: string, more: Record<string, string | string[]> = {}) {
  return ada.post('/admin/invitations', { intent: 'invite', email, name: 'Noor Vance', function: 'sales', roles: 'rep', team: '', profile: '', ...more })
}

async function invited(email: string): Promise<string> {
  expect((await invite(email)).location).toBe('/admin/invitations?done=invite')
  return pathMailedTo(email, 'join')
}

describe('invitations', () => {
  test('a person is invited, chooses a password, and is in', async () => {
    const { id: team } = await teamNamed('Enterprise EMEA')
    expect((await invite(' Noor@Larkspur.Example ', { roles: ['rep', 'trainer'], team, profile: 'account-executive' })).status).toBe(302)
    const path = await pathMailedTo('noor@larkspur.example', 'join')
    const noor = server.visitor()
    const page = await noor.get(path)
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
    for (const words of ['Ada Moreau invites you', 'rep and trainer', 'Enterprise EMEA', 'noor@larkspur.example', 'At least 10 characters']) {
      expect(page.text.replaceAll('<!-- -->', '')).toContain(words)
    }
    const joined = await noor.post(path, { name: 'Noor van Ness', password })
    expect([joined.status, joined.location]).toEqual([302, '/learn'])
    expect((await noor.get('/account')).text).toContain('Noor van Ness')
    const [person] = await peopleAt('noor@larkspur.example')
    expect(person).toMatchObject({ name: 'Noor van Ness', team_id: team, role_profile_id: 'account-executive', is_rep: 1, is_trainer: 1, is_admin: 0 })
    await server.visitor().signIn('noor@larkspur.example', password)
  })

  test('who invited whom is in the audit, the secret of the link is not', async () => {
    const path = await invited('trail@larkspur.example')
    await server.visitor().post(path, { name: 'Trail', password })
    const invitation = await invitationOf('trail@larkspur.example')
    const rows = await auditOf(invitation.id)
    expect(rows.map(({ action }) => action)).toEqual(['invitation.sent', 'invitation.accepted'])
    const token = path.replace('/join/', '')
    expect(JSON.stringify([rows, invitation])).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain(invitation.token_hash)
    const sent = { email: 'trail@larkspur.example', name: 'Noor Vance', function: 'sales', roles: ['rep'], teamId: null, roleProfileId: null }
    expect(JSON.parse(rows[0]?.after ?? '')).toEqual(sent)
  })

  test('a link that was used says so, and makes nobody', async () => {
    const path = await invited('twice@larkspur.example')
    await server.visitor().post(path, { name: 'Once', password })
    const again = await server.visitor().get(path)
    expect(again.status).toBe(410)
    expect(again.text).toContain('already used')
    expect(again.text).not.toContain('twice@larkspur.example')
    expect((await server.visitor().post(path, { name: 'Twice', password: 'another good one' })).status).toBe(410)
    expect((await peopleAt('twice@larkspur.example')).map(({ name }) => name)).toEqual(['Once'])
  })

  test('an expired link says so, and makes nobody', async () => {
    const path = await invited('late@larkspur.example')
    await server.db.updateTable('invitation').set({ expires_at: longAgo }).where('email', '=', 'late@larkspur.example').execute()
    const page = await server.visitor().get(path)
    expect(page.status).toBe(410)
    expect(page.text).toContain('has expired')
    expect((await server.visitor().post(path, { name: 'Late', password })).status).toBe(410)
    expect(await peopleAt('late@larkspur.example')).toEqual([])
  })

  test('a revoked link opens nothing, and revoking twice leaves one trace', async () => {
    const path = await invited('back@larkspur.example')
    const { id } = await invitationOf('back@larkspur.example')
    const revoke = () => ada.post('/admin/invitations', { intent: 'revoke', invitation: id })
    expect([(await revoke()).status, (await revoke()).status]).toEqual([302, 302])
    const page = await server.visitor().get(path)
    expect(page.status).toBe(410)
    expect(page.text).toContain('taken back')
    expect((await server.visitor().post(path, { name: 'Back', password })).status).toBe(410)
    expect(await peopleAt('back@larkspur.example')).toEqual([])
    expect((await auditOf(id)).map(({ action }) => action)).toEqual(['invitation.sent', 'invitation.revoked'])
    expect((await invite('back@larkspur.example')).status).toBe(302)
  })

  test('an unknown link is not there', async () => {
    const path = `/join/${'x'.repeat(43)}`
    expect((await server.visitor().get(path)).status).toBe(404)
    expect((await server.visitor().post(path, { name: 'X', password })).status).toBe(404)
  })

  test('sent again, the new link works and the old one no longer', async () => {
    const first = await invited('again@larkspur.example')
    const { id } = await invitationOf('again@larkspur.example')
    await ada.post('/admin/invitations', { intent: 'resend', invitation: id })
    expect(await mailsTo('again@larkspur.example'), 'a second click sends nothing').toHaveLength(1)
    await server.db.updateTable('invitation').set({ expires_at: longAgo }).where('id', '=', id).execute()
    expect((await ada.post('/admin/invitations', { intent: 'resend', invitation: id })).location).toBe('/admin/invitations?done=resend')
    const second = await pathMailedTo('again@larkspur.example', 'join')
    expect(second).not.toBe(first)
    expect((await server.visitor().get(first)).status).toBe(404)
    expect((await server.visitor().post(second, { name: 'Again', password })).status).toBe(302)
    expect((await auditOf(id)).map(({ action }) => action)).toEqual(['invitation.sent', 'invitation.resent', 'invitation.accepted'])
    const late = await ada.post('/admin/invitations', { intent: 'resend', invitation: id })
    expect([late.status, late.text.includes('accepted in the meantime')]).toEqual([400, true])
  })

  test('two clicks at once make one person', async () => {
    const path = await invited('both@larkspur.example')
    const answers = await Promise.all([1, 2].map((n) => server.visitor().post(path, { name: `Click ${n}`, password })))
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 410])
    expect(await peopleAt('both@larkspur.example')).toHaveLength(1)
  })

  test('an address that became a person in the meantime is told to sign in, and keeps its person', async () => {
    const path = await invited('first@larkspur.example')
    const person = { id: 'first', email: 'first@larkspur.example', name: 'First', function: 'sales', roles: ['rep'] } as const
    await insertPerson(server.db, { ...person, teamId: null, roleProfileId: null, passwordHash: null, now: new Date() })
    const answer = await server.visitor().post(path, { name: 'Second', password })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('already an account')
    expect((await invitationOf('first@larkspur.example')).accepted_at).toBeNull()
    expect((await peopleAt('first@larkspur.example')).map(({ name }) => name)).toEqual(['First'])
  })

  test('an address that is a person or already invited is told beside the field, with all that was typed', async () => {
    const known = await invite('MINA@countersign.example', { name: 'Typed Name', roles: ['rep', 'admin'] })
    expect(known.status).toBe(400)
    expect(known.text).toContain('already belongs to a person')
    expect(known.text).toContain('value="Typed Name"')
    expect(known.text.match(/<input[^>]*name="roles"[^>]*checked[^>]*>/g)).toHaveLength(2)
    expect(await mailsTo('mina@countersign.example')).toEqual([])
    await invited('open@larkspur.example')
    expect((await invite('open@larkspur.example')).text).toContain('already has an open invitation')
    expect(await mailsTo('open@larkspur.example')).toHaveLength(1)
  })

  test('an invitation needs an address, a name and a role', async () => {
    const answer = await ada.post('/admin/invitations', { intent: 'invite', email: 'nobody', name: ' ', function: 'sales', team: '', profile: '' })
    expect(answer.status).toBe(400)
    for (const words of ['Enter an e-mail address, such as', 'Enter a name.', 'Choose at least one role.']) expect(answer.text).toContain(words)
    expect((await invite('lost@larkspur.example', { team: 'no-such-team' })).text).toContain('This team is gone')
    expect((await invite('lost@larkspur.example', { profile: 'no-such-profile' })).text).toContain('This role profile is gone')
    expect(await mailsTo('lost@larkspur.example')).toEqual([])
  })

  test('only an admin may look at invitations or send them', async () => {
    for (const name of ['mina', 'otto', 'tess']) {
      const visitor = await server.as(name)
      expect((await visitor.get('/admin/invitations')).status).toBe(404)
      const order = { intent: 'invite', email: 'sly@larkspur.example', name: 'Sly', function: 'sales', roles: 'admin' }
      expect((await visitor.post('/admin/invitations', order)).status).toBe(404)
    }
    expect(await mailsTo('sly@larkspur.example')).toEqual([])
  })

  test('the page lists what is open and what became of the rest, in four queries', async () => {
    const [used, revoked] = [await invited('list-used@larkspur.example'), await invited('list-revoked@larkspur.example')]
    await invited('list-expired@larkspur.example')
    await invited('list-open@larkspur.example')
    await server.visitor().post(used, { name: 'Used', password })
    await ada.post('/admin/invitations', { intent: 'revoke', invitation: (await invitationOf('list-revoked@larkspur.example')).id })
    await server.db.updateTable('invitation').set({ expires_at: longAgo }).where('email', '=', 'list-expired@larkspur.example').execute()
    const page = await ada.get('/admin/invitations')
    expect(page.text, 'a link is never shown').not.toContain(revoked)
    const entries = page.text.split('<li ')
    const expected = { used: ['Accepted'], revoked: ['Revoked'], expired: ['Expired', 'Send again'], open: ['Open', 'Send again', 'Revoke the invitation'] }
    for (const [state, words] of Object.entries(expected)) {
      const entry = entries.find((one) => one.includes(`list-${state}@larkspur.example`)) ?? ''
      expect(words.filter((word) => !entry.includes(word)), state).toEqual([])
    }
    expect(Number(/queries;desc="(\d+)"/.exec(page.headers.get('server-timing') ?? '')?.[1])).toBeLessThanOrEqual(4)
  })
})

describe('a forgotten password', () => {
  const ask = (email: string) => server.visitor().post('/forgot', { email })
  const withoutNonce = (html: string) => html.replace(/nonce="[^"]*"|"nonce":"[^"]*"/g, '')

  test('a link chooses a new password, once, and ends every session that was open', async () => {
    const before = await server.as('mina')
    await ask(' Mina@Countersign.example')
    const path = await pathMailedTo('mina@countersign.example', 'reset')
    expect((await server.visitor().get(path)).status).toBe(200)
    const mina = server.visitor()
    const short = await mina.post(path, { password: 'short' })
    expect([short.status, short.text.includes('at least 10 characters')]).toEqual([400, true])
    const saved = await mina.post(path, { password })
    expect([saved.status, saved.location]).toEqual([302, '/learn'])
    expect((await mina.get('/account')).status).toBe(200)
    expect((await before.get('/account')).location).toBe('/login?to=%2Faccount')
    await expect(server.visitor().signIn('mina@countersign.example', 'countersign')).rejects.toThrow('400')
    await server.visitor().signIn('mina@countersign.example', password)
    const again = await server.visitor().get(path)
    expect([again.status, again.text.includes('already used')]).toEqual([410, true])
    expect((await server.visitor().post(path, { password: 'an intruder’s words' })).status).toBe(410)
    await server.visitor().signIn('mina@countersign.example', password)
    expect((await mailsTo('mina@countersign.example')).at(-1)?.subject).toContain('was changed')
  })

  test('an unknown address gets the same answer, as slowly, and no mail', async () => {
    const start = performance.now()
    const unknown = await ask('nobody@elsewhere.example')
    const unknownMs = performance.now() - start
    const known = await ask('otto@countersign.example')
    expect([unknown.status, known.status]).toEqual([200, 200])
    expect(withoutNonce(unknown.text)).toBe(withoutNonce(known.text))
    expect(unknownMs).toBeGreaterThan(240)
    expect(await mailsTo('nobody@elsewhere.example')).toEqual([])
    expect(await mailsTo('otto@countersign.example')).toHaveLength(1)
  })

  test('asking again makes the earlier link useless', async () => {
    await ask('tess@countersign.example')
    const first = await pathMailedTo('tess@countersign.example', 'reset')
    await ask('tess@countersign.example')
    const second = await pathMailedTo('tess@countersign.example', 'reset')
    const early = await server.visitor().post(first, { password })
    expect([early.status, early.text.includes('has expired')]).toEqual([410, true])
    const answers = await Promise.all([1, 2].map(() => server.visitor().post(second, { password })))
    expect(answers.map(({ status }) => status).sort(), 'of two clicks at once one counts').toEqual([302, 410])
  })

  test('one address gets at most three mails an hour, and the same words', async () => {
    const answers = []
    for (let n = 0; n < 5; n++) answers.push(await ask('lena@countersign.example'))
    expect(new Set(answers.map(({ status, text }) => status + withoutNonce(text))).size).toBe(1)
    expect(await mailsTo('lena@countersign.example')).toHaveLength(3)
  })

  test('whoever guessed too often comes back in by the link', async () => {
    const guess = () => server.visitor().post('/login', { email: 'ines@countersign.example', password: 'not this one' })
    for (let n = 0; n < 10; n++) await guess()
    expect((await guess()).status).toBe(429)
    await ask('ines@countersign.example')
    await server.visitor().post(await pathMailedTo('ines@countersign.example', 'reset'), { password })
    await server.visitor().signIn('ines@countersign.example', password)
  })

  test('an expired link, an unknown one and one of a person who left open nothing', async () => {
    await ask('pilar@countersign.example')
    const path = await pathMailedTo('pilar@countersign.example', 'reset')
    const before = await findCredentials(server.db, 'pilar@countersign.example')
    await server.db.updateTable('person').set({ active: 0 }).where('email', '=', 'pilar@countersign.example').execute()
    expect((await server.visitor().post(path, { password })).status).toBe(404)
    await server.db.updateTable('person').set({ active: 1 }).where('email', '=', 'pilar@countersign.example').execute()
    await server.db.updateTable('password_reset').set({ expires_at: longAgo }).where('person_id', '=', before?.personId ?? '').execute()
    expect((await server.visitor().get(path)).status).toBe(410)
    expect((await server.visitor().post(path, { password })).status).toBe(410)
    expect((await server.visitor().get(`/reset/${'x'.repeat(43)}`)).status).toBe(404)
    expect(await findCredentials(server.db, 'pilar@countersign.example')).toEqual(before)
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const toLogin = '/login?to=%2Faccount'
const cookieName = 'countersign_session'

function holding(cookie: string | undefined): Visitor {
  const visitor = server.visitor()
  if (cookie) visitor.cookies.set(cookieName, cookie)
  return visitor
}

const personAt = (name: string) =>
  server.db.selectFrom('person').selectAll().where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()
const sessionsOf = (personId: string) =>
  server.db.selectFrom('session').selectAll().where('person_id', '=', personId).orderBy('created_at').orderBy('id').execute()

test('signing in opens another session, and the one before is dead', async () => {
  const mina = server.visitor()
  const first = await mina.signIn('mina@countersign.example')
  const before = mina.cookies.get(cookieName)
  const cookie = first.headers.getSetCookie().find((one) => one.startsWith(`${cookieName}=`)) ?? ''
  expect(cookie).toMatch(/; HttpOnly/)
  expect(cookie).toMatch(/; SameSite=Lax/)
  expect(cookie).toMatch(/; Path=\//)
  await mina.signIn('mina@countersign.example')
  expect(mina.cookies.get(cookieName)).not.toBe(before)
  expect((await mina.get('/account')).status).toBe(200)
  expect((await holding(before).get('/account')).location).toBe(toLogin)
})

test('only the hash of a session is stored', async () => {
  const mina = await server.as('mina')
  const token = Buffer.from(decodeURIComponent(mina.cookies.get(cookieName) ?? '').split('.')[0] ?? '', 'base64').toString().replaceAll('"', '')
  expect(token).toHaveLength(43)
  expect(JSON.stringify(await sessionsOf((await personAt('mina')).id))).not.toContain(token)
})

test('a cookie that was signed out opens nothing', async () => {
  const mina = await server.as('mina')
  const cookie = mina.cookies.get(cookieName)
  expect((await mina.post('/logout', {})).location).toBe('/login')
  expect(mina.cookies.has(cookieName)).toBe(false)
  expect((await holding(cookie).get('/account')).location).toBe(toLogin)
})

test('a person who is deactivated is out at once and cannot come back', async () => {
  const [hanna] = [await server.as('hanna'), await server.as('hanna')]
  const before = await sessionsOf((await personAt('hanna')).id)
  await server.db.updateTable('person').set({ active: 0 }).where('email', '=', 'hanna@countersign.example').execute()
  expect((await hanna.get('/account')).location).toBe(toLogin)
  expect((await hanna.post('/account', { intent: 'end-others' })).location).toBe(toLogin)
  expect(await sessionsOf((await personAt('hanna')).id)).toEqual(before)
  await expect(server.as('hanna')).rejects.toThrow('400')
})

test('a session ends when its time is over', async () => {
  const mina = await server.as('mina')
  const { id } = await personAt('mina')
  await server.db.updateTable('session').set({ expires_at: new Date(Date.now() - 1000).toISOString() }).where('person_id', '=', id).execute()
  expect((await mina.get('/account')).location).toBe(toLogin)
})

test('a form from another site, or from nowhere, is refused and changes nothing', async () => {
  const otto = await server.as('otto')
  const { id } = await personAt('otto')
  const before = await sessionsOf(id)
  const fields = { email: 'otto@countersign.example', password: 'countersign' }
  for (const Origin of ['https://evil.example', 'null', '']) {
    expect((await otto.post('/logout', {}, { Origin })).status).toBe(403)
    expect((await server.visitor().post('/login', fields, { Origin })).status).toBe(403)
  }
  const without = await fetch(new URL('/login', server.url), { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
  expect(without.status).toBe(403)
  expect(await sessionsOf(id)).toEqual(before)
  expect((await otto.get('/account')).status).toBe(200)
})

test('signing in goes where the visitor was going, but never to another site', async () => {
  const signIn = async (to: string) => {
    const answer = await server.visitor().post('/login', { email: 'tess@countersign.example', password: 'countersign', to })
    return answer.location
  }
  expect(await signIn('/account?done=theme')).toBe('/account?done=theme')
  for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '']) expect(await signIn(to)).toBe('/')
})

test('ten wrong passwords close one account for a while, and no other', async () => {
  const guess = (name: string, password: string) => server.visitor().post('/login', { email: `${name}@countersign.example`, password })
  for (let n = 0; n < 10; n++) expect((await guess('callum', `guess number ${n}`)).status).toBe(400)
  const late = await guess('callum', 'countersign')
  expect(late.status).toBe(429)
  expect(late.text).toContain('Too many tries')
  expect((await guess('sofia', 'countersign')).status).toBe(302)
})

test('a new password needs the current one, ends the other sessions and keeps this one', async () => {
  const here = await server.as('jonas')
  const there = await server.as('jonas')
  const change = (currentPassword: string, newPassword: string) => here.post('/account', { intent: 'password', currentPassword, newPassword })
  const wrong = await change('not this one', 'four calm words here')
  expect([wrong.status, wrong.text.includes('This is not your current password')]).toEqual([400, true])
  expect((await change('countersign', 'short')).text).toContain('Use at least 10 characters')
  expect((await there.get('/account')).status).toBe(200)
  const right = await change('countersign', 'four calm words here')
  expect(right.location).toBe('/account?done=password')
  expect((await here.get('/account?done=password')).text).toContain('Your password is changed')
  expect((await there.get('/account')).location).toBe(toLogin)
  await expect(server.as('jonas')).rejects.toThrow('400')
  await server.visitor().signIn('jonas@countersign.example', 'four calm words here')
})

test('guessing the current password is limited like signing in', async () => {
  const priya = await server.as('priya')
  const guess = (n: number) => priya.post('/account', { intent: 'password', currentPassword: `guess ${n}`, newPassword: 'four calm words here' })
  for (let n = 0; n < 10; n++) expect((await guess(n)).status).toBe(400)
  expect((await guess(10)).status).toBe(429)
  expect((await server.visitor().post('/login', { email: 'priya@countersign.example', password: 'countersign' })).status).toBe(429)
})

test('a person sees where they are signed in and ends one place or all others', async () => {
  const [here, phone, laptop] = [await server.as('diego'), await server.as('diego'), await server.as('diego')]
  const { id } = await personAt('diego')
  const page = await here.get('/account')
  expect(page.text.match(/>This device</g)).toHaveLength(1)
  expect(Number(/queries;desc="(\d+)"/.exec(page.headers.get('server-timing') ?? '')?.[1])).toBeLessThanOrEqual(4)
  const [, second] = await sessionsOf(id)
  expect((await here.post('/account', { intent: 'end-session', session: second?.id ?? '' })).location).toBe('/account?done=end-session')
  expect((await phone.get('/account')).location).toBe(toLogin)
  expect((await laptop.get('/account')).status).toBe(200)
  expect((await here.post('/account', { intent: 'end-others' })).location).toBe('/account?done=end-others')
  expect((await laptop.get('/account')).location).toBe(toLogin)
  expect((await here.get('/account')).status).toBe(200)
})

test('another person’s session cannot be ended', async () => {
  const yuki = await server.as('yuki')
  const bea = await server.as('bea')
  const [session] = await sessionsOf((await personAt('yuki')).id)
  await bea.post('/account', { intent: 'end-session', session: session?.id ?? '' })
  expect((await yuki.get('/account')).status).toBe(200)
})

test('the appearance is kept on this device, from the first byte of a page', async () => {
  const leila = await server.as('leila')
  expect((await leila.get('/account')).text).toContain('data-theme="system"')
  expect((await leila.post('/account', { intent: 'theme', theme: 'dark' })).location).toBe('/account?done=theme')
  expect((await leila.get('/account')).text).toContain('data-theme="dark"')
  expect((await leila.post('/account', { intent: 'theme', theme: 'sepia' })).status).toBe(400)
  expect((await leila.get('/account')).text).toContain('data-theme="dark"')
})

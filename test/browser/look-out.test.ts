import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startServer, type TestServer } from '../server'
import { alive, newVisitor, useBrowser } from './browser'
import { focusOn } from './focus'
import { barriersOn, overflowOn, shiftsOn, smallTargetsOn } from './measure'
import { scriptPolicyFaults } from './script-policy'

let server: TestServer

useBrowser()
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

async function signInPage() {
  const seat = await newVisitor(server, null, { width: 360, height: 740 })
  await seat.page.goto('/login')
  await alive(seat.page)
  return seat
}

test('what goes wrong on a page is noticed, whichever way it does', async () => {
  const { page, take } = await signInPage()
  await page.route('**/lost', (route) => route.abort('connectionreset'))
  await page.evaluate(`console.warn('a word of warning')`)
  await page.evaluate(async () => {
    setTimeout(() => {
      throw new Error('nobody caught this')
    })
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    await fetch('/nowhere')
    await fetch('/lost').catch(() => null)
  })
  const found: string[] = []
  await vi.waitFor(() => {
    found.push(...take())
    const kinds = ['console warning: a word of warning', 'uncaught: nobody caught this', 'stopped inline by script-src', 'answered 404 /nowhere', '/lost net::ERR_CONNECTION_RESET']
    expect(kinds.filter((kind) => !found.some((one) => one.includes(kind)))).toEqual([])
  }, { timeout: 60_000 })
})

test('an answer that was named before is no trouble, any other is', async () => {
  const { page, take, expectAnswer } = await signInPage()
  expectAnswer(404, '/nowhere')
  await page.evaluate(() => Promise.all([fetch('/nowhere'), fetch('/elsewhere')]))
  expect(take()).toEqual(['answered 404 /elsewhere'])
})

test('each measure finds what it is for, and nothing on a page that is well', async () => {
  const { page } = await signInPage()
  const measures = { barriersOn, overflowOn, smallTargetsOn, shiftsOn }
  for (const [name, measure] of Object.entries(measures)) expect(await measure(page), name).toEqual([])
  await page.evaluate(() => {
    const bad = document.createElement('div')
    bad.style.cssText = 'width: 500px; height: 300px; color: #ccc; background: #fff'
    bad.innerHTML = 'Hardly to be read <button style="width: 20px; height: 20px" aria-label="small"></button>'
    document.querySelector('main')?.prepend(bad)
  })
  expect((await barriersOn(page)).join()).toContain('color-contrast')
  expect((await overflowOn(page)).join()).toMatch(/^\d+ px past the edge by <div/)
  expect((await smallTargetsOn(page)).join()).toContain('20×20 <button')
  expect((await shiftsOn(page)).join()).toMatch(/^0\.\d+: /)
})

test('a focus that cannot be seen is told from one that can', async () => {
  const { page } = await signInPage()
  await page.keyboard.press('Tab')
  expect(await focusOn(page)).toMatchObject({ name: 'Countersign', visible: true })
  await page.evaluate(() => {
    for (const field of document.querySelectorAll<HTMLElement>('input')) field.style.outline = 'none'
  })
  await page.keyboard.press('Tab')
  expect(await focusOn(page)).toMatchObject({ name: 'E-mail address', why: 'no outline' })
  await page.evaluate(() => {
    const cover = document.createElement('div')
    cover.style.cssText = 'position: fixed; inset: 0; background: #fff'
    document.body.append(cover)
  })
  expect((await focusOn(page)).why).toContain('under <div style="position: fixed')
})

test('a policy that lets scripts in, and a script without the nonce, are found', () => {
  const nonce = 'AAAAAAAAAAAAAAAAAAAAAA=='
  const rest = "object-src 'none';base-uri 'self';frame-ancestors 'none'"
  const well = `default-src 'self';script-src 'self' 'nonce-${nonce}';${rest}`
  expect(scriptPolicyFaults(well, `<a href="/on=1">x</a><script nonce="${nonce}">1</script><script src="/assets/a.js"></script>`)).toEqual([])
  expect(scriptPolicyFaults(undefined, '')).toHaveLength(1)
  expect(scriptPolicyFaults(well.replace("'self' 'nonce", "'self' 'unsafe-inline' 'unsafe-eval' https: 'nonce"), '')).toHaveLength(3)
  expect(scriptPolicyFaults(rest, '')).toEqual(['script-src allows *'])
  expect(scriptPolicyFaults(well, '<script>1</script><script nonce="BBBB">2</script>')).toHaveLength(2)
  expect(scriptPolicyFaults(well, '<p onclick="x()">a</p><a href="javascript:x()">b</a>')).toHaveLength(2)
})

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Cast, TestServer } from '../server'
import { alive, newVisitor, type Seat } from './browser'
import { barriersOn, overflowOn, shiftsOn, smallTargetsOn } from './measure'
import { scriptPolicyFaults } from './script-policy'

/**
 * One page in one state. `path` may name what was made before in braces, `{open}`; `title` is what its tab says before the name of
 * the product; `status` where it is not 200; `act` brings the page into the state that is looked at, by a form that is `refused` where
 * that is said; `settles` says why something moves after the page is there.
 */
export type Place = {
  what: string
  path: string
  as: Cast | null
  title: string
  status?: number
  waitFor?: string
  act?: (page: Page) => Promise<void>
  settles?: string
  refused?: number
}

type Made = { server: TestServer; ids: Record<string, string> }

const desk = { width: 1440, height: 900 }
const between = { width: 768, height: 1024 }
const phone = { width: 360, height: 740 }

/** One test a page: loaded at a desk, turned to a tablet and to a phone, in light and dark, loaded anew on a phone. `made` is asked when a test runs. */
export function testPages(places: readonly Place[], made: () => Made): void {
  const seats = new Map<Cast | null, Seat>()
  const seatOf = async (as: Cast | null) => {
    const seat = seats.get(as) ?? (await newVisitor(made().server, as))
    seats.set(as, seat)
    return seat
  }
  describe.each(places)('$what', (place) => {
    test('is there, fits, holds still, and everyone can use it', async () => {
      const seat = await seatOf(place.as)
      await lookAt(seat, place, place.path.replace(/\{(\w+)\}/g, (_all, name: string) => made().ids[name] ?? ''))
    })
  })
}

async function lookAt({ page, expectAnswer }: Seat, place: Place, path: string): Promise<void> {
  const { pathname } = new URL(path, 'http://here')
  if (place.status) expectAnswer(place.status, pathname)
  if (place.refused) expectAnswer(place.refused, `${pathname}.data`)
  await open(page, desk, place, path)
  expect(await page.title()).toBe(`${place.title} · Countersign`)
  expect(await page.locator('h1').count()).toBe(1)
  expect(await barriersOn(page)).toEqual([])
  await turn(page, desk, 'dark')
  expect(await barriersOn(page, 'colours')).toEqual([])
  await turn(page, between, 'dark')
  expect(await overflowOn(page)).toEqual([])
  await turn(page, phone, 'dark')
  expect(await barriersOn(page, 'colours')).toEqual([])
  await turn(page, phone, 'light')
  expect(await barriersOn(page)).toEqual([])
  await open(page, phone, place, path)
  expect(await overflowOn(page)).toEqual([])
  expect(await smallTargetsOn(page)).toEqual([])
}

/** Load the page anew at this size: nothing may move while it does. */
async function open(page: Page, size: { width: number; height: number }, { status = 200, waitFor, settles, act, refused }: Place, path: string): Promise<void> {
  await page.setViewportSize(size)
  const answer = await page.goto(path)
  expect(answer?.status()).toBe(status)
  expect(scriptPolicyFaults(answer?.headers()['content-security-policy'], (await answer?.text()) ?? '')).toEqual([])
  await alive(page)
  if (waitFor) await page.locator(waitFor).first().waitFor()
  if (!settles) expect(await shiftsOn(page)).toEqual([])
  await Promise.all([refused ? page.waitForResponse((given) => given.status() === refused) : null, act?.(page)])
}

/** Show the page that is open at this size and in this scheme, and wait until what follows from it has been drawn. */
async function turn(page: Page, size: { width: number; height: number }, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

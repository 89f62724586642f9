import type { UNSAFE_RouteConfigEntry as RouteConfigEntry } from '@remix-run/dev'
import { expect, test } from 'vitest'
import routes from '../../app/routes'
import { repPlaces } from './rep-places'
import { staffPlaces, trainerPlaces } from './staff-places'

/** Addresses that draw nothing: they lead on, answer programs, or tell a page what changed. */
const withoutPage = [/^routes\/api\//, /-export\.ts$/, /\/live\.ts$/, /^routes\/door\/(home|logout)\.tsx$/]

test('every page of the table of contents is looked at', () => {
  const paths = [...repPlaces, ...trainerPlaces, ...staffPlaces].map(({ path }) => path.replace(/^\{(join|late|reset)\}$/, (_all, door: string) => (door === 'reset' ? '/reset/x' : '/join/x')))
  const missed = pagesIn(routes as RouteConfigEntry[]).filter((page) => !paths.some((path) => fits(page, path.split('?')[0] ?? '')))
  expect(missed).toEqual([])
})

function pagesIn(entries: readonly RouteConfigEntry[]): string[] {
  return entries.flatMap(({ path, file, children }) => {
    if (children) return pagesIn(children)
    return path === undefined || withoutPage.some((one) => one.test(file)) ? [] : [path]
  })
}

function fits(page: string, path: string): boolean {
  if (page === '*') return path === '/nowhere'
  const [asked, given] = [page.split('/'), path.slice(1).split('/')]
  return asked.length === given.length && asked.every((part, index) => part.startsWith(':') || part === given[index])
}

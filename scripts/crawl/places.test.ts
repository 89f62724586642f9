import { expect, test } from 'vitest'
import { readFolder } from '~/library/content-source.server'
import { readContent } from '~/library/read-content.server'
import { placesOf } from './places'

test('every lesson and every question has a place where it is drawn', () => {
  const read = readContent(readFolder('test/content'))
  if ('faults' in read) throw new Error('test/content has faults')
  const places = placesOf(read.content, 'drills')
  const paths = places.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  for (const course of read.content.courses) {
    for (const module of course.modules) {
      const id = `${course.id}/${module.slug}`
      for (const lesson of module.lessons) expect(places).toContainEqual({ path: `/learn/${id}/${lesson.slug}`, as: 'rep', tries: false })
      expect(places).toContainEqual({ path: `/studio/${id}/quiz`, as: 'trainer', tries: true })
      const drawn = module.lessons.map(({ source }) => source).join('\n')
      for (const item of module.questions.filter(({ use }) => use === 'checkpoint')) {
        const alone = paths.includes(`/studio/bank/item?id=${encodeURIComponent(`${id}/${item.id}`)}`)
        expect([item.id, alone !== drawn.includes(`item="${item.id}"`)]).toEqual([item.id, true])
      }
    }
  }
  expect(paths.filter((path) => path.startsWith('/studio/bank/item?id=drills%2F'))).toHaveLength(read.content.drills.length)
})

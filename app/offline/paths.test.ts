import { expect, test } from 'vitest'
import { filesNamedIn, isLasting, isPicture, keptAs, pageOfData } from './paths'

const picture = '/media/0123456789abcdef0123456789abcdef/960.webp'

test('lessons and the pages that lead to them are kept', () => {
  expect(['/learn', '/learn/', '/learn/contract-language', '/learn/notes'].map(keptAs)).toEqual(Array(4).fill('overview'))
  expect(keptAs('/learn/contract-language/terms/indemnity')).toBe('lesson')
})

test('nothing of a quiz, an attempt, an account or another role is kept', () => {
  const never = ['/', '/login', '/account', '/admin', '/admin/people/1', '/team', '/studio/a/b/c', '/learn/a/b/quiz', '/learn/a/b', '/attempts/1', '/attempts/1/result', '/learn//b/c']
  expect(never.map(keptAs)).toEqual(never.map(() => null))
})

test('only files that are named by their content are kept under their name', () => {
  expect(['/assets/root-a.js', '/artifacts/0a.js', picture].map(isLasting)).toEqual([true, true, true])
  expect(['/sw.js', '/assets/', '/media/0123456789abcdef0123456789abcdef/clip.mp4', '/artifacts/a/b', '/api/reading'].map(isLasting)).toEqual(Array(5).fill(false))
  expect(isPicture(picture)).toBe(true)
})

test('a page names its files: scripts, styles, faces, and one width of each picture', () => {
  const html = `<link href="/assets/app-1.css"><script src="/assets/entry-2.js"></script>"/assets/manifest-3.js"
    <img srcset="${picture.replace('960', '480')} 480w, ${picture} 960w" src="${picture}"><link href="/assets/app-1.css">`
  expect(filesNamedIn(html)).toEqual(['/assets/app-1.css', '/assets/entry-2.js', '/assets/manifest-3.js', picture])
})

test('data leads back to its page, without what only Remix asks', () => {
  const pageOf = (path: string) => pageOfData(new URL(path, 'http://here'))
  expect(pageOf('/learn/a/b/c.data?_routes=routes%2Frep%2Flesson')).toBe('/learn/a/b/c')
  expect(pageOf('/search.data?q=cap&_routes=x')).toBe('/search?q=cap')
  expect(pageOf('/_root.data')).toBe('/')
})

import { expect, test } from 'vitest'
import { offlinePage } from './offline-page'

const look = { theme: 'dark', styles: '/assets/app.css', font: '/assets/inter.woff2', icon: '/assets/icon.svg' }

test('the lessons of this device are listed with their links, and nothing in a title is taken for markup', () => {
  const html = offlinePage({ ...look, pages: [{ path: '/learn/a/b/c', kind: 'lesson', title: 'Caps & <b>baskets</b>' }, { path: '/learn', kind: 'overview', title: 'Today' }] })
  expect(html).toContain('<a href="/learn/a/b/c"')
  expect(html).toContain('Caps &#38; &#60;b&#62;baskets')
  expect(html).toContain('Go to Today')
  expect(html).toContain('data-theme="dark"')
})

test('a device that keeps nothing says what will be here, and no script runs on the page', () => {
  const html = offlinePage({ ...look, pages: [] })
  expect(html).toContain('are listed here when there is no connection')
  expect(html).not.toContain('Go to Today')
  expect(html).not.toContain('<script')
})

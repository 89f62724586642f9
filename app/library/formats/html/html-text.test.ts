import { expect, test } from 'vitest'
import { hasMarkup } from '../../../domain/quiz/stem-markup'
import { makeStem } from '../../make-stem'
import { htmlToMarkdown, htmlToPlain, isHtml, plainToMarkdown } from './html-text'

test('plain paragraphs stay words, with no mark of Markdown', () => {
  expect(htmlToMarkdown('<p>A * B is [5] &lt; 6 &amp; more_or_less.</p>')).toEqual({ text: 'A * B is [5] < 6 & more_or_less.', lost: [] })
  expect(htmlToPlain('<p>One&nbsp;and<br>two</p><p>three</p>').text).toBe('One\u00a0and\ntwo\nthree')
})

test('marks become Markdown, and what MDX would run is only words', () => {
  const { text } = htmlToMarkdown('<p>Read <b>this</b> {1 + 1} &lt;b&gt; and <a href="https://example.com/a">that</a>.</p><ul><li>one</li><li>two</li></ul>')
  expect(text).toBe('Read **this** \\{1 + 1} \\<b> and [that](https://example.com/a).\n\n- one\n- two')
})

test.each([
  ['<p>Replace &lt;Supplier&gt; by its name.</p>', 'Replace &lt;Supplier&gt; by its name.'], ['<p>Say _more_ or *x*.</p>', 'Say _more_ or *x*.'], ['<p>Is **it**, `it` or [it](a)?</p>', 'Is **it**, `it` or [it](a)?'],
  ['<p>1. Sign</p><p>2. Send {x}</p>', '1. Sign 2. Send {x}'], ['<p>See <b>&lt;Buyer&gt;</b> and _us_.</p>', 'See &lt;Buyer&gt; and _us_.'],
])('the words of %s are shown to the letter', async (html, shown) => {
  const { text } = htmlToMarkdown(html)
  expect(hasMarkup(text)).toBe(true)
  const made = await makeStem({ stem: text, context: {} })
  expect(made).toHaveProperty('html')
  const wordsOnly = JSON.stringify(made).replace(/\\n/g, ' ').replace(/^\{"html":"|"\}$/g, '').replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim()
  expect(wordsOnly.replace(/&#x3C;|&lt;/gi, '&lt;').replaceAll('>', '&gt;')).toBe(shown)
  expect(JSON.stringify(made)).not.toMatch(/<(?:em|ol|code|a)\b/)
})

test('plain words that look like marks keep them as words', () => {
  expect(plainToMarkdown('Fees* and costs')).toBe('Fees* and costs')
  expect(plainToMarkdown('Say *x*\nor <y>.')).toBe('Say \\*x\\*\\\nor \\<y>.')
})

test('pictures, scripts and links to scripts do not come along, and are named', () => {
  const { text, lost } = htmlToMarkdown('<p><img src="x" onerror="alert(1)"><em>A</em><script>alert(1)</script><a href="javascript:alert(1)">b</a></p>')
  expect(text).toBe('*A*b')
  expect(lost).toEqual(['a picture', 'a script'])
})

test('a table becomes lines of its cells', () => {
  expect(htmlToMarkdown('<table><tr><th>a</th><th><b>b</b></th></tr><tr><td>1</td><td>2</td></tr></table>').text).toBe('a | **b**\n\n1 | 2')
})

test('nesting without end is left out and said', () => {
  expect(htmlToMarkdown('<div>'.repeat(5000)).lost).toEqual(['HTML nested more than 100 deep'])
})

test('knows markup from a sign of less', () => {
  expect(['a < b', '5 & 6', '<b>x</b>', '&amp;'].map(isHtml)).toEqual([false, false, true, true])
})

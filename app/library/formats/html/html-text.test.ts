import { expect, test } from 'vitest'
import { htmlToMarkdown, htmlToPlain, isHtml } from './html-text'

test('plain paragraphs stay words, with no mark of Markdown', () => {
  expect(htmlToMarkdown('<p>A * B is [5] &lt; 6 &amp; _more_.</p>')).toEqual({ text: 'A * B is [5] < 6 & _more_.', lost: [] })
  expect(htmlToPlain('<p>One&nbsp;and<br>two</p><p>three</p>').text).toBe('One\u00a0and\ntwo\nthree')
})

test('marks become Markdown, and what MDX would run is only words', () => {
  const { text } = htmlToMarkdown('<p>Read <b>this</b> {1 + 1} &lt;b&gt; and <a href="https://example.com/a">that</a>.</p><ul><li>one</li><li>two</li></ul>')
  expect(text).toBe('Read **this** \\{1 + 1} \\<b> and [that](https://example.com/a).\n\n- one\n- two')
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

import { expect, test } from 'vitest'
import { readLessonHtml } from './read-html'

test('each block is a passage with its own anchor; a heading goes with what it heads', () => {
  const html =
    '<div class="lesson-block" id="b-1" data-block="1"><p>First &amp; <strong>fore</strong>most.</p></div>' +
    '<div class="lesson-block" id="b-2" data-block="2"><h2 id="the-deal">The deal</h2></div>' +
    '<div class="lesson-block" id="b-3" data-block="3"><ul><li>One</li><li>two</li></ul></div>'
  expect(readLessonHtml(html)).toEqual({
    headings: ['The deal'],
    passages: [{ anchor: 'b-1', text: 'First & foremost.' }, { anchor: 'b-2', text: 'The deal: One two' }],
    terms: [],
  })
})

test('a lesson of an older form is parted at its headings', () => {
  const { headings, passages } = readLessonHtml('<p>Before.</p><h2 id="one">One</h2><p>A.</p><p>B.</p><h2 id="two">Two</h2>')
  expect(headings).toEqual(['One', 'Two'])
  expect(passages).toEqual([
    { anchor: null, text: 'Before.' },
    { anchor: 'one', text: 'One: A. B.' },
    { anchor: 'two', text: 'Two' },
  ])
})

test('terms are known by their ids; definitions, drawings and personal parts are not read', () => {
  const html =
    '<p>A <span class="term" data-term="cap"><button type="button" popovertarget="term.1">cap</button>' +
    '<span role="note" id="term.1" popover="auto">The most a party can <em>owe</em>.</span></span> of fees' +
    '<svg viewBox="0 0 1 1"><title>A drawing</title><path d="M0 0"/></svg>.</p><div data-personal="x"></div><img src="/a.webp" alt="A chart"/>'
  expect(readLessonHtml(html)).toEqual({ headings: [], passages: [{ anchor: null, text: 'A cap of fees. A chart' }], terms: ['cap'] })
})

test('words of different parts do not run into one another', () => {
  const html = '<p class="lesson-callout-head"><span class="lesson-callout-kind">Rule</span><span class="lesson-callout-title">Sign</span></p><p>Now</p>'
  expect(readLessonHtml(html).passages).toEqual([{ anchor: null, text: 'Rule Sign Now' }])
})

test('signs that were escaped are read as what they stand for, others as they are written', () => {
  expect(readLessonHtml('<p>&lt;b&gt; &quot;x&quot; it&#x27;s &#39;y&#39; &nothing; &#x110000;</p>').passages[0]?.text).toBe(`<b> "x" it's 'y' &nothing; &#x110000;`)
})

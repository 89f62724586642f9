import { expect, test } from 'vitest'
import { allowedComponents, allowedHtml } from './allowed'
import type { Known } from './check-mdx'
import { checkMdx, largestSource, mostProblems } from './check-mdx'

const head = '---\ntitle: Caps\nsummary: What a cap is.\n---\n'
const check = (body: string, known?: Known) => checkMdx(head + body, known).problems
/** Every problem of a body as line:column within the body, which starts on the fifth line of the file. */
const places = (body: string, known?: Known) => check(body, known).map(({ line, column }) => `${line - 4}:${column}`)

test('an ordinary lesson passes, with every component, and its words are counted', () => {
  const body = [
    '## Why a cap',
    '',
    'A **cap** limits _liability_, see [the policy](https://example.com/p) or [below](#below).',
    '',
    '<Callout kind="risk" title="No cap">',
    'Say <Term id="cap">cap</Term> early.',
    '</Callout>',
    '',
    '<Callout kind="tip">On one line.</Callout>',
    '',
    '<Clause title="Cap" source="CUAD">',
    '> Liability is limited.',
    '</Clause>',
    '',
    '<Compare before="may" after="shall" />',
    '',
    '<Reveal summary="Why?">',
    '1. Because.',
    '',
    '   <Compare before="a" after="b" />',
    '</Reveal>',
    '',
    '| Term | Cap |',
    '|---|--:|',
    '| H<sub>2</sub>O<br/>x | <kbd>Esc</kbd> |',
    '',
    '<abbr title="Master agreement">MSA</abbr> <mark>now</mark> x<sup>2</sup> ~~old~~ note[^1] {"{"}5{3}',
    '',
    '[^1]: A note.',
    '',
    '```ts',
    'import { x } from "y"',
    '```',
  ].join('\n')
  expect(check(body, { glossary: new Set(['cap']) })).toEqual([])
  expect(checkMdx(`${head}One two, **three** four-five.\n\n<Compare before="six seven" after="8.5" />`).words).toBe(7)
})

test.each<[string, string, string, string | null]>([
  ['an import', 'Text\n\nimport x from "y"', '3:1', null],
  ['an export', 'export const x = 1', '1:1', null],
  ['an expression in text', 'Pay {amount} now', '1:5', null],
  ['an expression of its own', '{1 + 1}', '1:1', null],
  ['a comment in braces', '{/* note */}', '1:1', null],
  ['a template literal', 'a {`x`}', '1:3', null],
  ['a call in an attribute', 'a\n\n<Callout kind={alert(1)}>x</Callout>', '3:10', null],
  ['JSX in an attribute', '<Reveal summary={<b/>}>x</Reveal>', '1:9', null],
  ['spread attributes', '<Callout kind="tip" {...x}>x</Callout>', '1:21', null],
  ['an unknown component', 'a\n\n  <Calout kind="tip">x</Calout>', '3:3', 'Callout'],
  ['a component of a component', '<Callout.Inner>x</Callout.Inner>', '1:1', null],
  ['a name with a namespace', '<svg:a/>', '1:1', null],
  ['a name every object has', '<constructor>x</constructor>', '1:1', null],
  ['a tag without a name', '<>x</>', '1:1', null],
  ['an unknown attribute', '<Callout kind="tip" titel="x">x</Callout>', '1:21', 'title'],
  ['a handler', 'a <mark onclick="x">b</mark>', '1:9', null],
  ['a style', 'a <mark style="x">b</mark>', '1:9', null],
  ["the definition of a term, which is not the author's", 'a <Term id="cap" definition="x">b</Term>', '1:18', null],
  ['an attribute written twice', '<Callout kind="tip" kind="tip">x</Callout>', '1:21', null],
  ['a missing attribute', '<Reveal>x</Reveal>', '1:1', 'summary'],
  ['an empty attribute', '<Reveal summary=" ">x</Reveal>', '1:9', null],
  ['an attribute without a value', '<Reveal summary>x</Reveal>', '1:9', null],
  ['an unknown kind', '<Callout kind="risks">x</Callout>', '1:10', 'risk'],
  ['an unknown term', 'The <Term id="kap">cap</Term>', '1:11', 'cap'],
  ['an element outside the list', '<iframe src="https://x.y"/>', '1:1', null],
  ['a script', '<script>alert(1)</script>', '1:1', null],
  ['an element one letter off', 'a <maark>b</maark>', '1:3', 'mark'],
  ['a link to script', 'see [a](javascript:alert(1))', '1:5', null],
  ['a reference to script', '[a][b]\n\n[b]: javascript:x', '3:1', null],
  ['a picture without words', 'see ![](/media/x.png)', '1:5', null],
  ['a picture from elsewhere', '![x](https://x.y/z.png)', '1:1', null],
  ['a picture of this site, for now', '![x](/media/z.png)', '1:1', null],
  ['a picture by reference', '![x][y]\n\n[y]: /media/z.png', '1:1', null],
  ['a tick box', '- [x] done', '1:1', null],
  ['a component within a sentence', 'a <Reveal summary="x">y</Reveal>', '1:3', null],
  ['a component in a table', '| a |\n|---|\n| <Compare before="x" after="y" /> |', '3:3', null],
  ['paragraphs in a term', '<Term id="cap">\n\nx\n\n</Term>', '3:1', null],
  ['a link in a term', 'a <Term id="cap">[b](/c)</Term>', '1:18', null],
  ['a term in a link', '[<Term id="cap">b</Term>](/c)', '1:2', null],
  ['a term without words', 'a <Term id="cap"></Term>', '1:3', null],
  ['an empty callout', '<Callout kind="tip" />', '1:1', null],
  ['something in a line break', 'a <br>b</br>', '1:3', null],
  ['a tag never closed', 'a\n\n<Callout kind="tip">\n\nb', '3:1', null],
  ['a tag never finished', 'a <Callout', '1:11', null],
  ['a tag never opened', 'a\n\n</Callout>', '3:2', null],
  ['a brace never closed', 'a {b', '1:5', null],
  ['code that cannot be read', 'a {b c}', '1:5', null],
  ['a sentence that starts with import', 'import duties are payable', '1:15', null],
  ['a comment of HTML', '<!-- x -->', '1:2', null],
])('%s is refused where it stands', (_, body, place, near) => {
  const [problem, ...more] = check(body, { glossary: new Set(['cap', 'indemnity']) })
  expect(problem && `${problem.line - 4}:${problem.column}`).toBe(place)
  expect(problem?.nearest).toBe(near)
  expect(problem?.message).toMatch(/^.{10,}\.$/)
  expect(more).toEqual([])
})

const tricks = [
  'javascript:x',
  'JaVaScRiPt:x',
  ' javascript:x',
  'java\tscript:x',
  'java&#10;script:x',
  '&#1;javascript:x',
  'javascript&colon;x',
  'javascript&#58;x',
  '&#x6A;avascript:x',
  'java\u200bscript:x',
  '\u202ejavascript:x',
  'data:text/html,x',
  'DATA:x',
  'vbscript:x',
  'file:///x',
  'blob:x',
  'view-source:x',
  '//evil.example',
  '/\\\\evil.example',
  '/&Tab;/evil.example',
  'https:evil',
  'http:\\\\\\\\x',
  '%6aavascript:x',
  'page',
  '../x',
  '?x',
  '',
]
test.each(tricks)('a link to %j is refused, inline and by reference', (url) => {
  expect(places(`[a](<${url}>)`)).toEqual(['1:1'])
  if (url.trim()) expect(places(`[a]\n\n[a]: <${url}>`)).toEqual(['3:1'])
})

test.each(['https://x.y/z?a=b#c', 'HTTP://x.y', 'mailto:a@b.c', '#part', '/learn', '/'])('a link to %s is fine', (url) => {
  expect(check(`[a](${url}) [b]\n\n[b]: ${url}`)).toEqual([])
})

test('a literal in braces is read as data', () => {
  expect(check('<Callout kind={"tip"} title={3}>{"x"} {true}</Callout>')).toEqual([])
  expect(places('<Callout kind={"tipp"}>{null} {[]}</Callout>')).toEqual(['1:10', '1:24', '1:31'])
})

test('what is not given is not checked', () => {
  expect(check('a <Term id="anything">b</Term>')).toEqual([])
  expect(checkMdx('---\ntitle: a\nsummary: b\nskills: [x.y]\n---\na').problems).toEqual([])
})

test('a lesson of more than 256 KB is refused, one of exactly that is not', () => {
  const fill = (bytes: number) => head + 'ordinary words '.repeat(bytes).slice(0, bytes - head.length)
  expect(checkMdx(fill(largestSource)).problems).toEqual([])
  expect(checkMdx(fill(largestSource + 1)).problems[0]?.message).toContain('256 KB')
})

test('32 levels are allowed, 33 are not, and neither are thousands', () => {
  const nested = (levels: number) => `${'> '.repeat(levels)}x`
  expect(check(nested(30))).toEqual([])
  expect(check(nested(31))).toMatchObject([{ line: 5, message: 'This is nested more than 32 levels deep.' }])
  expect(check(`a\n\n${nested(5000)}`)).toMatchObject([{ line: 7, message: 'This is nested more than 32 levels deep.' }])
  expect(check('<Reveal summary="x">\n'.repeat(3000) + 'x\n' + '</Reveal>\n'.repeat(3000)).length).toBe(1)
})

test('problems come in the order of the file, and no more than a hundred', () => {
  expect(places('{a}\n\n[b](c) {d}')).toEqual(['1:1', '3:1', '3:8'])
  expect(check('{a} '.repeat(500)).length).toBe(mostProblems)
})

test('lines count in the whole file whatever ends them', () => {
  expect(checkMdx('\uFEFF---\r\ntitle: a\r\nsummary: b\r\n---\r\ntext\r\n{x}').problems).toMatchObject([{ line: 6, column: 1 }])
})

test('every allowed element has a purpose to show in an editor and a name of its own', () => {
  const all = [...allowedComponents, ...allowedHtml]
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  for (const { purpose } of all) expect(purpose).toMatch(/\.$/)
})

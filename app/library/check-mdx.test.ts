import { expect, test } from 'vitest'
import { allowedComponents, allowedHtml } from './allowed'
import { checkMdx, largestSource, mostProblems } from './check-mdx'
import type { Known } from './known'

const head = '---\ntitle: Caps\nsummary: What a cap is.\n---\n'
const check = (body: string, known?: Known) => checkMdx(head + body, known).problems
/** Every problem of a body as line:column within the body, which starts on the fifth line of the file. */
const places = (body: string, known?: Known) => check(body, known).map(({ line, column }) => `${line - 4}:${column}`)

const file = { hash: 'a'.repeat(32), type: 'x/y', bytes: 1, width: null, height: null, widths: [] }
const known: Known = {
  glossary: new Set(['cap', 'indemnity']),
  media: new Map([
    ['map.png', { ...file, kind: 'image' }],
    ['call.mp4', { ...file, kind: 'video' }],
    ['call.vtt', { ...file, kind: 'captions' }],
    ['plan.docx', { ...file, kind: 'file' }],
  ]),
  items: new Set(['course/module/cap-01', 'course/other/cap-02']),
  bank: 'course/module',
}

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
    '<AnnotatedClause title="Cap" source="our own sample">',
    '',
    'Liability is <Spot note="Which kind?">limited</Spot>, *<Spot note="b">always</Spot>*.',
    '',
    '</AnnotatedClause>',
    '',
    '<Checkpoint item="cap-01" />',
    '',
    '<Steps>',
    '<Step title="Ask">',
    'Who?',
    '</Step>',
    '<Step title="Wait">A day.</Step>',
    '</Steps>',
    '',
    '<Timeline title="Life">',
    '',
    '<Stage title="Draft" when="first">x</Stage>',
    '',
    '<Stage title="Sign">y</Stage>',
    '',
    '</Timeline>',
    '',
    '![A map](map.png "A caption")',
    '',
    '<Figure src="map.png" alt="A map" caption="x" />',
    '',
    '<Video src="call.mp4" captions="call.vtt" title="A call">',
    'Hello.',
    '</Video>',
    '',
    '<Scenario title="Send?">',
    'It is late.',
    '',
    '<Choice label="Send">Gone.</Choice>',
    '<Choice label="Wait">Safe.</Choice>',
    '</Scenario>',
    '',
    '<Checklist>',
    '<Check>Read <Term id="cap">it</Term>.</Check>',
    '</Checklist>',
    '',
    '<Template src="plan.docx" label="Plan">For the call.</Template>',
    '',
    '<abbr title="Master agreement">MSA</abbr> <mark>now</mark> x<sup>2</sup> ~~old~~ note[^1] {"{"}5{3}',
    '',
    '[^1]: A note.',
    '',
    '```ts',
    'import { x } from "y"',
    '```',
  ].join('\n')
  expect(check(body, known)).toEqual([])
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
  ['a picture of HTML', '<img src="x" />', '1:1', 'Figure'],
  ['a script', '<script>alert(1)</script>', '1:1', null],
  ['an element one letter off', 'a <maark>b</maark>', '1:3', 'mark'],
  ['a link to script', 'see [a](javascript:alert(1))', '1:5', null],
  ['a reference to script', '[a][b]\n\n[b]: javascript:x', '3:1', null],
  ['a picture without words', '![](map.png)', '1:1', null],
  ['a picture within a sentence', 'see ![a map](map.png)', '1:5', null],
  ['a picture from elsewhere', '![x](https://x.y/z.png)', '1:1', null],
  ['a picture by its address', '![x](/media/z.png)', '1:1', null],
  ['a picture that runs script', '![x](javascript:alert(1))', '1:1', null],
  ['a picture of data', '![x](data:image/png;base64,AAAA)', '1:1', null],
  ['a picture by reference', '![x][y]\n\n[y]: /media/z.png', '1:1', null],
  ['a picture the library does not have', '![x](mapp.png)', '1:1', 'map.png'],
  ['a picture that is a film', '![x](call.mp4)', '1:1', null],
  ['a figure without words', '<Figure src="map.png" />', '1:1', 'alt'],
  ['a figure the library does not have', '<Figure src="map.jpg" alt="x" />', '1:9', 'map.png'],
  ['a film without captions', '<Video src="call.mp4" title="x">y</Video>', '1:1', 'captions'],
  ['a film with a picture for captions', '<Video src="call.mp4" captions="map.png" title="x">y</Video>', '1:23', null],
  ['a film without a transcript', '<Video src="call.mp4" captions="call.vtt" title="x" />', '1:1', null],
  ['a template from elsewhere', '<Template src="https://x.y/plan.docx" label="x">y</Template>', '1:11', null],
  ['a template that runs script', '<Template src="javascript:alert(1)" label="x">y</Template>', '1:11', null],
  ['a question the bank does not have', '<Checkpoint item="cap-1" />', '1:13', 'cap-01'],
  ['a question of another bank by its key', '<Checkpoint item="cap-02" />', '1:13', 'cap-01'],
  ['a question no bank has', '<Checkpoint item="course/other/cap-03" />', '1:13', 'course/other/cap-02'],
  ['a question inside something', '<Callout kind="tip">\n<Checkpoint item="cap-01" />\n</Callout>', '2:1', null],
  ['a question in a list', '- <Checkpoint item="cap-01" />', '1:3', null],
  ['a question in a sentence', 'So <Checkpoint item="cap-01" />', '1:4', null],
  ['a checklist inside something', '<Reveal summary="x">\n<Checklist>\n<Check>a</Check>\n</Checklist>\n</Reveal>', '2:1', null],
  ['a checklist of paragraphs', '<Checklist>\ntext\n\n<Check>a</Check>\n</Checklist>', '2:1', 'Check'],
  ['a box outside a checklist', '<Check>a</Check>', '1:1', null],
  ['a step outside of steps', '<Step title="a">b</Step>', '1:1', null],
  ['a step in a step', '<Steps>\n<Step title="a">\n<Step title="b">c</Step>\n</Step>\n<Step title="d">e</Step>\n</Steps>', '3:1', null],
  ['a single step', '<Steps>\n<Step title="a">b</Step>\n</Steps>', '1:1', 'Step'],
  ['a stage among steps', '<Steps>\n<Step title="a">b</Step>\n<Step title="a">b</Step>\n- x\n</Steps>', '4:1', 'Step'],
  ['a spot outside of a clause', 'a <Spot note="x">b</Spot>', '1:3', null],
  ['a spot in a plain clause', '<Clause title="a">b <Spot note="x">c</Spot></Clause>', '1:21', null],
  ['a term in a spot', '<AnnotatedClause title="a">b <Spot note="x"><Term id="cap">c</Term></Spot></AnnotatedClause>', '1:45', null],
  ['an annotated clause without a spot', '<AnnotatedClause title="a">b</AnnotatedClause>', '1:1', 'Spot'],
  ['a decision with one way on', '<Scenario title="a">\nb\n\n<Choice label="c">d</Choice>\n</Scenario>', '1:1', 'Choice'],
  ['a decision with four ways on', `<Scenario title="a">\nb\n\n${'<Choice label="c">d</Choice>\n'.repeat(4)}</Scenario>`, '1:1', null],
  ['a story after the ways on', `<Scenario title="a">\n${'<Choice label="c">d</Choice>\n'.repeat(2)}\nThen.\n</Scenario>`, '5:1', null],
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
  const [problem, ...more] = check(body, known)
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

test('a rule of completion that asks for checkpoints needs one', () => {
  const front = (rule: string) => `---\ntitle: a\nsummary: b\ncompletion: ${rule}\n---\n`
  expect(checkMdx(`${front('checkpoints')}x`).problems).toMatchObject([{ line: 4, column: 1, nearest: 'read' }])
  expect(checkMdx(`${front('checkpoints')}<Checkpoint item="a" />`).problems).toEqual([])
  expect(checkMdx(`${front('read')}x`).problems).toEqual([])
})

test('every component that is part of another one names one that has such parts', () => {
  for (const { name, within } of allowedComponents) {
    if (within) expect(allowedComponents.find((one) => one.name === within)?.parts?.name).toBe(name)
  }
})

import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestWorker } from './build-test-worker'
import { checkMdx } from './check-mdx'
import { compileLesson } from './compile.server'
import { drawStem } from './draw-stem.server'
import { lintLesson } from './lint'

const canary = 'globalThis.lessonCanary=1'
const watched = globalThis as { lessonCanary?: unknown }
const head = '---\ntitle: a\nsummary: b\n---\n'

let worker: Awaited<ReturnType<typeof buildTestWorker>>
beforeAll(async () => {
  worker = await buildTestWorker()
})
afterAll(() => worker.remove())

const word = fc.constantFrom('cap', 'Supplier', 'Ünïcode', '责任', '🙂', 'e\u0301', '\u200b', '1.')
const harmless = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `The ${words.join(' ')}`)
const scheme = fc
  .tuple(
    fc.constantFrom('javascript', 'vbscript', 'data', 'file', 'blob'),
    fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
    fc.constantFrom('', '&#9;', '&#x0A;', '\u0001', '&Tab;', '\u200b'),
  )
  .map(([name, upper, trick]) =>
    [...name]
      .map((letter, index) => (upper[index] ? letter.toUpperCase() : letter))
      .join('')
      .replace(/^.../, (start) => start + trick),
  )
const tag = fc.constantFrom(
  'script',
  'iframe',
  'style',
  'object',
  'form',
  'a',
  'img',
  'svg',
  'Script',
  'Foo.Bar',
  'x:y',
  'constructor',
  'div',
  '__proto__',
)
const handler = fc.constantFrom(
  'onclick',
  'onClick',
  'onError',
  'onLoad',
  'style',
  'ref',
  'key',
  'dangerouslySetInnerHTML',
  'className',
  'href',
  '__proto__',
)

const hostile = fc.oneof(
  fc.constantFrom(`import x from "data:text/javascript,${canary}"`, `import "data:text/javascript,${canary}"`, 'import duties are due'),
  fc.constantFrom(`export const x = (${canary})`, `export default () => { ${canary} }`, 'export * from "node:fs"'),
  fc.constantFrom(
    `{${canary}}`,
    `{(() => { ${canary} })()}`,
    '{process.exit(9)}',
    `{[].constructor.constructor("${canary}")()}`,
    '{`${0}`}',
    '{',
    'a }{ b',
    `{import("data:text/javascript,${canary}")}`,
  ),
  fc.tuple(tag, harmless).map(([name, text]) => `<${name} src="x">${text}</${name}>`),
  tag.map((name) => `<${name} src="x" />`),
  tag.map((name) => `<${name}>`),
  fc
    .tuple(fc.constantFrom('mark', 'kbd', 'Reveal', 'Callout', 'Term'), handler)
    .map(([name, on]) => `<${name} ${on}="${canary}">x</${name}>`),
  fc.tuple(fc.constantFrom('Reveal', 'Callout', 'Clause'), handler).map(([name, on]) => `<${name} ${on}={() => { ${canary} }}>x</${name}>`),
  fc.constantFrom('Callout', 'Clause', 'mark').map((name) => `<${name} {...(${canary})}>x</${name}>`),
  fc.tuple(scheme, harmless).map(([name, text]) => `${text} [a](<${name}:${canary}>)`),
  scheme.map((name) => `[a][b]\n\n[b]: <${name}:x>`),
  scheme.map((name) => `![a](<${name}:x>)`),
  fc.tuple(fc.constantFrom('Figure', 'Template', 'Video'), scheme).map(
    ([name, url]) => `<${name} src="${url}:${canary}" alt="a" title="a" label="a" captions="a.vtt">x</${name}>`,
  ),
  fc.constantFrom('../../../etc/passwd', '/media/a/b', '//evil.example/a.png', 'a.png?x=1', 'A B.png', '.png', 'a/../b.png').map(
    (src) => `<Figure src="${src}" alt="a" />`,
  ),
  fc.constantFrom('Figure src="a.png" alt="a"', 'Checkpoint item="a"', 'Compare before="a" after="b"').chain((start) =>
    handler.map((name) => `<${start} ${name}={(() => { ${canary} })()} />`),
  ),
  fc.constantFrom(
    `<Checkpoint item={(${canary})} />`,
    '- <Checkpoint item="a" />',
    '<Checklist><Check><Checkpoint item="a" /></Check></Checklist>',
    '<Steps><Step title="a">b</Step></Steps>',
    '<Step title="a">b</Step>',
    `<AnnotatedClause title="a">b <Spot note={\`${canary}\`}>c</Spot></AnnotatedClause>`,
    '<AnnotatedClause title="a">b <Spot note="a" number="9">c</Spot></AnnotatedClause>',
    '<AnnotatedClause title="a" notes="[]">b <Spot note="a">c</Spot></AnnotatedClause>',
    '<Scenario title="a">b</Scenario>',
    '<Choice label="a" group="b">c</Choice>',
    '<Checkpoint item="a" block="b" />',
    '<Figure src="a.png" alt="a" hash="b" widths="1" />',
    '<Video src="a.mp4" captions="a.vtt" title="a" file="https://evil.example/a.mp4">b</Video>',
    '<lessonBlock>a</lessonBlock>',
  ),
  fc.constantFrom(
    '<Callout kind="tip">',
    '</Callout>',
    '<Reveal summary="x',
    '<!-- x',
    '<![CDATA[x]]>',
    '<?x ?>',
    '<Callout kind=',
    '<mark',
    '<>',
  ),
  fc.tuple(fc.constantFrom('> ', '- ', '1. '), fc.integer({ min: 33, max: 400 })).map(([mark, times]) => `${mark.repeat(times)}x`),
  fc.integer({ min: 33, max: 300 }).map((times) => `${'<mark>'.repeat(times)}x${'</mark>'.repeat(times)}`),
)
const lesson = fc
  .tuple(fc.array(harmless, { maxLength: 3 }), fc.array(hostile, { minLength: 1, maxLength: 3 }), fc.array(harmless, { maxLength: 3 }))
  .map(([before, middle, after]) => head + [...before, ...middle, ...after].join('\n\n'))

test('5,000 hostile lessons are each refused in words, none runs, and all of it takes under 40 seconds of computing', async () => {
  const started = process.cpuUsage()
  let judged = 0
  await fc.assert(
    fc.asyncProperty(lesson, async (source) => {
      // Whoever runs the tests must hear of this one now and then, or takes it for dead after a minute on a busy machine.
      judged += 1
      if (judged % 100 === 0) await new Promise(setImmediate)
      const { problems } = checkMdx(source)
      expect(problems.length).toBeGreaterThan(0)
      const lines = source.split('\n').length
      for (const { message, line, column } of problems) {
        expect(message.length).toBeGreaterThan(10)
        expect(line >= 1 && line <= lines && column >= 1).toBe(true)
      }
      expect(watched.lessonCanary).toBeUndefined()
    }),
    { numRuns: 5000, seed: 20 },
  )
  const { user, system } = process.cpuUsage(started)
  expect((user + system) / 1_000_000).toBeLessThan(40)
}, 300_000)

test('whatever is refused, its author is told all of it, and being told runs nothing either', () => {
  fc.assert(
    fc.property(lesson, (source) => {
      const findings = lintLesson(source, { glossary: { cap: { term: 'cap', definition: 'x' } } })
      expect(findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0)
      expect(watched.lessonCanary).toBeUndefined()
    }),
    { numRuns: 500, seed: 24 },
  )
})

test('any text at all is judged without an exception', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '{',
    '}',
    '`',
    '*',
    '[',
    ']',
    '(',
    ')',
    '!',
    '|',
    '\n',
    '\n\n',
    '    ',
    '\t',
    '---',
    '"',
    '=',
    '/',
    'a',
    '&#0;',
    '\u0000',
    '\ud800',
    ':',
    '\\',
    '$',
    '~~',
    '[^1]',
    'Term',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.boolean(), (text, fenced) => {
      expect(Array.isArray(checkMdx((fenced ? head : '') + text.join('')).problems)).toBe(true)
    }),
    { numRuns: 1000, seed: 21 },
  )
})

test('harmless text passes', () => {
  const words = fc.array(
    fc.constantFrom(
      'The',
      'cap',
      'of',
      '*one*',
      '**two**',
      '`code`',
      'café',
      '5 < 6',
      '责任',
      '[link](/learn)',
      'a & b',
      '"quoted"',
      '(see 4.2)',
      '100%',
      '$5',
    ),
    { minLength: 1, maxLength: 12 },
  )
  const line = words.map((some) => `So ${some.join(' ')}`)
  const block = fc.oneof(
    line,
    line.map((text) => `## ${text}`),
    line.map((text) => `- ${text}\n- ${text}`),
    line.map((text) => `> ${text}`),
    line.map((text) => `<Callout kind="rule">\n${text}\n</Callout>`),
  )
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
      const { problems, words: count } = checkMdx(head + blocks.join('\n\n'))
      expect(problems).toEqual([])
      expect(count).toBeGreaterThan(0)
    }),
    { numRuns: 500, seed: 22 },
  )
})

test('the compiling thread refuses what the check refuses, and front matter that asks to be run is not', async () => {
  const scripted = `---js\n{ title: (${canary}), summary: process.exit(9) }\n---\ntext`
  for (const source of [...fc.sample(lesson, { numRuns: 60, seed: 23 }), scripted, `\uFEFF\uFEFF${scripted}`]) {
    const compiled = await compileLesson(source, {}, { worker: worker.file })
    expect(compiled).toMatchObject({ ok: false, problems: checkMdx(source).problems })
  }
  expect(watched.lessonCanary).toBeUndefined()
})

test('the compiling thread refuses the same in a question, and front matter is nothing but text there', async () => {
  const scripted = `---js\n{ title: (${canary}), summary: process.exit(9) }\n---\n**text**`
  for (const source of [...fc.sample(lesson, { numRuns: 200, seed: 25 }).map((text) => `**Now**\n\n${text.slice(head.length)}`), scripted]) {
    const drawn = await drawStem(source, {}, { worker: worker.file })
    expect('problems' in drawn && drawn.problems.length, source).toBeGreaterThan(0)
  }
  expect(watched.lessonCanary).toBeUndefined()
})

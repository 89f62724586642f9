import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as React from 'react'
import * as ReactDOM from 'react-dom'
import { renderToString } from 'react-dom/server'
import * as _jsx_runtime from 'react/jsx-runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Artifact, LessonContext } from './artifact'
import { bundleLesson } from './bundle-lesson'
import { buildTestWorker } from './build-test-worker'
import { compileLesson, previewLesson } from './compile.server'
import { lessonComponents } from './components'
import { renderLesson } from './render-lesson'

let worker: Awaited<ReturnType<typeof buildTestWorker>>
beforeAll(async () => {
  worker = await buildTestWorker()
})
afterAll(() => worker.remove())

const context: LessonContext = {
  glossary: {
    cap: { term: 'Cap', definition: 'The most a party pays. "At most" </span><script>' },
    carve: { term: 'Carve-out', definition: 'What a cap leaves out.' },
  },
  skills: ['risk.liability'],
  clauseTypes: ['cap-on-liability'],
}
const source = `---
title: Caps
summary: What a cap is.
skills: [risk.liability]
---
# Why a cap

A <Term id="cap">cap</Term> limits {"{liability}"}, see [below](#why-a-cap).<br/>Next.

<Callout kind="risk" title="No cap">
A <Term id="carve">carve-out</Term> & a <Term id="cap">cap</Term>.
</Callout>

<Clause title="Cap" source="CUAD">Liability is limited to $5.</Clause>

<Compare before="Supplier may pay" after="Supplier shall pay" />

<Reveal summary={"Why?"}>

### Why a cap

| Party | Cap |
|---|--:|
| A | 5 |

</Reveal>
`

async function compiled(text: string): Promise<Artifact> {
  const lesson = await compileLesson(text, context, { worker: worker.file })
  if (!lesson.ok) throw new Error(JSON.stringify(lesson.problems))
  return lesson.artifact
}

test('the module a browser loads draws exactly the HTML the server holds', async () => {
  const { code, html } = await compiled(source)
  const module: { default: (scope: object) => { default: React.ComponentType<{ components: object }> } } = await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  )
  const { default: Lesson } = module.default({ React, ReactDOM, _jsx_runtime })
  expect(renderToString(React.createElement(Lesson, { components: lessonComponents }))).toBe(html)
})

test('the HTML is what a page without script needs', async () => {
  const { html, words } = await compiled(source)
  expect(html).toContain('<h2 id="why-a-cap">')
  expect(html).toContain('<h4 id="why-a-cap-2">')
  expect(html).toContain('{liability}')
  expect(html).toContain('<aside role="note" class="lesson-callout lesson-callout-risk" aria-label="Risk: No cap">')
  expect([...html.matchAll(/popovertarget="([^"]+)"/g)].map(([, id]) => id)).toEqual(['term.1', 'term.2', 'term.3'])
  expect(html).toMatch(
    /<span role="note" class="term-definition" id="term.1" popover="auto">The most a party pays\. &quot;At most&quot; &lt;\/span&gt;&lt;script&gt;<\/span>/,
  )
  expect(html).toContain('<del>may</del>')
  expect(html).toContain('<ins>shall</ins>')
  expect(html).toContain('<summary class="lesson-reveal-summary">Why?</summary>')
  expect(html).toContain('role="region" aria-label="Table: Party, Cap" tabindex="0"')
  expect(html).toContain('<td class="align-right">5</td>')
  expect(html).not.toMatch(/ style=|<script/)
  expect(words).toBe(37)
})

test('the code is small, for production, and makes no code from text', async () => {
  const { code } = await compiled(source)
  expect(code).not.toMatch(/jsxDEV|_source|fileName|\beval\b|new Function|process\.env|\bimport\s*[({'"]|\brequire\(/)
  expect(code.length).toBeLessThan(8000)
})

test('the same source gives the same hash, another source or definition another', async () => {
  const [first, again, other] = [await compiled(source), await compiled(source), await compiled(`${source}\nMore.`)]
  expect(first.hash).toMatch(/^[0-9a-f]{32}$/)
  expect(again).toEqual(first)
  expect(other.hash).not.toBe(first.hash)
  const defined = await compileLesson(
    source,
    { ...context, glossary: { ...context.glossary, cap: { term: 'Cap', definition: 'Other.' } } },
    { worker: worker.file },
  )
  expect(defined.ok && defined.artifact.hash !== first.hash).toBe(true)
})

test('an example stands below the definition of its term', async () => {
  const glossary = { ...context.glossary, cap: { term: 'Cap', definition: 'The most a party pays.', example: 'The cap is one year of <fees>.' } }
  const reply = await compileLesson(source, { ...context, glossary }, { worker: worker.file })
  expect(reply.ok && reply.artifact.html).toContain('The most a party pays.<span class="term-example">The cap is one year of &lt;fees&gt;.</span></span>')
})

test('front matter comes along, and unknown skills and terms are refused with the nearest name', async () => {
  expect(await compileLesson(source, context, { worker: worker.file })).toMatchObject({
    ok: true,
    frontMatter: { title: 'Caps', skills: ['risk.liability'], sources: [] },
  })
  const wrong = source.replace('[risk.liability]', '[risk.liabilty]').replace('id="cap"', 'id="capp"')
  expect(await compileLesson(wrong, context, { worker: worker.file })).toMatchObject({
    ok: false,
    problems: [
      { line: 4, column: 10, nearest: 'risk.liability' },
      { line: 8, column: 9, nearest: 'cap' },
    ],
  })
})

test('a preview shows what would be published, or why not', async () => {
  const { html, words, blocks } = await compiled(source)
  const findings = [expect.objectContaining({ rule: 'no-checkpoint', severity: 'warning' })]
  const lines = [6, 8, 10, 14, 16, 18]
  expect(await previewLesson(source, context, { worker: worker.file })).toEqual({ html, words, blocks, lines, findings, problems: [] })
  expect(await previewLesson(`${source}\n{x}`, context, { worker: worker.file })).toMatchObject({
    html: '',
    problems: [{ line: 28, column: 1 }],
  })
})

test.each(['import x from "y"', '{1 + 1}', '<script>x</script>', '[a](javascript:x)', '<Callout kind="tip" onClick="x">y</Callout>'])(
  'the compiler refuses %j by itself, even where nobody checked before',
  async (body) => {
    await expect(bundleLesson(`---\ntitle: a\n---\n${body}`, {})).rejects.toThrow(/4:\d+ /)
  },
)

test('a compiled lesson is drawn where there is no process and no require', () => {
  expect(renderLesson('return { default: () => typeof process + " " + typeof require }')).toBe('undefined undefined')
})

const thread = async (name: string, code: string) => {
  const file = path.join(worker.folder, `${name}.mjs`)
  await writeFile(file, `import { parentPort } from 'node:worker_threads'\n${code}`)
  return file
}

test('a lesson that never ends is stopped, and the next one gets a new thread', async () => {
  const endless = await thread(
    'endless',
    'parentPort.on("message", ({ source }) => { while (source === "x"); parentPort.postMessage({ problems: [], words: 7 }) })\nparentPort.postMessage("ready")',
  )
  const [stopped, next] = await Promise.all([
    compileLesson('x', {}, { worker: endless, limitMs: 300 }),
    previewLesson('y', {}, { worker: endless, limitMs: 5000 }),
  ])
  expect(stopped).toMatchObject({
    ok: false,
    problems: [{ line: 1, column: 1, message: expect.stringContaining('took longer than 0.3 seconds') }],
  })
  expect(next.words).toBe(7)
})

test('without another limit a lesson has five seconds', async () => {
  const silent = await thread('silent', 'parentPort.on("message", () => undefined)\nparentPort.postMessage("ready")')
  const started = performance.now()
  expect(await compileLesson('x', {}, { worker: silent })).toMatchObject({
    problems: [{ message: expect.stringContaining('took longer than 5 seconds') }],
  })
  expect(performance.now() - started).toBeGreaterThan(4900)
})

test.each([
  ['cannot start', 'throw new Error("broken")', 'stopped before it was done'],
  ['never says it is ready', 'parentPort.on("message", () => undefined)', 'stopped before it was done'],
  [
    'leaves in the middle',
    'parentPort.on("message", () => process.exit(3))\nparentPort.postMessage("ready")',
    'stopped before it was done',
  ],
  [
    'eats all memory',
    'parentPort.on("message", () => { const all = []; for (;;) all.push(new Array(1e6).fill(0.5)) })\nparentPort.postMessage("ready")',
    'more memory',
  ],
])('a thread that %s is a problem, not an exception', async (name, code, message) => {
  const causes: unknown[] = []
  const options = {
    worker: await thread(name.replaceAll(' ', '-'), code),
    startMs: 2000,
    limitMs: 60_000,
    onCrash: (cause: unknown) => causes.push(cause),
  }
  expect(await compileLesson('x', {}, options)).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining(message) }] })
  expect(causes).toHaveLength(1)
})

test('a compiler that was never built says so', async () => {
  expect(await compileLesson('x', {}, { worker: path.join(worker.folder, 'none.js') })).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('not been built') }],
  })
})

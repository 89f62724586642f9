import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LessonContext } from './artifact'
import { buildTestWorker } from './build-test-worker'
import { bundleLesson } from './bundle-lesson'
import { checkStem, stemComponents } from './check-stem'
import { drawStem } from './draw-stem.server'
import { renderLesson } from './render-lesson'

let worker: Awaited<ReturnType<typeof buildTestWorker>>
beforeAll(async () => {
  worker = await buildTestWorker()
})
afterAll(() => worker.remove())

const file = { bytes: 24_000, hash: 'a'.repeat(32), kind: 'image' as const, type: 'image/webp', width: 640, height: 360, widths: [320, 640] }
const context: LessonContext = { glossary: { cap: { term: 'Cap', definition: 'The most a party pays.' } }, media: { 'map.png': file } }
const draw = (stem: string) => drawStem(stem, context, { worker: worker.file })

test('plain text is not drawn, and needs no compiler', async () => {
  expect(await drawStem('Is 5 < 6, {name}?', context, { worker: '/nowhere/worker.js' })).toEqual({ stemHtml: null })
})

test('Markdown is drawn without the ids of a lesson, so that two questions may say the same', async () => {
  expect(await draw('Who **may** assign?\n\n1. Seller\n2. Buyer')).toEqual({
    stemHtml: '<div><p>Who <strong>may</strong> assign?</p></div>\n<div><ol>\n<li>Seller</li>\n<li>Buyer</li>\n</ol></div>',
  })
})

test('components of a question are drawn, none with an id', async () => {
  const stem = [
    '<Clause title="A clause">\n\nEither party may **assign**.\n\n</Clause>', '<Callout kind="rule">\n\nRead it.\n\n</Callout>', '<Compare before="may" after="shall" />',
    '<Steps>\n\n<Step title="Read">\n\nIt.\n\n</Step>\n\n<Step title="Send">\n\nIt.\n\n</Step>\n\n</Steps>', '![A map](map.png "The map")', '| a | b |\n|---|---|\n| 1 | 2 |',
    '<Timeline>\n\n<Stage title="Now">\n\nIt.\n\n</Stage>\n\n<Stage title="Then">\n\nIt.\n\n</Stage>\n\n</Timeline>',
  ].join('\n\n')
  const drawn = await draw(stem)
  expect(drawn).toHaveProperty('stemHtml')
  expect(JSON.stringify(drawn)).not.toMatch(/ id=|<script|onclick/)
})

test.each([
  ['What is it?\n\n<script>alert(1)</script>', 3, 1],
  ['**Now**\n\n{process.exit()}', 3, 1],
  ['**Now**\n\nimport x from "y"', 3, 1],
  ['**Now**\n\n## Heading', 3, 1],
  ['**Now** <Term id="cap">cap</Term>', 1, 9],
  ['**Now**\n\n<Checkpoint item="x" />', 3, 1],
  ['**Now**\n\n<Checklist>\n\n<Check>a</Check>\n\n</Checklist>', 3, 1],
  ['**Now**[^1]\n\n[^1]: foot', 1, 8],
  ['[go](javascript:alert(1))', 1, 1],
  ['**Now** <b>', 1, 9],
])('%j is refused where it stands', async (stem, line, column) => {
  const drawn = await draw(stem)
  expect('problems' in drawn && drawn.problems[0]).toMatchObject({ line, column, message: expect.stringMatching(/^[A-Z<].*\.$/) })
})

test('what a question may hold is named where something else is refused', () => {
  const [problem] = checkStem('<Reveal summary="x">\n\nwords\n\n</Reveal>', {})
  for (const name of stemComponents) expect(problem?.message).toContain(name)
})

test('a stem is drawn to the letter as the same text in a lesson is', async () => {
  const words = fc.array(fc.constantFrom('*one*', '**two**', '`a < b`', 'café', '5 & 6', '责任', '[link](/learn)', '"so"', '~~gone~~', '\\{x}', '{7}', '&amp;', '<mark>m</mark>'), { minLength: 1, maxLength: 6 })
  const line = words.map((some) => `So **it** ${some.join(' ')}`)
  const block = fc.oneof(
    line, line.map((text) => `- ${text}\n- ${text}`), line.map((text) => `> ${text}`), line.map((text) => `<Callout kind="rule">\n\n${text}\n\n</Callout>`), line.map((text) => `| a | ${text} |\n|:--|--:|\n| 1 | 2 |`),
    fc.constantFrom('![A map](map.png "The map")', '<Compare before="may" after="shall" />', '```\n{code}\n```', '---'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 4 }), async (blocks) => {
      const stem = ['So **it** begins', ...blocks].join('\n\n')
      const { code } = await bundleLesson(`---\ntitle: x\n---\n${stem}`, context)
      expect(await draw(stem)).toEqual({ stemHtml: renderLesson(code).replace(/ class="lesson-block" id="[^"]*" data-block="[^"]*"/g, '') })
    }),
    { numRuns: 40, seed: 26 },
  )
}, 60_000)

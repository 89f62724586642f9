import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LessonContext } from './artifact'
import { buildTestWorker } from './build-test-worker'
import { compileLesson } from './compile.server'

let worker: Awaited<ReturnType<typeof buildTestWorker>>
beforeAll(async () => {
  worker = await buildTestWorker()
})
afterAll(() => worker.remove())

const file = { bytes: 24_000, width: null, height: null, widths: [] }
const context: LessonContext = {
  glossary: { cap: { term: 'Cap', definition: 'The most a party pays.' } },
  media: {
    'map.png': { ...file, hash: 'a'.repeat(32), kind: 'image', type: 'image/webp', width: 1600, height: 900, widths: [320, 640, 1280, 1600] },
    'call.mp4': { ...file, hash: 'b'.repeat(32), kind: 'video', type: 'video/mp4' },
    'call.vtt': { ...file, hash: 'c'.repeat(32), kind: 'captions', type: 'text/vtt' },
    'plan.docx': { ...file, hash: 'd'.repeat(32), kind: 'file', type: 'application/octet-stream' },
  },
  items: ['course/module/conf-01', 'course/other/cap-02'],
  bank: 'course/module',
}

async function compiled(body: string, front = '') {
  const lesson = await compileLesson(`---\ntitle: Caps\nsummary: What a cap is.\n${front}---\n${body}`, context, { worker: worker.file })
  if (!lesson.ok) throw new Error(JSON.stringify(lesson.problems))
  return { ...lesson.artifact, completion: lesson.frontMatter.completion }
}

test('each top-level part is a block of its own, wrapped under its key', async () => {
  const { html, blocks } = await compiled('## One\n\nTwo words.\n\n- a\n- b\n\n[x]: https://example.com')
  expect(blocks).toEqual([
    { key: expect.stringMatching(/^[0-9a-f]{12}$/), kind: 'text', words: 1 },
    { key: expect.any(String), kind: 'text', words: 2 },
    { key: expect.any(String), kind: 'text', words: 2 },
  ])
  const { key } = blocks[1]!
  expect(html).toContain(`<div class="lesson-block" id="b-${key}" data-block="${key}"><p>Two words.</p></div>`)
})

test('a block keeps its key wherever it stands and however its lines break, and the same again is told apart', async () => {
  const keys = async (body: string) => (await compiled(body)).blocks.map(({ key }) => key)
  const [one, two] = await keys('One\ntwo.\n\nThree.')
  expect(await keys('New.\n\nThree.\n\nOne two.\n\nThree.\n\nThree.')).toEqual([expect.any(String), two, one, `${two}-2`, `${two}-3`])
  const [clause] = await keys('<Clause title="a" source="b">x</Clause>')
  expect(await keys('<Clause title="a" source="c">x</Clause>')).not.toEqual([clause])
  expect(await keys('<Clause source="b" title="a">x</Clause>')).toEqual([clause])
  expect(await keys('One *two*.')).not.toEqual([one])
})

test('a checkpoint knows its item and its block, and draws only the place of what is personal', async () => {
  const { html, blocks, completion } = await compiled('Read.\n\n<Checkpoint item="conf-01" />\n\n<Checkpoint item="course/other/cap-02" />')
  expect(blocks).toMatchObject([
    { kind: 'text' },
    { kind: 'checkpoint', words: 0, itemId: 'course/module/conf-01' },
    { kind: 'checkpoint', words: 0, itemId: 'course/other/cap-02' },
  ])
  expect(html).toContain(`data-block="${blocks[1]!.key}"><div data-personal="${blocks[1]!.key}"></div></div>`)
  expect(completion).toBe('read+checkpoints')
  expect((await compiled('<Checkpoint item="conf-01" />', 'completion: checkpoints\n')).completion).toBe('checkpoints')
  expect((await compiled('Read.')).completion).toBe('read')
})

test('the boxes of a checklist are counted and numbered', async () => {
  const { blocks, code } = await compiled('<Checklist>\n<Check>Read it.</Check>\n<Check>Ask <Term id="cap">cap</Term>.</Check>\n</Checklist>')
  expect(blocks).toMatchObject([{ kind: 'checklist', words: 4, checks: 2 }])
  expect(code).toContain(`block:"${blocks[0]!.key}"`)
  expect([...code.matchAll(/index:"(\d)"/g)].map(([, index]) => index)).toEqual(['0', '1'])
})

test('spots are numbered in their clause, each opens its own note, and all notes stand below', async () => {
  const clause = (note: string) => `<AnnotatedClause title="Cap">\n\nPay <Spot note="${note}">all</Spot> of **<Spot note="b">it</Spot>**.\n\n</AnnotatedClause>`
  const { html } = await compiled(`${clause('a &quot;c&quot; <b>')}\n\n${clause('d')}`)
  expect([...html.matchAll(/aria-label="(Note \d)"[^>]*popovertarget="([^"]+)"/g)].map(([, label, id]) => `${label} ${id}`)).toEqual([
    'Note 1 spot.1',
    'Note 2 spot.2',
    'Note 1 spot.3',
    'Note 2 spot.4',
  ])
  expect(html).toContain('<li>a &quot;c&quot; &lt;b&gt;</li><li>b</li>')
  expect(html).toContain('Both notes in one place')
})

test('pictures are figures that keep their place, in every stored width', async () => {
  const { html } = await compiled('![A map](map.png "Where it is")\n\n<Figure src="map.png" alt="A map" caption="Where it is" />')
  const [first, second] = [...html.matchAll(/<figure.*?<\/figure>/g)].map(([figure]) => figure)
  expect(first).toBe(second)
  const at = `/media/${'a'.repeat(32)}`
  expect(first).toContain(`src="${at}/1280.webp" srcSet="${at}/320.webp 320w, ${at}/640.webp 640w, ${at}/1280.webp 1280w, ${at}/1600.webp 1600w"`)
  expect(first).toContain('width="1600" height="900" alt="A map" loading="lazy"')
  expect(first).toContain('Where it is</figcaption>')
})

test('a film has its captions and its transcript, a template its size', async () => {
  const { html } = await compiled(
    '<Video src="call.mp4" captions="call.vtt" title="A call">\n\nHello.\n\n</Video>\n\n<Template src="plan.docx" label="Deal plan">For the call.</Template>',
  )
  expect(html).toContain(`<source src="/media/${'b'.repeat(32)}/call.mp4" type="video/mp4"/><track kind="captions" src="/media/${'c'.repeat(32)}/call.vtt"`)
  expect(html).toMatch(/Transcript<\/summary><div class="lesson-reveal-body"><p>Hello\.<\/p>/)
  expect(html).toContain(`<a href="/media/${'d'.repeat(32)}/plan.docx" download="plan.docx"`)
  expect(html).toContain('DOCX, 23 KB')
})

test('steps, timelines and scenarios read in order; the ways on of one decision close each other', async () => {
  const choice = (label: string) => `<Choice label="${label}">\nThen ${label}.\n</Choice>`
  const { html } = await compiled(
    [
      '<Steps>\n<Step title="Ask">\nWho?\n</Step>\n\n<Step title="Wait">\nA day.\n</Step>\n</Steps>',
      '<Timeline title="Life">\n<Stage title="Draft" when="week 1">x</Stage>\n<Stage title="Sign">y</Stage>\n</Timeline>',
      `<Scenario title="Send?">\n\nIt is late.\n\n${choice('send')}\n\n${choice('wait')}\n\n</Scenario>`,
      `<Scenario title="Again?">\n\nLater.\n\n${choice('yes')}\n\n${choice('no')}\n\n</Scenario>`,
    ].join('\n\n'),
  )
  expect(html).toMatch(/<ol class="lesson-steps"><li class="lesson-step"><p class="lesson-step-title">Ask<\/p>/)
  expect(html).toMatch(/<figcaption[^>]*>Life<\/figcaption>.*week 1.*Sign/)
  expect([...html.matchAll(/<details class="lesson-choice" name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    'decision.1',
    'decision.1',
    'decision.2',
    'decision.2',
  ])
  expect(html).not.toMatch(/ style=|<script/)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestWorker } from '../../library/build-test-worker'
import { drawStems } from './draw-stems.server'

let worker: Awaited<ReturnType<typeof buildTestWorker>>
beforeAll(async () => {
  worker = await buildTestWorker()
})
afterAll(() => worker.remove())

const nowhere = { worker: '/nowhere/worker.js' }
const file = { bytes: 24_000, hash: 'a'.repeat(32), kind: 'image' as const, type: 'image/webp', width: 640, height: 360, widths: [320, 640] }
const questions = ['Who **pays**?', 'Who pays?', '![A map](map.png)\n\nWhere?', '**Now**\n\n{process.exit()}'].map((stem, at) => ({ at, body: { stem } }))
const context = (items: string[], hash = file.hash) => ({ media: { 'map.png': { ...file, hash } }, items })

test('a stem that was drawn is not compiled again, whatever came into the bank meanwhile; what was refused is looked at again', async () => {
  const first = await drawStems(questions, context([]), { worker: worker.file })
  expect(first.drawn.map(({ at }) => at)).toEqual([0, 1, 2])
  expect(first.drawn[1]?.stemHtml).toBeNull()
  expect(first.faults.map(({ at, problem }) => [at, problem.line])).toEqual([[3, 3]])
  const second = await drawStems(questions, context(['new/one']), nowhere)
  expect(second.drawn).toEqual(first.drawn)
  expect(second.faults.map(({ at, problem }) => [at, problem.message])).toEqual([[3, expect.stringContaining('has not been built')]])
})

test('it is drawn again where a picture of the same name is another', async () => {
  const { drawn, faults } = await drawStems(questions.slice(2, 3), context([], 'b'.repeat(32)), { worker: worker.file })
  expect(faults).toEqual([])
  expect(drawn[0]?.stemHtml).toContain('b'.repeat(32))
})

test('it ends where nobody waits for it', async () => {
  await expect(drawStems(questions, context([]), { ...nowhere, signal: AbortSignal.abort() })).rejects.toThrow('aborted')
})

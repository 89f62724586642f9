import { lessonText, open, page, send, tokenIn } from '../lesson-writing'
import type { TestServer } from '../server'

const [written, published] = ['indemnity', 'limitation-of-liability']

/** A second trainer, a review of hers that waits with a comment, and a lesson whose second version is out while reps read the first. */
export async function stockStudio(server: TestServer): Promise<Record<string, string>> {
  await server.db.updateTable('person').set({ is_trainer: 1 }).where('email', '=', 'nadia@countersign.example').execute()
  const [tess, nadia] = await Promise.all([server.as('tess'), server.as('nadia')])
  const body = '## What it covers\n\nAn indemnity is a promise to pay for a loss, **first pound** up.\n\n<Callout kind="rule">Ask who controls the defence.</Callout>'
  const { revision } = tokenIn(await send(nadia, written, 'save', lessonText('Indemnity', body), await open(nadia, written)))
  const asked = await nadia.post(`${page(written)}/review`, { intent: 'ask', revision, of: '', note: 'Is the callout too blunt for new reps?' })
  const review = /review=([\w-]+)/.exec(asked.location ?? '')?.[1] ?? ''
  await tess.post(`${page(written)}/review`, { intent: 'comment', review, id: 'stock-comment', line: '9', body: 'Say “first pound” in plain words.' })
  const [version] = await server.db.selectFrom('lesson_version').select('source').where('lesson_id', 'like', `%/${published}`).orderBy('number').execute()
  const reworded = `${(version?.source ?? '').trimEnd()}\n\nOne more paragraph, so that there is something to compare.\n`
  await send(tess, published, 'publish-confirmed', reworded, await open(tess, published), { note: 'A paragraph more.' })
  return { review }
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { Pages } from '../../components/admin/pages'
import { Button } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, Notice, PageHead } from '../../components/page'
import { AlikePair } from '../../components/studio/bank/alike-pair'
import { countWords, percentWords, whenWords } from '../../components/words'
import { alikeFrom } from '../../domain/quiz/near-duplicates'
import { requireTrainer } from '../../http/access.server'
import { parse } from '../../http/forms'
import { found, notFound } from '../../http/refusals.server'
import { compareItems } from '../../workflows/bank/compare-items.server'
import { showDuplicates } from '../../workflows/bank/duplicates-page.server'
import { tellApart } from '../../workflows/bank/tell-apart.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Questions alike · Bank', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const asked = z.object({ page: z.coerce.number().int().min(1).max(1000).catch(1), done: z.enum(['distinct', 'compared']).nullable().catch(null) })

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const { page, done } = asked.parse(Object.fromEntries(new URL(request.url).searchParams))
  return { ...(await showDuplicates(db, page)), page, done, now: Date.now() }
}

const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('compare') }),
  z.object({ intent: z.literal('distinct'), first: z.string().max(400), second: z.string().max(400) }),
])

export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const parsed = parse(form, await request.formData())
  if (!parsed.success) throw notFound()
  const now = new Date()
  if (parsed.data.intent === 'compare') {
    await compareItems(db, now, 0)
    return redirect('/studio/bank/duplicates?done=compared')
  }
  found(await tellApart(db, { ids: [parsed.data.first, parsed.data.second], trainerId: trainer.id, now }))
  return redirect('/studio/bank/duplicates?done=distinct')
}

const doneWords = { distinct: 'Remembered. These two are not shown together again.', compared: 'Every question in use was compared with every other.' }

export default function Duplicates() {
  const { total, pages, page, pairs, comparedAt, done, now } = useLoaderData<typeof loader>()
  const busy = useNavigation().state !== 'idle'
  return (
    <>
      <PageHead
        title="Questions alike"
        lead={`Pairs that share at least ${percentWords(alikeFrom)} of their runs of three words, over question, extract and answers.`}
        back={{ to: '/studio/bank', label: 'Bank' }}
        action={
          <Form method="post">
            <Button name="intent" value="compare" disabled={busy}>
              Compare now
            </Button>
          </Form>
        }
      />
      {done ? <Notice>{doneWords[done]}</Notice> : null}
      <p className="mb-4 text-ink-quiet">
        {comparedAt === null ? 'Nothing was compared yet.' : `${countWords(total, 'pair')}. Compared ${whenWords(comparedAt, now)}; what is written since comes in with the next comparison.`}
      </p>
      {pairs.length > 0 ? (
        <div className="space-y-5">
          {pairs.map((pair, at) => (
            <AlikePair key={`${pair.first.id} ${pair.second.id}`} pair={pair} number={(page - 1) * 20 + at + 1} />
          ))}
        </div>
      ) : (
        <EmptyState title={comparedAt === null ? 'Which questions are alike?' : 'No two questions are alike'}>
          {comparedAt === null ? 'Compare them once; it takes some seconds where there are thousands.' : 'Of two that are, retire one: who draws both learns half as much.'}
        </EmptyState>
      )}
      <Pages page={page} pages={pages} to={(page) => `/studio/bank/duplicates?page=${page}`} />
    </>
  )
}

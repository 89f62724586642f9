import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { db } from '#db/client.server'
import { Button, ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Notice, PageHead, Section } from '../../components/page'
import { plainStem } from '../../components/studio/bank/bank-words'
import { AskForm } from '../../components/studio/regrade/ask-form'
import { EffectView } from '../../components/studio/regrade/effect-view'
import { RegradeProgress } from '../../components/studio/regrade/regrade-progress'
import { didWords, peopleWords } from '../../components/studio/regrade/regrade-words'
import { analysisPath } from '../../components/studio/statistics/item-table'
import { countWords, dateTimeWords } from '../../components/words'
import { requireTrainer } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { type Regrading, showRegrading } from '../../workflows/regrading/show-regrading.server'
import { changeRegrade } from './change-regrade.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && 'Regrade a question', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const asked = new URL(request.url).searchParams
  return { item: found(await showRegrading(db, asked.get('id') ?? '', asked.get('regrade'))), notice: asked.get('notice') }
}

export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const itemId = new URL(request.url).searchParams.get('id') ?? ''
  return changeRegrade(db, await request.formData(), { itemId, trainerId: trainer.id, now: new Date() })
}

const noticeWords: Record<string, string> = {
  changed: 'Somebody regraded this question in the meantime, so this was worked out again. Look at it anew before you apply it.',
  busy: 'Another change of this question is being applied. Wait until it is through.',
}

export default function Regrade() {
  const { item, notice } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const { shown } = item
  return (
    <>
      <PageHead title="Regrade a question" lead={plainStem(item.stem)} back={{ to: analysisPath(item.id), label: 'Answers to it' }} />
      {notice && noticeWords[notice] ? <Notice>{noticeWords[notice]}</Notice> : null}
      {shown ? <Shown shown={shown} itemId={item.id} busy={busy} /> : <AskForm item={item} faults={reply?.faults} values={reply?.values} busy={busy} />}
      {item.history.length > 0 ? (
        <Section title="Done before" id="history">
          <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
            {item.history.map((one) => (
              <li key={one.id} className="px-5 py-3">
                <Link to={`?id=${encodeURIComponent(item.id)}&regrade=${one.id}`} className="link inline-flex min-h-11 items-center font-medium">
                  {didWords[one.kind]}, {peopleWords(one.effect.people)}
                </Link>
                <p className="text-sm text-ink-quiet">
                  {one.byName}, {dateTimeWords(one.appliedAt ?? one.askedAt)}: {one.reason}
                  {one.undoneAt === null ? '' : ` Taken back ${dateTimeWords(one.undoneAt)}.`}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

function Shown({ shown, itemId, busy }: { shown: NonNullable<Regrading['shown']>; itemId: string; busy: boolean }) {
  const { state, kind, numbers, reason, keepPasses } = shown
  if (state === 'previewing' || state === 'applying' || state === 'undoing') return <RegradeProgress key={state} shown={shown} busy={busy} />
  const versions = `version${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`
  return (
    <Section
      id="effect"
      title={state === 'previewed' ? 'What it would change' : state === 'applied' ? 'What it changed' : 'What was taken back'}
      lead={`${didWords[kind]}, ${versions}: ${reason} ${keepPasses ? 'Passes stay.' : 'Passes go where the score does not reach the mark.'}`}
    >
      <EffectView effect={shown.effect} effects={shown.effects}>
        <p className="max-w-[72ch] text-ink-quiet">
          {shown.open > 0 ? `${countWords(shown.open, 'attempt')} with this question ${shown.open === 1 ? 'is' : 'are'} open, and judged so when handed in. ` : ''}
          What was paid before stays paid. Nobody is named here: who may see a person’s figures sees them on that person’s page.
        </p>
        <div className="mt-6 flex flex-wrap gap-3">
          {state === 'previewed' ? <Act intent="apply" regrade={shown.id} words="Apply it and tell them" look="primary" busy={busy} /> : null}
          {state === 'applied' ? <Act intent="undo" regrade={shown.id} words="Take it back and tell them" look="danger" busy={busy} /> : null}
          <ButtonLink to={`/studio/bank/regrade?id=${encodeURIComponent(itemId)}`}>{state === 'previewed' ? 'Choose otherwise' : 'Regrade it again'}</ButtonLink>
        </div>
      </EffectView>
    </Section>
  )
}

function Act({ intent, regrade, words, look, busy }: { intent: string; regrade: string; words: string; look: 'primary' | 'danger'; busy: boolean }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="regrade" value={regrade} />
      <Button look={look} disabled={busy}>
        {words}
      </Button>
    </Form>
  )
}

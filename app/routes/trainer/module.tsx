import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { db } from '#db/client.server'
import { findStudioModule, listBankItems, listModuleChoices } from '#db/queries/course-settings'
import { Button, ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Card, Notice, PageHead, Section } from '../../components/page'
import { BankTable } from '../../components/studio/course/bank-table'
import { ModuleSettings } from '../../components/studio/course/module-settings'
import { SlugFields } from '../../components/studio/course/slug-fields'
import { countWords } from '../../components/words'
import { requireTrainer } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { changeModule } from './change-module.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `${data.module.title} · Studio`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const shownItems = 200

const idOf = ({ course = '', module = '' }: LoaderFunctionArgs['params']) => `${course}/${module}`

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const module = found(await findStudioModule(db, idOf(params)))
  const [choices, items] = await Promise.all([listModuleChoices(db), listBankItems(db, module.id, shownItems)])
  return { module, choices: choices.filter((one) => one.id !== module.id), items }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  return changeModule(await request.formData(), { trainerId: trainer.id, moduleId: idOf(params), now: new Date() })
}

export default function Module() {
  const { module, choices, items } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const done = doneWords[useSearchParams()[0].get('done') ?? '']
  const of = (intent: string) => (reply?.values.intent === intent ? reply : undefined)
  const adding = of('lesson')
  return (
    <>
      <PageHead
        title={module.title}
        lead={`A module of ${module.courseTitle}${module.archived ? '. Archived: reps do not meet it.' : '.'}`}
        back={{ to: '/studio', label: 'Studio' }}
      />
      {done && !reply ? <Notice>{done}</Notice> : null}
      <Section id="add" title="Add a lesson" lead="It comes last in the module. You write it next; reps see nothing of it until you publish it.">
        <Card className="max-w-[608px]">
          {module.archived ? (
            <p>Bring the module back before you add to it.</p>
          ) : (
            <Form method="post" noValidate className="space-y-5">
              <input type="hidden" name="intent" value="lesson" />
              <SlugFields of="lesson" base={`/learn/${module.id}/`} values={adding?.values} faults={adding?.faults} />
              <Button disabled={busy}>Add and write</Button>
            </Form>
          )}
        </Card>
      </Section>
      <Section id="settings" title="Settings">
        <ModuleSettings key={JSON.stringify([module.title, module.summary, module.requires])} module={module} choices={choices} refusal={of('settings')} busy={busy} />
      </Section>
      <Section id="quiz" title="Quiz">
        {module.quiz ? (
          <p className="mb-3">
            <Link to={`/studio/${module.id}/statistics`} className="link inline-flex min-h-11 items-center">
              What its answers say: statistics
            </Link>
          </p>
        ) : null}
        <p className="mb-4 max-w-[72ch] text-ink-quiet">{quizWords(module.quiz?.title ?? null, module.items)}</p>
        <ButtonLink to={`/studio/${module.id}/quiz`}>{module.quiz ? 'Rules of the quiz' : 'Set the quiz'}</ButtonLink>
      </Section>
      <Section id="questions" title="Questions">
        <p className="mb-4">
          <ButtonLink to={`/studio/bank/new?bank=${encodeURIComponent(module.id)}`}>Write a question</ButtonLink>
        </p>
        <BankTable items={items} all={module.items} bank={module.id} />
      </Section>
      <p className="mt-8 text-sm text-ink-quiet">
        To move or archive the module,{' '}
        <Link to={`/studio?at=${encodeURIComponent(module.id)}`} className="link inline-flex min-h-11 items-center">
          find it in the studio
        </Link>
        .
      </p>
    </>
  )
}

function quizWords(title: string | null, items: number): string {
  if (items === 0) return 'This module has no questions yet, so it ends with its last lesson. A quiz can be set once there are some.'
  return title === null ? `This module has no quiz yet. Its bank holds ${countWords(items, 'question')}.` : `“${title}” asks what its bank holds: ${countWords(items, 'question')}.`
}

const doneWords: Record<string, string> = {
  created: 'The module is there. Add its first lesson below.',
  saved: 'Saved. Reps see it from now on.',
  same: 'Nothing was different, so nothing was saved.',
}

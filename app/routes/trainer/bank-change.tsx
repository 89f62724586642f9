import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { EmptyState, PageHead } from '../../components/page'
import { itemPath, plainStem } from '../../components/studio/bank/bank-words'
import { ChangePanels } from '../../components/studio/bank/change-panels'
import { DoneNotice } from '../../components/studio/bank/done-change'
import { countWords } from '../../components/words'
import { requireTrainer } from '../../http/access.server'
import { changeByForm, showSelection } from '../../workflows/bank/change-page.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Change questions · Bank', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  return showSelection(db, new URL(request.url).searchParams)
}

/** A refused form shows the page anew, with what its address says was chosen. */
export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  return changeByForm(db, await request.formData(), trainer.id)
}

export default function BankChange() {
  const { count, first, hidden, from, deed, choices, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const names = Object.fromEntries([...choices.skills, ...choices.clauseTypes].map(({ id, name }) => [id, name]))
  const more = count - first.length
  return (
    <>
      <PageHead
        title={count > 0 ? `Change ${countWords(count, 'question')}` : 'Change questions'}
        lead={count > 0 ? 'Nothing has happened yet. Each button below says what it does, and to how many.' : undefined}
        back={{ to: from, label: 'Bank' }}
      />
      {done && !refusal ? <DoneNotice done={done} names={names} back="/studio/bank/change" /> : null}
      <FormFault>{refusal?.faults.form}</FormFault>
      {count > 0 ? (
        <>
          <ul className="mb-8">
            {first.map(({ id, stem }) => (
              <li key={id}>
                <Link to={itemPath(id)} className="link inline-flex min-h-11 items-center">
                  {plainStem(stem)}
                </Link>
              </li>
            ))}
            {more > 0 ? <li className="text-ink-quiet">{`and ${more.toLocaleString('en-GB')} more`}</li> : null}
          </ul>
          <h2 className="mb-4 text-xl">What to do</h2>
          <ChangePanels count={count} deedId={deed} hidden={hidden} choices={choices} refusal={refusal} />
        </>
      ) : (
        <EmptyState title={done ? 'Done' : 'Nothing is chosen'} action={<ButtonLink to="/studio/bank">To the bank</ButtonLink>}>
          {done ? 'Go on in the bank.' : 'Choose questions in the bank by their boxes, or all that you found, and come back.'}
        </EmptyState>
      )}
    </>
  )
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { Button } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { NeighbourList } from '../../components/incentives/neighbour-list'
import { Card, EmptyState, PageHead, Section } from '../../components/page'
import { monthWords } from '../../components/words'
import { leastTaking } from '../../domain/incentives/neighbours'
import { requireRep } from '../../http/access.server'
import { parse } from '../../http/forms'
import { chooseComparing } from '../../workflows/incentives/choose-comparing.server'
import { showNeighbours } from '../../workflows/incentives/show-neighbours.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Beside colleagues', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const choiceForm = z.object({ takesPart: z.enum(['yes', 'no'], { error: 'Say whether you take part.' }) })

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  return showNeighbours(db, rep.id, new Date())
}

export async function action({ request }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const choice = parse(choiceForm, await request.formData())
  if (choice.success) await chooseComparing(db, rep.id, choice.data.takesPart === 'yes', new Date())
  return redirect('/rewards/neighbours')
}

export default function Neighbours() {
  const { takesPart, month, own, near } = useLoaderData<typeof loader>()
  const of = monthWords(Date.parse(month))
  return (
    <>
      <PageHead title="Beside colleagues" lead="Only if you want to. Nobody is compared who did not choose it." back={{ to: '/rewards', label: 'Rewards' }} />
      {takesPart ? (
        <Section id="near" title={`Points of ${of}`} lead="You and the nearest of your team who take part too.">
          {near ? (
            <NeighbourList own={own} {...near} />
          ) : (
            <EmptyState title="Too few take part yet">{`You see colleagues here once ${leastTaking} of your team take part.`}</EmptyState>
          )}
        </Section>
      ) : null}
      <Section id="choice" title={takesPart ? 'You take part' : 'You take no part'}>
        <Card className="max-w-[720px] space-y-4">
          <p>
            Who takes part sees up to two colleagues of their team just above them and two just below, by the points of the month before, and
            is seen by them in the same way: by name and by how many points lie between. Nobody sees a place in numbers, and whoever
            stands in the lowest third is shown to nobody. Points of quizzes that keep their score back do not count. It changes nothing that you are paid.
          </p>
          <Choice takesPart={takesPart} />
        </Card>
      </Section>
    </>
  )
}

function Choice({ takesPart }: { takesPart: boolean }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post">
      <Button look={takesPart ? 'plain' : 'primary'} name="takesPart" value={takesPart ? 'no' : 'yes'} disabled={busy}>
        {takesPart ? 'Take part no longer' : 'Take part'}
      </Button>
    </Form>
  )
}

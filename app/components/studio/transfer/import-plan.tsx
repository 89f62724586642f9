import { Form } from '@remix-run/react'
import { CircleCheck, CirclePlus, PencilLine } from 'lucide-react'
import type { Change, ImportPlan } from '~/workflows/content/plan-import.server'
import { Badge } from '../../badge'
import { Button, ButtonLink } from '../../button'
import { Section } from '../../page'
import { Table, Td, Th } from '../../table'
import { countWords } from '../../words'

const kinds = { course: 'Course', module: 'Modules', lesson: 'Lessons', question: 'Questions', media: 'Media' } as const
const one = { course: 'Course', module: 'Module', lesson: 'Lesson', question: 'Question', media: 'File' } as const

/** What an archive would change, counted and by name, and the button that does it. */
export function ImportPlanView({ plan, archive }: { plan: ImportPlan; archive: string }) {
  const changes = plan.changes.filter(({ state }) => state !== 'unchanged')
  return (
    <>
      <Section id="plan" title={plan.title} lead={changes.length === 0 ? 'Everything in this archive is here already, just as it is.' : 'This is what the archive would do. Nothing is changed yet.'}>
        <Table caption="What the archive holds" head={<><Th>What</Th><Th align="right">New</Th><Th align="right">Changed</Th><Th align="right">As it is</Th></>}>
          {(Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => (
            <tr key={kind}>
              <Td head>{kinds[kind]}</Td>
              {(['added', 'changed', 'unchanged'] as const).map((state) => (
                <Td key={state} align="right"><span className="figures">{count(plan.changes, kind, state)}</span></Td>
              ))}
            </tr>
          ))}
        </Table>
        {plan.kept.length > 0 ? (
          <p className="mt-3 max-w-[720px] text-sm text-ink-quiet wrap-anywhere">
            {`The archive does not name ${countWords(plan.kept.length, 'part')} of the course. They stay as they are: ${plan.kept.slice(0, 10).join(', ')}${plan.kept.length > 10 ? ' and more' : ''}.`}
          </p>
        ) : null}
      </Section>
      {changes.length === 0 ? (
        <div className="mt-6">
          <ButtonLink to="/studio">Back to the studio</ButtonLink>
        </div>
      ) : (
        <>
          <Form method="post" className="mt-6 flex flex-col gap-3 sm:flex-row sm:items-center">
            <input type="hidden" name="archive" value={archive} />
            <input type="hidden" name="seen" value={plan.fingerprint} />
            <Button look="primary">{`Import ${countWords(changes.length, 'change')}`}</Button>
            <p className="text-sm text-ink-quiet">Changed lessons are published as new versions. Who has started one stays on theirs.</p>
          </Form>
          <Section id="changes" title="Change by change">
            <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
              {changes.slice(0, 300).map((change) => (
                <li key={`${change.kind} ${change.id}`} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5 text-sm">
                  <span className="min-w-0 wrap-anywhere">
                    <span className="text-ink-quiet">{`${one[change.kind]} `}</span>
                    {change.kind === 'course' ? change.title : change.id.split('/').slice(1).join('/') || change.id}
                  </span>
                  <StateBadge state={change.state} />
                </li>
              ))}
            </ul>
            {changes.length > 300 ? <p className="mt-2 text-sm text-ink-quiet">{`And ${changes.length - 300} more.`}</p> : null}
          </Section>
        </>
      )}
    </>
  )
}

const count = (changes: readonly Change[], kind: string, state: string): number => changes.filter((change) => change.kind === kind && change.state === state).length

function StateBadge({ state }: { state: Change['state'] }) {
  if (state === 'added') return <Badge tone="good" icon={CirclePlus}>New</Badge>
  return state === 'changed' ? <Badge tone="warn" icon={PencilLine}>Changed</Badge> : <Badge icon={CircleCheck}>As it is</Badge>
}

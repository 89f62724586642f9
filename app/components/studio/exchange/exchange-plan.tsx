import { Form, useNavigation } from '@remix-run/react'
import { CircleCheck, CirclePlus, Copy, CopyPlus, PencilLine } from 'lucide-react'
import type { ExchangePlan, ItemChange } from '~/workflows/exchange/plan-exchange.server'
import { Badge } from '../../badge'
import { Button, ButtonLink } from '../../button'
import { Section } from '../../page'
import { countWords } from '../../words'
import { LikeOthers } from './like-others'

type Chosen = { bank: string; skill: string; format: string; name: string; file: string }

/** So many questions are listed; each has its key as the end of an id, so that others can point to it. */
const most = 300

/** What a file would change, counted and question by question, and the button that does it. */
export function ExchangePlanView({ plan, chosen }: { plan: ExchangePlan; chosen: Chosen }) {
  const count = (state: ItemChange['state']) => plan.changes.filter((change) => change.state === state).length
  const doing = plan.changes.filter(({ state }) => state !== 'unchanged')
  const busy = useNavigation().formMethod === 'POST'
  const twins = plan.changes.filter(({ twin }) => twin !== null).length
  return (
    <Section
      id="plan"
      title={doing.length === 0 ? 'Every question of this file is here already' : 'This is what the file would do'}
      lead={`${count('added')} new, ${count('changed')} changed, ${count('unchanged')} as they are${twins > 0 ? `; ${countWords(twins, 'new one')} ${twins === 1 ? 'says' : 'say'} word for word what another question says` : ''}. ${doing.length === 0 ? '' : 'Nothing is changed yet.'}`}
    >
      {doing.length === 0 ? <ButtonLink to="/studio/bank">Back to the question bank</ButtonLink> : (
        <Form method="post" className="mb-6 flex flex-col gap-3 sm:flex-row sm:items-center">
          {Object.entries({ ...chosen, seen: plan.fingerprint }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          <Button look="primary" disabled={busy}>{busy ? 'Importing' : `Import ${countWords(doing.length, 'question')}`}</Button>
          {busy ? <ButtonLink to="/studio/bank/import">Stop</ButtonLink> : null}
          <p role="status" className="text-sm text-ink-quiet">
            {busy
              ? 'The file is read once more, then comes in whole. Stopped before that, it changes nothing; look at it again to know.'
              : 'Changed questions get a new version. Attempts that are under way keep the old one.'}
          </p>
        </Form>
      )}
      <LikeOthers plan={plan} listed={most} />
      <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
        {plan.changes.slice(0, most).map((change) => (
          <li key={change.key} id={`question-${change.key}`} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3 text-sm">
            <span className="min-w-0 flex-1 basis-60 wrap-anywhere">
              <span className="block">{change.stem}</span>
              <span className="figures block font-mono text-xs text-ink-quiet">{`${change.key} · line ${change.line}`}</span>
            </span>
            <span className="flex flex-wrap gap-2">
              {change.twin ? <Badge tone="warn" icon={Copy}>Double</Badge> : null}
              {!change.twin && change.alike.length > 0 ? <Badge tone="warn" icon={CopyPlus}>Nearly a double</Badge> : null}
              <StateBadge state={change.state} />
            </span>
          </li>
        ))}
      </ul>
      {plan.changes.length > most ? <p className="mt-2 text-sm text-ink-quiet">{`And ${plan.changes.length - most} more.`}</p> : null}
    </Section>
  )
}

function StateBadge({ state }: { state: ItemChange['state'] }) {
  if (state === 'added') return <Badge tone="good" icon={CirclePlus}>New</Badge>
  return state === 'changed' ? <Badge tone="warn" icon={PencilLine}>Changed</Badge> : <Badge icon={CircleCheck}>As it is</Badge>
}

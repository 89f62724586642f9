import { Form } from '@remix-run/react'
import { useState } from 'react'
import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import { Button } from '../button'
import { Card } from '../page'
import { PlanHeadFields } from './plan-head-fields'

type Props = { base: number; text: string; plan: PeriodPlan | null; faults: readonly string[]; busy: boolean }

/** The text of a plan beside the form of its first fields. Either is saved by its own button; both save the whole text. */
export function PlanForm({ base, text, plan, faults, busy }: Props) {
  const [written, setWritten] = useState(text)
  return (
    <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_380px]">
      <Form method="post" className="min-w-0 space-y-4">
        <input type="hidden" name="base" value={base} />
        {faults.length > 0 ? (
          <div role="alert" className="rounded-[8px] border border-bad bg-bad-quiet px-4 py-3 text-sm text-bad" id="plan-faults">
            <ul className="space-y-1">
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </div>
        ) : null}
        <label className="block space-y-1.5">
          <span className="block text-sm font-semibold">Text (YAML)</span>
          <textarea
            name="text" rows={28} spellCheck={false} required value={written} onChange={(event) => setWritten(event.target.value)}
            aria-invalid={faults.length > 0 || undefined} aria-describedby={faults.length > 0 ? 'plan-faults' : undefined}
            className="block w-full rounded-[8px] border border-line-strong bg-raised px-3 py-2 font-mono text-sm leading-6 text-ink"
          />
        </label>
        <Button look="primary" name="intent" value="save" disabled={busy}>Save the text</Button>
      </Form>
      {plan ? (
        <Card className="self-start">
          <Form method="post" className="space-y-4">
            <input type="hidden" name="base" value={base} />
            <input type="hidden" name="text" value={written} />
            <PlanHeadFields plan={plan} />
            <Button name="intent" value="head" disabled={busy}>Set these and save</Button>
          </Form>
        </Card>
      ) : null}
    </div>
  )
}

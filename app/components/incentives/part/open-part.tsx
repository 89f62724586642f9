import { useEffect, useRef } from 'react'
import type { PeriodPlan } from '../../../domain/incentives/statement/period-plan'
import type { Fields } from '../../../library/item-form/fields'
import type { OpenPart } from '../../../library/plan-document/open-part'
import { nameIn } from '../plan-words'
import { ChooseKind } from './choose-kind'
import type { PlanChoices } from './kind-fields'
import { PartForm } from './part-form'
import { partTitle } from './part-words'
import { RemovePart } from './remove-part'

type Props = {
  plan: PeriodPlan
  part: Omit<OpenPart, 'path'>
  choices: PlanChoices
  /** What came back when the form was not saved. */
  back: { fields: Fields; faults: Record<string, string> } | null
  text: { base: string; text: string }
  busy: boolean
  onWritten: () => void
}

/** One part of a plan, open to be changed or removed, or one to be added, its kind first. */
export function OpenPartPanel({ plan, part, choices, back, text, busy, onWritten }: Props) {
  const head = useRef<HTMLHeadingElement>(null)
  const { address, kind, kinds, isNew, fields } = part
  const start = back ?? { fields, faults: {} }
  useEffect(() => {
    head.current?.focus({ preventScroll: true })
  }, [address, kind])
  const sent = { ...text, part: address }
  return (
    <section aria-labelledby="part-title" className="space-y-6">
      <h2 ref={head} id="part-title" tabIndex={-1} className="text-xl outline-none">{partTitle(part)}</h2>
      {kind === null ? (
        <ChooseKind address={address} kinds={kinds} />
      ) : (
        <PartForm
          key={`${address} ${kind} ${JSON.stringify(start)}`} kind={kind} isNew={isNew} currency={plan.currency} choices={choices} start={start} sent={{ ...sent, kind }}
          back={`/admin/plans/${plan.id}`} busy={busy} onWritten={onWritten}
        />
      )}
      {isNew ? null : <RemovePart plan={plan} part={part} sent={sent} courseName={nameIn(choices.courses)} />}
    </section>
  )
}

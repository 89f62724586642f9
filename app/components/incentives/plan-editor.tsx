import { useEffect, useRef, useState } from 'react'
import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import type { Fields } from '../../library/item-form/fields'
import type { OpenPart } from '../../library/plan-document/open-part'
import { useLeaveGuard } from '../studio/use-leave-guard'
import type { PlanChoices } from './part/kind-fields'
import { OpenPartPanel } from './part/open-part'
import { PlanParts } from './plan-parts'
import { PlanText } from './plan-text'
import type { usePlanText } from './use-plan-text'

type Props = {
  revision: { number: number }
  /** Null where the saved text has faults: then there is the text alone. */
  plan: PeriodPlan | null
  part: Omit<OpenPart, 'path'> | null
  choices: PlanChoices
  text: ReturnType<typeof usePlanText>
  faults: readonly string[]
  back: { fields: Fields; faults: Record<string, string> } | null
  busy: boolean
}

/** The parts of a plan, or the form of one of them, beside its text. */
export function PlanEditor({ revision: { number }, plan, part, choices, text: { written, isDirty, write }, faults, back, busy }: Props) {
  const place = `${number} ${part?.address ?? ''} ${part?.kind ?? ''}`
  const [touched, setTouched] = useState('')
  const inForm = part !== null && touched === place
  useLeaveGuard(isDirty || inForm, true, { words: 'What you wrote is not saved. Leave it?', within: inForm })
  const parts = useRef<HTMLDivElement>(null)
  useFocusAfterMove(parts, number)
  const sent = { base: String(number), text: written }
  return (
    <div className={plan ? 'grid gap-8 xl:grid-cols-2' : ''}>
      {plan ? (
        <div ref={parts} className="min-w-0">
          {part ? <OpenPartPanel plan={plan} part={part} choices={choices} back={back} text={sent} busy={busy} onWritten={() => setTouched(place)} /> : <PlanParts plan={plan} choices={choices} sent={sent} busy={busy} />}
        </div>
      ) : null}
      <PlanText base={number} written={written} isDirty={isDirty} faults={faults} busy={busy} withPart={part !== null} onWrite={write} />
    </div>
  )
}

/** What was moved keeps the focus once the plan is saved and drawn anew. */
function useFocusAfterMove(parts: React.RefObject<HTMLDivElement>, number: number): void {
  const moved = useRef<string | null>(null)
  useEffect(() => {
    const own = parts.current
    const hear = ({ target }: Event) => {
      moved.current = target instanceof HTMLFormElement ? (target.dataset.moves ?? null) : null
    }
    own?.addEventListener('submit', hear)
    return () => own?.removeEventListener('submit', hear)
  }, [parts])
  useEffect(() => {
    const form = moved.current === null ? null : [...(parts.current?.querySelectorAll<HTMLElement>('[data-moves]') ?? [])].find((one) => one.dataset.moves === moved.current)
    moved.current = null
    form?.querySelector<HTMLElement>('button:not(:disabled)')?.focus()
  }, [parts, number])
}

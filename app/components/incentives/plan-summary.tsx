import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import { Card } from '../page'
import { gateWords } from '../statement-words'
import { elementWords, inForceWords, limitWords, whoWords } from './plan-words'

/** A plan as it reads, so that nobody has to read its text to know what it pays. */
export function PlanSummary({ plan, roleNames }: { plan: PeriodPlan; roleNames: Record<string, string> }) {
  const { gates, elements, currency } = plan
  return (
    <Card>
      <p>{plan.description}</p>
      <p className="mt-2 text-sm text-ink-quiet">{`${inForceWords(plan)} ${whoWords(plan.who, (id) => roleNames[id] ?? id)}`}</p>
      {gates.length > 0 ? <List title="Before money is paid" lines={gates.map((gate) => gateWords(gate, currency))} /> : null}
      <dl className="mt-5 space-y-3">
        {elements.map((element) => (
          <div key={element.id}>
            <dt className="text-sm font-semibold">{element.name}</dt>
            <dd className="text-sm text-ink-quiet">
              {elementWords(element, currency)}
              {element.gates.length > 0 ? ` Only where ${element.gates.map((gate) => gateWords(gate, currency)).join('; ')}.` : ''}
            </dd>
          </div>
        ))}
      </dl>
      <List title="Then" lines={limitWords(plan)} />
    </Card>
  )
}

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div className="mt-5">
      <p className="text-sm font-semibold">{title}</p>
      <ul className="mt-1 list-disc space-y-1 pl-5 text-sm text-ink-quiet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

import type { ReactNode } from 'react'
import type { Gate, Multiplier, PeriodPlan, PlanElement } from '../../domain/incentives/statement/period-plan'
import { Card } from '../page'
import { gateWords } from '../statement-words'
import type { PlanChoices } from './part/kind-fields'
import { AddLink, ChangeLink, MoveButtons, PartLine } from './part-lines'
import { elementWords, inForceWords, limitWords, midPeriodWords, multiplierWords, nameIn, whoWords } from './plan-words'

type Props = { plan: PeriodPlan; choices: PlanChoices; sent: Record<string, string>; busy: boolean }

/** A plan as it reads, part by part, each with the way to change it; nobody has to read the text to know what it pays. */
export function PlanParts({ plan, choices, sent, busy }: Props) {
  const { currency, elements, multipliers } = plan
  const gates = (list: readonly Gate[], above: string) => list.map((gate, at) => {
    const words = gateWords(gate, currency, nameIn(choices.courses))
    return (
      <PartLine key={at} part={`${above}gates/${at}`} of={words}>
        <p>{words}</p>
        {gate.kind === 'metric' ? null : <p className="text-ink-quiet">{midPeriodWords[gate.midPeriod]}</p>}
      </PartLine>
    )
  })
  const factors = (list: readonly Multiplier[], above: string) => list.map((one, at) => {
    const part = `${above}multipliers/${one.id}`
    return (
      <PartLine key={one.id} part={part} of={one.name} title={one.name} moves={list.length > 1 ? <MoveButtons part={part} of={one.name} isFirst={at === 0} isLast={at === list.length - 1} sent={sent} busy={busy} /> : null}>
        {multiplierWords(one, currency)}
      </PartLine>
    )
  })
  const limits = limitWords(plan)
  return (
    <Card className="divide-y divide-line [&>*]:py-5 [&>*:first-child]:pt-0 [&>*:last-child]:pb-0">
      <Group title="About it" change={<ChangeLink part="basics" of="name, days and currency" />}>
        <p className="text-sm">{plan.description}</p>
        <p className="mt-1 text-sm text-ink-quiet">{`${inForceWords(plan)} In ${currency}. Version ${plan.version}.`}</p>
      </Group>
      <Group title="Who is in it" change={<ChangeLink part="who" of="who is in it" />}>
        <p className="text-sm">{whoWords(plan.who, nameIn(choices.roles))}</p>
      </Group>
      <Group title="Before money is paid">
        {plan.gates.length === 0 ? <p className="text-sm text-ink-quiet">Nothing has to hold.</p> : gates(plan.gates, '')}
        <AddLink part="gates/_new">Add a condition</AddLink>
      </Group>
      <Group title="What it pays">
        <ol className="space-y-4">
          {elements.map((element, at) => (
            <li key={element.id}>
              <Element
                element={element} currency={currency} gates={gates(element.gates, `elements/${element.id}/`)} factors={'multipliers' in element ? factors(element.multipliers, `elements/${element.id}/`) : null}
                moves={elements.length > 1 ? <MoveButtons part={`elements/${element.id}`} of={element.name} isFirst={at === 0} isLast={at === elements.length - 1} sent={sent} busy={busy} /> : null}
              />
            </li>
          ))}
        </ol>
        <AddLink part="elements/_new">Add something it pays</AddLink>
      </Group>
      <Group title="Then, of all its money">
        {multipliers.length === 0 ? <p className="text-sm text-ink-quiet">No multiplier.</p> : factors(multipliers, '')}
        <AddLink part="multipliers/_new">Add a multiplier</AddLink>
      </Group>
      <Group title="Limits" change={<ChangeLink part="limits" of="limits" />}>
        {limits.length === 0 ? <p className="text-sm text-ink-quiet">No limit.</p> : limits.map((line) => <p key={line} className="text-sm">{line}</p>)}
      </Group>
    </Card>
  )
}

function Group({ title, change, children }: { title: string; change?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <div className="flex min-h-11 items-center justify-between gap-3">
        <h3 className="text-base font-semibold">{title}</h3>
        {change}
      </div>
      {children}
    </div>
  )
}

type ElementProps = { element: PlanElement; currency: string; gates: ReactNode[]; factors: ReactNode[] | null; moves: ReactNode }

function Element({ element, currency, gates, factors, moves }: ElementProps) {
  const { id, name } = element
  return (
    <>
      <PartLine part={`elements/${id}`} of={name} title={name} moves={moves}>{elementWords(element, currency)}</PartLine>
      <div className="mt-1 border-l-2 border-line pl-4">
        {gates.length > 0 ? <p className="text-sm text-ink-quiet">Only where</p> : null}
        {gates}
        {factors && factors.length > 0 ? <p className="text-sm text-ink-quiet">Times</p> : null}
        {factors}
        <div className="flex flex-wrap gap-x-5">
          <AddLink part={`elements/${id}/gates/_new`} owner={name}>Add a condition</AddLink>
          {factors ? <AddLink part={`elements/${id}/multipliers/_new`} owner={name}>Add a multiplier</AddLink> : null}
        </div>
      </div>
    </>
  )
}

import type { PeriodPlan } from '../../../domain/incentives/statement/period-plan'
import { partsOf, placeIn, readAddress } from '../../../library/plan-document/part-address'
import { Confirm } from '../../admin/confirm'
import { gateWords } from '../../statement-words'
import { elementWords } from '../plan-words'

type Props = { plan: PeriodPlan; part: { address: string; name: string | null }; sent: Record<string, string>; courseName: (id: string) => string }

/** The way to take a part out of a plan, which says what goes. The last thing that a plan pays stays. */
export function RemovePart({ plan, part: { address, name }, sent, courseName }: Props) {
  const place = readAddress(address)
  if (!place || 'part' in place) return null
  const what = name ?? 'this condition'
  if (place.list === 'elements' && plan.elements.length === 1) return <p className="text-sm text-ink-quiet">A plan pays one thing at least, so the only one cannot be removed. Add another one first.</p>
  const owner = plan.elements.find(({ id }) => id === place.owner)
  const gate = place.list === 'gates' ? (owner ?? plan).gates[placeIn(partsOf(plan, place), 'gates', place.key)] : undefined
  const element = place.list === 'elements' ? plan.elements.find(({ id }) => id === place.key) : undefined
  return (
    <Confirm label={`Remove ${what}`} intent="remove" confirm={`Remove ${what}`} sent={sent}>
      {gate ? <p>{`${gateWords(gate, plan.currency, courseName)}. Without it more may be paid.`}</p> : null}
      {element ? <p>{`${elementWords(element, plan.currency)} Its own conditions${'multipliers' in element ? ' and multipliers' : ''} go with it.`}</p> : null}
      <p>Periods that are open keep the version that they were opened with.</p>
    </Confirm>
  )
}

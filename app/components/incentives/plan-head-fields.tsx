import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import { writeAmount } from '../../library/plan-document/written'
import { Field, SelectField } from '../field'

/** The first fields of a plan, each in the form in which its text has it. */
export function PlanHeadFields({ plan }: { plan: PeriodPlan }) {
  const money = (amount: number | null) => (amount === null ? '' : writeAmount(amount, plan.currency))
  return (
    <>
      <Field label="Name" name="name" defaultValue={plan.name} required maxLength={120} />
      <Field label="Description" name="description" defaultValue={plan.description} required maxLength={2000} />
      <Field label="Version" name="version" type="number" min={1} defaultValue={plan.version} required />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="First day" name="startsOn" type="date" defaultValue={plan.startsOn} required />
        <Field label="Last day" name="endsOn" type="date" defaultValue={plan.endsOn} required />
      </div>
      <SelectField label="Paid each" name="every" defaultValue={plan.every}>
        <option value="month">month</option>
        <option value="quarter">quarter</option>
      </SelectField>
      <Field label="Currency" name="currency" defaultValue={plan.currency} required maxLength={3} />
      <Field label="At most, for one person" name="cap" defaultValue={money(plan.cap)} placeholder={`${plan.currency} 15,000.00`} />
      <Field label="At least, where the conditions are met" name="floor" defaultValue={money(plan.floor)} placeholder={`${plan.currency} 250.00`} />
      <Field label="Budget for everyone" name="budget" defaultValue={money(plan.budget)} placeholder={`${plan.currency} 120,000.00`} />
    </>
  )
}

import { Line, Passage, Pick } from '../../studio/bank/edit/inputs'

const spans = [{ id: 'month', label: 'month' }, { id: 'quarter', label: 'quarter' }]

/** What every plan says of itself. */
export function BasicsFields() {
  return (
    <>
      <Line name="name" label="Name" />
      <Passage name="description" label="What it rewards" help="In a sentence or two; everyone in the plan reads it." />
      <div className="grid gap-4 sm:grid-cols-2">
        <Line name="startsOn" label="First day" type="date" />
        <Line name="endsOn" label="Last day" type="date" />
      </div>
      <Pick name="every" label="Paid each" from={spans} />
      <Line name="currency" label="Currency" help="Such as EUR. Every amount of the plan is in it, so it changes only together with them, in the text." />
      <Line name="version" label="Version" number help="Goes up by itself when you change a plan whose version a period was opened under." />
    </>
  )
}

/** What holds of all money of a plan. */
export function LimitFields({ amount }: { amount: string }) {
  return (
    <>
      <Line name="cap" label="At most, for one person" help={`Such as ${amount}. Empty: no limit.`} />
      <Line name="floor" label="At least, where the conditions are met" help={`Such as ${amount}. Empty: nothing is added.`} />
      <Line name="budget" label="Budget for everyone together" help="Shared in proportion when it is short. Empty: no limit." />
    </>
  )
}

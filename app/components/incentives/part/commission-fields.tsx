import { Line, Pick } from '../../studio/bank/edit/inputs'
import { Rows } from '../../studio/bank/edit/rows'
import { CapField, NameField, TwoFields } from './plain-fields'
import { minimumHelp, rateChoices } from './part-words'

const modes = [
  { id: 'marginal', label: 'Each rate pays for the value within its tier' },
  { id: 'whole', label: 'The tier that is reached pays for all of the value' },
]
const shares = [
  { id: 'share', label: 'It counts as it is, such as accuracy' },
  { id: 'remainder', label: 'What is left of the whole counts, such as for disputes' },
]

/** A commission: its tiers, and what weighs the value that they are of. */
export function CommissionFields({ amount }: { amount: string }) {
  return (
    <>
      <NameField />
      <Pick name="tiers.mode" label="How the tiers pay" from={modes} />
      <Rows list="tiers.steps" title="Tiers" of="tier" movable={false} lead={`Of contract value: from an amount such as ${amount}, a rate such as 2.5\u00a0%. The first tier begins at 0, and each further one higher.`}>
        {(at) => (
          <TwoFields>
            <Line name="from" label={`Tier ${at + 1}: from`} />
            <Line name="rate" label={`Tier ${at + 1}: rate`} />
          </TwoFields>
        )}
      </Rows>
      <Rows list="risk" title="What weighs the value" of="weight" least={0} tall movable={false} lead="Value counts for less where contracts were signed less well. Without any it counts whole.">
        {() => (
          <div className="space-y-4">
            <Pick name="metric" label="Figure" from={rateChoices} />
            <Pick name="by" label="How it weighs" from={shares} />
            <TwoFields>
              <Line name="minimum" label="Known from at least" number first="1" help={minimumHelp} />
              <Line name="unknown" label="Where it is not known" first="100 %" help="Such as 100 %." />
            </TwoFields>
          </div>
        )}
      </Rows>
      <CapField amount={amount} />
    </>
  )
}

import { Line, Passage, Pick } from '../../studio/bank/edit/inputs'
import { Rows } from '../../studio/bank/edit/rows'
import { figureHelp, metricChoices, minimumHelp } from './part-words'
import { CapField, NameField, TwoFields } from './plain-fields'

/** A bonus for each step that a figure reaches. */
export function StepBonusFields({ amount }: { amount: string }) {
  return (
    <>
      <NameField />
      <Pick name="metric" label="Figure" from={metricChoices} />
      <Line name="minimum" label="Known from at least so many contracts" number help={minimumHelp} />
      <Rows list="steps" title="Steps" of="step" movable={false} lead={`The highest step that is reached gives its amount. ${figureHelp(amount)}`}>
        {(at) => (
          <TwoFields>
            <Line name="from" label={`Step ${at + 1}: from`} />
            <Line name="amount" label={`Step ${at + 1}: amount`} />
          </TwoFields>
        )}
      </Rows>
      <CapField amount={amount} />
    </>
  )
}

/** A bonus of one amount. */
export function FixedBonusFields({ amount }: { amount: string }) {
  return (
    <>
      <NameField />
      <Line name="amount" label="Amount" help={`Such as ${amount}.`} />
      <CapField amount={amount} />
    </>
  )
}

export function BadgeFields() {
  return (
    <>
      <NameField />
      <Passage name="meaning" label="What it means" help="A sentence that whoever is given it reads." />
    </>
  )
}

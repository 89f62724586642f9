import { Line, Pick } from '../../studio/bank/edit/inputs'
import { Rows } from '../../studio/bank/edit/rows'
import { minimumHelp, rateChoices } from './part-words'
import { NameField, TwoFields } from './plain-fields'

/** More or less money by a figure. */
export function MultiplierFields() {
  return (
    <>
      <NameField />
      <Pick name="metric" label="Figure" from={rateChoices} />
      <Line name="minimum" label="Known from at least so many contracts" number help={minimumHelp} />
      <Line name="below" label="Below the first step" help="Money times this. Such as 80 %; 100 % leaves it as it is." />
      <Rows list="steps" title="Steps" of="step" movable={false} lead={'From a figure such as 90\u00a0%, or 12.5 for days of cycle time, a factor such as 115\u00a0%. Each step is higher than the one before.'}>
        {(at) => (
          <TwoFields>
            <Line name="from" label={`Step ${at + 1}: from`} />
            <Line name="factor" label={`Step ${at + 1}: factor`} />
          </TwoFields>
        )}
      </Rows>
      <Line name="unknown" label="Where the figure is not known" help="Such as 100 %." />
    </>
  )
}

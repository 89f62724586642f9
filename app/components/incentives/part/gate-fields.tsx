import { Line, Pick } from '../../studio/bank/edit/inputs'
import { figureHelp, metricChoices, midPeriodChoices } from './part-words'

function MidPeriod() {
  return <Pick name="midPeriod" label="If it comes true within a period" from={midPeriodChoices} help="Either the money of the whole period is let through, or the share of its days from then on." />
}

/** A condition: every mandatory skill is Ready. */
export function ReadyGateFields() {
  return <MidPeriod />
}

/** A condition: a course is finished. */
export function CourseGateFields({ courses }: { courses: readonly { id: string; name: string }[] }) {
  return (
    <>
      <Pick name="course" label="Course" from={courses.map(({ id, name }) => ({ id, label: name }))} />
      <MidPeriod />
    </>
  )
}

const bounds = [{ id: 'atLeast', label: 'at least' }, { id: 'atMost', label: 'at most' }]

/** A condition: a figure is reached or not passed. */
export function MetricGateFields({ amount }: { amount: string }) {
  return (
    <>
      <Pick name="metric" label="Figure" from={metricChoices} />
      <Pick name="bound" label="Has to be" from={bounds} />
      <Line name="figure" label="This" help={figureHelp(amount)} />
      <Line name="minimum" label="Known from at least so many contracts" number help="Known from fewer, the condition is not met." />
    </>
  )
}

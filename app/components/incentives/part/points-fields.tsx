import { Line, Pick } from '../../studio/bank/edit/inputs'
import { Rows } from '../../studio/bank/edit/rows'
import { eventChoices } from './part-words'
import { NameField, TwoFields } from './plain-fields'

/** Points for what somebody does. */
export function PointsFields() {
  return (
    <>
      <NameField />
      <Rows list="actions" title="What earns points" of="action" tall movable={false} lead="Each lesson, quiz or skill counts once.">
        {() => (
          <div className="space-y-4">
            <Pick name="on" label="For" from={eventChoices} />
            <TwoFields>
              <Line name="points" label="Points" number />
              <Line name="perDay" label="At most so many a day" number help="Empty: no limit." />
            </TwoFields>
          </div>
        )}
      </Rows>
      <Line name="cap" label="Points at most, in all" number help="Empty: no limit." />
    </>
  )
}

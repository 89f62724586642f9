import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Alarm, alarmRule } from '../../../domain/insight/calibration-alarm'
import { countWords, dateWords } from '../../words'
import { offWords, shareWords } from './model-words'

const limit = `${alarmRule.offBy * 100} points`

/** Whether the newest answers came as predicted, what it means where they did not, and what to do then. `since`: the oldest of them. */
export function AlarmLine({ alarm, since, models }: { alarm: Alarm; since: number | null; models: number }) {
  if (alarm.state === 'too-few') {
    return (
      <Frame look="border-line" icon={<CircleDashed aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-ink-quiet" />} title="No alarm can be given yet">
        <p>{`It looks at the last ${alarmRule.answers} answers; ${countWords(alarm.missing, 'more is', 'more are')} needed.`}</p>
      </Frame>
    )
  }
  const { predicted, observed, offBy } = alarm
  const span = since === null ? '' : `, since ${dateWords(since)}`
  const said = `Over the last ${alarm.answers} answers${span}, the model expected ${shareWords(predicted)} and ${shareWords(observed)} came: ${offWords(offBy)}.`
  const versions = models > 1 ? ` They were predicted by ${models} versions of it.` : ''
  if (alarm.state === 'quiet') {
    return (
      <Frame look="border-good" icon={<CircleCheck aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-good" />} title="The model keeps its word">
        <p>{`${said}${versions} The alarm rings beyond ${limit}.`}</p>
      </Frame>
    )
  }
  const side = offBy > 0 ? 'People are shown as readier than they are' : 'People are shown as less ready than they are'
  return (
    <Frame look="border-bad bg-bad-quiet" icon={<TriangleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-bad" />} title={`Alarm: the model is off by more than ${limit}`}>
      <p>{`${said}${versions} ${side}, so decide nothing by a label alone for now.`}</p>
      <p className="mt-2">
        {`See below from which source or gap it comes. Look first at questions that are new or were changed: a wrong key looks just like this. Where it is off everywhere, and still so after the next ${alarmRule.answers} answers, have the constants of the model fitted anew.`}
      </p>
    </Frame>
  )
}

function Frame({ look, icon, title, children }: { look: string; icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby="alarm-title" className={`mb-8 flex gap-3 rounded-[8px] border px-4 py-3 sm:px-5 sm:py-4 ${look}`}>
      {icon}
      <div className="min-w-0">
        <h2 id="alarm-title" className="text-base font-semibold">
          {title}
        </h2>
        <div className="mt-1 max-w-[80ch]">{children}</div>
      </div>
    </section>
  )
}

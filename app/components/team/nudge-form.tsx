import { Form, useNavigation } from '@remix-run/react'
import type { Withheld } from '../../domain/progress/nudge'
import { Button } from '../button'
import { FormFault } from '../field'
import { TextArea } from '../text-area'
import { dateTimeWords, whenWords } from '../words'

/** What a nudge may say, in characters. */
export const mostNudge = 300

export const withheldWords = ({ why, until }: Withheld): string =>
  `Nothing was sent: ${why === 'day' ? 'one nudge a day' : 'three nudges in fourteen days'} is the most a person gets, whoever sends it. The next may go out from ${dateTimeWords(until)}.`

type Props = {
  firstName: string
  sentId: string
  last: { sender: string; sentAt: number } | null
  withheld: Withheld | null
  refusal: { faults: Record<string, string>; values: Record<string, string> } | null
  now: number
}

/** Behind a fold: the last nudge, and a new one where it may be sent. */
export function NudgeForm({ firstName, sentId, last, withheld, refusal, now }: Props) {
  const busy = useNavigation().state !== 'idle'
  return (
    <details open={refusal !== null} className="no-print mt-4">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm font-medium text-accent">{`Nudge ${firstName}`}</summary>
      <div className="max-w-[560px] space-y-4 pt-2">
        {last ? <p className="text-sm text-ink-quiet">{`Last nudged ${whenWords(last.sentAt, now)}, by ${last.sender}.`}</p> : null}
        {withheld ? (
          <p className="text-sm" role={refusal ? 'alert' : undefined}>{`${firstName} gets at most one nudge a day and three in fourteen days. The next may go out from ${dateTimeWords(withheld.until)}.`}</p>
        ) : (
          <Form key={sentId} method="post" noValidate className="space-y-4">
            <FormFault>{refusal?.faults.form ?? refusal?.faults.sentId}</FormFault>
            <input type="hidden" name="sentId" value={sentId} />
            <TextArea
              label="A sentence of yours" name="words" rows={2} maxLength={mostNudge} defaultValue={refusal?.values.words} fault={refusal?.faults.words}
              help={`May be left empty. It goes to ${firstName} by mail, and stands on their page for three days.`}
            />
            <Button disabled={busy}>Send the nudge</Button>
          </Form>
        )}
      </div>
    </details>
  )
}

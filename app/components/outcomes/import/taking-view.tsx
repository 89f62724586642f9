import { Form, useNavigation, useSubmit } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { RowCounts } from '../../../domain/outcomes/file/import'
import { Button, ButtonLink } from '../../button'
import { Meter } from '../../meter'
import { Notice, Section } from '../../page'
import { RefusedRows } from './refused-rows'
import { RowCountList } from './row-counts'

type Shown = { state: 'taking' | 'stopped' | 'taken'; rows: number; rowsDone: number; counts: RowCounts; isGone: boolean; refused: { line: number; sourceId: string | null; reason: string }[] }

/** How far a file is, what came of its rows so far, and which of them were refused. */
export function TakingView({ shown, path }: { shown: Shown; path: string }) {
  const { state, counts, refused, isGone } = shown
  return (
    <>
      {state === 'taken' ? <Notice>The file is taken in. Taken in again it would change nothing.</Notice> : null}
      <Section id="counts" title={state === 'taken' ? 'What came of its rows' : 'What came of its rows so far'}>
        {state === 'taking' ? <Progress shown={shown} /> : null}
        <RowCountList counts={counts} />
        {state === 'stopped' ? <p className="mt-4 max-w-[72ch]">{isGone ? 'The file is not kept any more. Put it here again: what came in already is known and changes nothing.' : `Stopped after ${shown.rowsDone.toLocaleString('en-GB')} of ${shown.rows.toLocaleString('en-GB')} rows. What came in stays.`}</p> : null}
        <div className="mt-6 flex flex-wrap gap-3">
          {state !== 'taking' && !isGone ? <Act intent="take" words={state === 'stopped' ? 'Go on' : 'Take it in again'} look={state === 'stopped' ? 'primary' : 'plain'} /> : null}
          {state === 'taking' ? null : <ButtonLink to="/admin/outcomes/import">Another file</ButtonLink>}
        </div>
      </Section>
      {refused.length > 0 ? (
        <Section id="refused" title="Refused" lead={counts.refused > refused.length ? `The first ${refused.length}.` : undefined}>
          <p className="mb-4"><a href={`${path}/refused.csv`} download className="link inline-flex min-h-11 items-center font-medium">Download the refused rows with their reasons</a></p>
          <RefusedRows rows={refused} />
        </Section>
      ) : null}
    </>
  )
}

/** It goes on by itself while this page is open; without scripts the button goes on, and without anyone the server does, once a minute. */
function Progress({ shown: { rows, rowsDone } }: { shown: Shown }) {
  const form = useRef<HTMLFormElement>(null)
  const submit = useSubmit()
  const busy = useNavigation().state !== 'idle'
  useEffect(() => {
    if (!busy && form.current) submit(form.current, { replace: true })
  }, [busy, rowsDone, submit])
  return (
    <div className="mb-6 max-w-[608px] space-y-4">
      <div role="status"><Meter value={rowsDone} max={rows} label={`${rowsDone.toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')} rows`} /></div>
      <div className="flex flex-wrap gap-3">
        <Form method="post" ref={form}>
          <input type="hidden" name="intent" value="continue" />
          <Button disabled={busy}>Go on</Button>
        </Form>
        <Act intent="stop" words="Stop" look="plain" />
      </div>
    </div>
  )
}

function Act({ intent, words, look }: { intent: string; words: string; look: 'primary' | 'plain' }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <Button look={look}>{words}</Button>
    </Form>
  )
}

import { Form, Link } from '@remix-run/react'
import type { PayPeriod } from '#db/queries/pay-periods'
import type { Period } from '../../domain/incentives/statement/facts'
import { Badge } from '../badge'
import { Button } from '../button'
import { Table, Td, Th } from '../table'
import { countWords, dateWords } from '../words'
import { periodLooks } from './period-words'

type Props = { planId: string; periods: readonly PayPeriod[]; openable: readonly Period[]; unsaved: boolean; busy: boolean }

/** The periods of a plan, newest first, and the way to open the next. `unsaved`: the plan's text is written otherwise than it is saved. */
export function PeriodList({ planId, periods, openable, unsaved, busy }: Props) {
  return (
    <>
      {periods.length === 0 ? <p className="text-ink-quiet">No period was opened yet.</p> : (
        <Table
          caption="Periods, the newest first"
          head={
            <>
              <Th>Period</Th>
              <Th>State</Th>
              <Th align="right">Version</Th>
              <Th align="right">Ledger</Th>
            </>
          }
        >
          {periods.map((period) => (
            <tr key={period.id}>
              <Td head>
                <Link to={`/admin/plans/${planId}/${period.from}`} className="link inline-flex min-h-11 items-center">{`${dateWords(Date.parse(period.from))} to ${dateWords(Date.parse(period.to))}`}</Link>
              </Td>
              <Td><Badge tone={periodLooks[period.state].tone}>{periodLooks[period.state].words}</Badge></Td>
              <Td align="right">{period.planVersion}</Td>
              <Td align="right">{countWords(period.lines, 'line')}</Td>
            </tr>
          ))}
        </Table>
      )}
      {openable.length > 0 ? (
        <Form method="post" className="mt-4 flex flex-wrap items-end gap-3">
          <input type="hidden" name="intent" value="open" />
          <label className="space-y-1.5">
            <span className="block text-sm font-semibold">Open a period</span>
            <select name="day" className="block min-h-11 rounded-[8px] border border-line-strong bg-raised px-3 py-2 text-base text-ink">
              {openable.map(({ from, to }) => (
                <option key={from} value={from}>{`${dateWords(Date.parse(from))} to ${dateWords(Date.parse(to))}`}</option>
              ))}
            </select>
          </label>
          <Button disabled={busy || unsaved}>Open it</Button>
          {unsaved ? <p className="w-full text-sm text-ink-quiet">Save the text first: a period is opened under what is saved.</p> : null}
        </Form>
      ) : null}
    </>
  )
}

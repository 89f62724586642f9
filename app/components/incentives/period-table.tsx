import { Link } from '@remix-run/react'
import type { PeriodOfPerson } from '../../workflows/incentives/show-statement.server'
import { Badge } from '../badge'
import { Table, Td, Th } from '../table'
import { countWords, dateWords, moneyWords } from '../words'

/** What somebody has in each period, the newest first. `path`: where their statements are. */
export function PeriodTable({ periods, path }: { periods: readonly PeriodOfPerson[]; path: string }) {
  return (
    <Table
      caption="Periods, the newest first"
      head={
        <>
          <Th>Period</Th>
          <Th>Plan</Th>
          <Th>State</Th>
          <Th align="right">Paid</Th>
        </>
      }
    >
      {periods.map((one) => (
        <tr key={`${one.planId} ${one.from}`}>
          <Td head>
            <Link to={`${path}/${one.planId}/${one.from}`} className="link inline-flex min-h-11 items-center">{`${dateWords(Date.parse(one.from))} to ${dateWords(Date.parse(one.to))}`}</Link>
          </Td>
          <Td>
            {one.planName}
            {one.badges.length > 0 ? <span className="mt-1 flex flex-wrap gap-1">{one.badges.map((name) => <Badge key={name} tone="accent">{name}</Badge>)}</span> : null}
          </Td>
          <Td>{one.closed ? 'Closed' : 'Under way'}</Td>
          <Td align="right">
            <span className="figures whitespace-nowrap">{one.paid === null ? '–' : moneyWords(one.paid, one.currency)}</span>
            {one.points ? <span className="figures block whitespace-nowrap text-ink-quiet">{countWords(one.points, 'point')}</span> : null}
          </Td>
        </tr>
      ))}
    </Table>
  )
}

import { Link } from '@remix-run/react'
import type { PayrollRow, PeriodTotals } from '#db/queries/pay-lines'
import { Table, Td, Th } from '../table'
import { countWords, moneyWords } from '../words'

type Props = { rows: readonly PayrollRow[]; totals: PeriodTotals; currency: string }

/** What goes out to whom, and what it adds up to. */
export function PayrollTable({ rows, totals, currency }: Props) {
  const money = (amount: number) => <span className="figures whitespace-nowrap">{moneyWords(amount, currency)}</span>
  return (
    <Table
      caption="Payroll"
      head={
        <>
          <Th>Person</Th>
          <Th align="right">Earned</Th>
          <Th align="right">Corrections</Th>
          <Th align="right">Brought</Th>
          <Th align="right">Paid</Th>
          <Th align="right">Owed on</Th>
          <Th align="right">Points</Th>
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.personId}>
          <Td head>
            <Link to={`/admin/people/${row.personId}`} className="link inline-flex min-h-11 items-center whitespace-nowrap">{row.name}</Link>
          </Td>
          <Td align="right">{money(row.earned)}</Td>
          <Td align="right">{money(row.corrected)}</Td>
          <Td align="right">{money(row.brought)}</Td>
          <Td align="right">{money(row.paid)}</Td>
          <Td align="right">{money(row.carried)}</Td>
          <Td align="right"><span className="figures">{row.points}</span></Td>
        </tr>
      ))}
      <tr className="bg-sunk font-semibold">
        <Td head>{`All ${countWords(totals.people, 'person', 'people')}`}</Td>
        <Td align="right">{money(totals.earned)}</Td>
        <Td align="right">{money(totals.corrected)}</Td>
        <Td align="right">{money(totals.brought)}</Td>
        <Td align="right">{money(totals.paid)}</Td>
        <Td align="right">{money(totals.carried)}</Td>
        <Td align="right"><span className="figures">{totals.points}</span></Td>
      </tr>
    </Table>
  )
}

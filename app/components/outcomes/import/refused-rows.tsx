import { Table, Td, Th } from '../../table'

/** Rows that cannot be taken, each with its line and what to mend. */
export function RefusedRows({ rows }: { rows: readonly { line: number; sourceId: string | null; reason: string }[] }) {
  return (
    <Table caption="Refused rows" head={<><Th align="right">Line</Th><Th>Event</Th><Th>Why</Th></>}>
      {rows.map(({ line, sourceId, reason }) => (
        <tr key={line}>
          <Td align="right"><span className="figures">{line}</span></Td>
          <Td head><span className="block min-w-[10ch] wrap-anywhere">{sourceId ?? 'without an id'}</span></Td>
          <Td><span className="block min-w-[28ch] wrap-anywhere">{reason}</span></Td>
        </tr>
      ))}
    </Table>
  )
}

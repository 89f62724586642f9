import { Table, Td, Th } from '../table'
import { whenWords } from '../words'

type Refusal = { id: string; source: string; line: number; sourceId: string | null; reason: string; refusedAt: number }

/** What could not be taken, with what whoever sends it can mend. */
export function RefusalsTable({ refusals, now }: { refusals: readonly Refusal[]; now: number }) {
  return (
    <Table
      caption="What was refused, newest first"
      head={
        <>
          <Th>Told by</Th>
          <Th>Event</Th>
          <Th align="right">Line</Th>
          <Th>Why</Th>
          <Th>When</Th>
        </>
      }
    >
      {refusals.map(({ id, source, sourceId, line, reason, refusedAt }) => (
        <tr key={id}>
          <Td head>{source}</Td>
          <Td><span className="block min-w-[12ch] wrap-anywhere">{sourceId ?? 'without an id'}</span></Td>
          <Td align="right"><span className="figures">{line}</span></Td>
          <Td><span className="block min-w-[28ch] wrap-anywhere">{reason}</span></Td>
          <Td><span className="whitespace-nowrap">{whenWords(refusedAt, now)}</span></Td>
        </tr>
      ))}
    </Table>
  )
}

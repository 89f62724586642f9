import { Link } from '@remix-run/react'
import type { Arrival } from '../../workflows/outcomes/show-outcomes.server'
import { Table, Td, Th } from '../table'
import { dateWords, whenWords } from '../words'
import { kindWords } from './outcome-words'

/** What came in last, newest first. */
export function ArrivalsTable({ arrivals, now }: { arrivals: readonly Arrival[]; now: number }) {
  return (
    <Table
      caption="What came in, newest first"
      head={
        <>
          <Th>What</Th>
          <Th>Contract</Th>
          <Th>Person</Th>
          <Th>Happened</Th>
          <Th>Told by</Th>
          <Th>Came in</Th>
        </>
      }
    >
      {arrivals.map(({ id, kind, contractId, clauseTypeId, person, at, source, sourceId, version, receivedAt }) => (
        <tr key={id}>
          <Td head>
            <span className="whitespace-nowrap">{kindWords(kind)}</span>
            {clauseTypeId === null ? null : <span className="block font-normal whitespace-nowrap text-ink-quiet">{clauseTypeId}</span>}
          </Td>
          <Td><span className="block min-w-[14ch] wrap-anywhere">{contractId}</span></Td>
          <Td>
            <Link to={`/admin/people/${person.id}`} className="link inline-flex min-h-11 items-center whitespace-nowrap">{person.name}</Link>
          </Td>
          <Td><span className="whitespace-nowrap">{dateWords(at)}</span></Td>
          <Td>
            <span className="block">{source}</span>
            <span className="block min-w-[14ch] text-ink-quiet wrap-anywhere">{version === 1 ? sourceId : `${sourceId}, version ${version}`}</span>
          </Td>
          <Td><span className="whitespace-nowrap">{whenWords(receivedAt, now)}</span></Td>
        </tr>
      ))}
    </Table>
  )
}

import { Link } from '@remix-run/react'
import type { Dispute } from '#db/queries/disputes'
import { isOpen } from '../../domain/incentives/statement/dispute'
import { Badge } from '../badge'
import { Table, Td, Th } from '../table'
import { dueWords, whenWords } from '../words'
import { stateLooks } from './dispute-words'

type Props = { caption: string; disputes: readonly Dispute[]; path: string; named?: boolean; now: number }

/** `named`: whose each is stands beside it. */
export function DisputeList({ caption, disputes, path, named = false, now }: Props) {
  return (
    <Table
      caption={caption}
      head={
        <>
          <Th>Question</Th>
          {named ? <Th>Person</Th> : null}
          <Th>State</Th>
          <Th>Raised</Th>
        </>
      }
    >
      {disputes.map((one) => (
        <tr key={one.id}>
          <Td head>
            <Link to={`${path}/${one.id}`} className="link inline-flex min-h-11 items-center">
              <span className="line-clamp-2 max-w-[52ch] wrap-anywhere">{one.reason}</span>
            </Link>
          </Td>
          {named ? <Td>{one.personName}</Td> : null}
          <Td>
            <Badge tone={stateLooks[one.state].tone}>{stateLooks[one.state].words}</Badge>
            {isOpen(one.state) ? <span className="block text-xs whitespace-nowrap text-ink-quiet">{dueWords(one.dueOn, now)}</span> : null}
          </Td>
          <Td><span className="whitespace-nowrap">{whenWords(one.raisedAt, now)}</span></Td>
        </tr>
      ))}
    </Table>
  )
}

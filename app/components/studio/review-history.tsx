import { Link } from '@remix-run/react'
import type { Review } from '#db/queries/reviews'
import { Badge } from '../badge'
import { Table, Td, Th } from '../table'
import { whenWords } from '../words'
import { stateTones, stateWords } from './review-words'

/** Every review of a lesson, newest first; each opens its text. */
export function ReviewHistory({ reviews, shown, now }: { reviews: readonly Review[]; shown: string | null; now: number }) {
  return (
    <Table
      caption="Reviews of this lesson"
      head={
        <>
          <Th>Asked</Th>
          <Th>By</Th>
          <Th>Outcome</Th>
          <Th>Decided by</Th>
          <Th>Published as</Th>
        </>
      }
    >
      {reviews.map(({ id, askedAt, askedBy, state, decidedBy, versionNumber }) => (
        <tr key={id} className={id === shown ? 'bg-accent-quiet' : undefined}>
          <Td head>
            <Link to={`?review=${id}`} className="link inline-flex min-h-11 min-w-11 items-center whitespace-nowrap" aria-current={id === shown ? 'true' : undefined}>
              {whenWords(askedAt, now)}
            </Link>
          </Td>
          <Td>{askedBy}</Td>
          <Td>
            <Badge tone={stateTones[state]}>{stateWords[state]}</Badge>
          </Td>
          <Td>{decidedBy ?? 'nobody yet'}</Td>
          <Td>{versionNumber === null ? '–' : `Version ${versionNumber}`}</Td>
        </tr>
      ))}
    </Table>
  )
}

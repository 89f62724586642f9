import { Link } from '@remix-run/react'
import type { VersionLine } from '#db/queries/studio'
import { Badge } from '../badge'
import { Table, Td, Th } from '../table'
import { whenWords } from '../words'
import { readersWords } from './shelf'

type Props = { title: string; versions: VersionLine[]; currentId: string; shown: number | null; now: number }

/** Every version of a lesson, newest first; each opens its text. */
export function VersionsTable({ title, versions, currentId, shown, now }: Props) {
  return (
    <Table
      caption={`Versions of ${title}`}
      head={
        <>
          <Th>Version</Th>
          <Th>Published</Th>
          <Th>By</Th>
          <Th align="right">Words</Th>
          <Th align="right">Readers</Th>
        </>
      }
    >
      {versions.map(({ id, number, publishedAt, publishedBy, words, readers }) => (
        <tr key={id} className={number === shown ? 'bg-accent-quiet' : undefined}>
          <Td head>
            <span className="flex items-center gap-2">
              <Link to={`?version=${number}#text`} className="link inline-flex min-h-11 items-center whitespace-nowrap" aria-current={number === shown ? 'true' : undefined}>
                {`Version ${number}`}
              </Link>
              {id === currentId ? <Badge tone="good">Newest</Badge> : null}
            </span>
          </Td>
          <Td>{whenWords(publishedAt, now)}</Td>
          <Td>{publishedBy ?? 'from content/'}</Td>
          <Td align="right">{words}</Td>
          <Td align="right">{readersWords(readers)}</Td>
        </tr>
      ))}
    </Table>
  )
}

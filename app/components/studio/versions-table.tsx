import { Link } from '@remix-run/react'
import type { VersionLine } from '#db/queries/studio'
import { Badge } from '../badge'
import { Table, Td, Th } from '../table'
import { whenWords } from '../words'

type Props = { title: string; versions: VersionLine[]; currentId: string | null; shown: number | null; now: number }

/** Every version of a lesson, newest first: who made it, who looked at it, who has it in hand. Each opens its text. */
export function VersionsTable({ title, versions, currentId, shown, now }: Props) {
  return (
    <Table
      caption={`Versions of ${title}`}
      head={
        <>
          <Th>Version</Th>
          <Th>Published</Th>
          <Th>By</Th>
          <Th>Reviewed by</Th>
          <Th align="right">Words</Th>
          <Th align="right">Readers</Th>
        </>
      }
    >
      {versions.map((version) => (
        <VersionRow key={version.id} version={version} newest={version.id === currentId} shown={version.number === shown} now={now} />
      ))}
    </Table>
  )
}

function VersionRow({ version, newest, shown, now }: { version: VersionLine; newest: boolean; shown: boolean; now: number }) {
  const { number, note, publishedAt, publishedBy, reviewedBy, words, readers, movedOn } = version
  return (
    <tr className={shown ? 'bg-accent-quiet' : undefined}>
      <Td head>
        <span className="flex items-center gap-2">
          <Link to={`?version=${number}#text`} className="link inline-flex min-h-11 items-center whitespace-nowrap" aria-current={shown ? 'true' : undefined}>
            {`Version ${number}`}
          </Link>
          {newest ? <Badge tone="good">Newest</Badge> : null}
        </span>
        {note ? <span className="block max-w-[40ch] min-w-[20ch] pb-1 font-normal text-ink-quiet">{note}</span> : null}
      </Td>
      <Td>{whenWords(publishedAt, now)}</Td>
      <Td>{publishedBy ?? 'from content/'}</Td>
      <Td>{reviewedBy ?? <span className="text-ink-quiet">nobody</span>}</Td>
      <Td align="right">{words}</Td>
      <Td align="right">
        <span className="block whitespace-nowrap">{readers.started === 0 ? 'no readers' : `${readers.started} started, ${readers.finished} finished`}</span>
        {movedOn > 0 ? <span className="block whitespace-nowrap text-ink-quiet">{`${movedOn} moved on`}</span> : null}
        {!newest && readers.started > 0 ? (
          <Link to={`?move=${number}#move`} className="link relative inline-flex min-h-11 items-center whitespace-nowrap">
            Move them
            <span className="sr-only">{`: the readers of version ${number}`}</span>
          </Link>
        ) : null}
      </Td>
    </tr>
  )
}

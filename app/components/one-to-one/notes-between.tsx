import { Form, useNavigation } from '@remix-run/react'
import type { ShownNote } from '../../workflows/one-to-one/open-thread.server'
import { Button } from '../button'
import { dateTimeWords, whenWords } from '../words'

type Props = { notes: readonly ShownNote[]; other: { id: string; name: string }; now: number; from?: 'sheet' }

/** What two people wrote to each other, in the order given, to one of them. */
export function NotesBetween({ notes, other, now, from }: Props) {
  return (
    <ol className="max-w-[720px] divide-y divide-line rounded-[8px] border border-line bg-raised">
      {notes.map((note) => (
        <li key={note.id} className="px-5 py-4">
          <p className="text-sm text-ink-quiet">
            <span className="font-semibold text-ink">{note.own ? 'You' : other.name}</span>,{' '}
            <time dateTime={new Date(note.writtenAt).toISOString()} title={dateTimeWords(note.writtenAt)}>
              {whenWords(note.writtenAt, now)}
            </time>
          </p>
          {note.withdrawnAt === null ? (
            <p className="mt-1 whitespace-pre-line wrap-anywhere">{note.words}</p>
          ) : (
            <p className="mt-1 text-ink-quiet italic">Taken back, {whenWords(note.withdrawnAt, now)}.</p>
          )}
          {note.own && note.withdrawnAt === null ? <TakeBack note={note} other={other} from={from} /> : null}
        </li>
      ))}
    </ol>
  )
}

function TakeBack({ note: { id, words }, other, from }: { note: ShownNote; other: Props['other']; from: Props['from'] }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <details className="mt-1">
      <summary className="min-h-11 py-3 text-sm font-medium text-accent">
        Take back<span className="sr-only">: {words.slice(0, 60)}</span>
      </summary>
      <Form method="post" action={`/one-to-one/${other.id}`} className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-2">
        <input type="hidden" name="intent" value="take-back" />
        <input type="hidden" name="id" value={id} />
        {from ? <input type="hidden" name="from" value={from} /> : null}
        <p className="text-sm text-ink-quiet">The words go for good, for both of you.</p>
        <Button look="danger" disabled={busy}>
          Take it back
        </Button>
      </Form>
    </details>
  )
}

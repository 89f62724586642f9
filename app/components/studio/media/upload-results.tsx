import { CircleCheck, CircleX, LoaderCircle } from 'lucide-react'
import type { ReceivedMedia } from '~/workflows/media/receive-media.server'
import { sizeWords } from './size-words'
import type { Sending } from './use-uploads'

type Line = { key: string; name: string; sending: { sent: number; bytes: number } | null; result: ReceivedMedia | null }

/** What becomes of each file: how far it is, that it is there, or why it is not. Said aloud as it changes. */
export function UploadResults({ list, results, busy }: { list: Sending[]; results: ReceivedMedia[]; busy: boolean }) {
  const lines: Line[] = [
    ...results.map((result, at) => ({ key: `result-${at}`, name: result.givenName, sending: null, result })),
    ...list.map(({ id, name, sent, bytes, result }) => ({ key: String(id), name, sending: result ? null : { sent, bytes }, result })),
  ]
  return (
    <div role="status" aria-busy={busy}>
      {lines.length > 0 ? (
        <ul className="mt-3 divide-y divide-line rounded-[8px] border border-line bg-raised text-sm">
          {lines.map(({ key, name, sending, result }) => (
            <li key={key} className="flex gap-3 px-4 py-3">
              <Sign result={result} />
              <div className="min-w-0 flex-1">
                <p className="font-semibold wrap-anywhere">{name}</p>
                {sending ? <Progress name={name} {...sending} /> : null}
                {result ? <p className={result.outcome === 'refused' ? 'text-bad' : 'text-ink-quiet'}>{resultWords(result)}</p> : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function Sign({ result }: { result: ReceivedMedia | null }) {
  if (!result) return <LoaderCircle aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-quiet" />
  if (result.outcome === 'refused') return <CircleX aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-bad" />
  return <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-good" />
}

function Progress({ name, sent, bytes }: { name: string; sent: number; bytes: number }) {
  const all = sent >= bytes && bytes > 0
  return (
    <>
      <progress className="mt-1 block h-1.5 w-full accent-accent" value={sent} max={bytes || 1} aria-label={`Sending ${name}`} />
      <p className="figures text-ink-quiet">{all ? 'Checking it' : sent === 0 ? 'Waiting' : `${sizeWords(sent)} of ${sizeWords(bytes)}`}</p>
    </>
  )
}

function resultWords(result: ReceivedMedia): string {
  if (result.outcome === 'refused') return result.fault
  if (result.outcome === 'unchanged') return `${result.name} is there already, with just this content. Nothing was changed.`
  return result.outcome === 'replaced' ? `${result.name} was replaced.` : `Added as ${result.name}.`
}

import { Paperclip } from 'lucide-react'
import { type ChangeEvent, useContext, useId, useState } from 'react'
import { Button } from '../../button'
import { Choice } from '../../field'
import { sizeWords } from '../../studio/media/size-words'
import { countWords } from '../../words'
import type { AskProps } from './ask'
import { CriteriaLine } from './criteria-line'
import { HandedInContext, type HandedInFile, handIn } from './handed-in'

type Sending = { name: string } | { fault: string } | null

/** Files handed in one by one, each sent as soon as it is chosen. Without scripts a button sends the one that is chosen. */
export function AskUpload({ versionId, asked: { accepts, maxFiles, criteria }, names, picks, onPick }: AskProps<'upload'>) {
  const id = useId()
  const { attemptId, files } = useContext(HandedInContext)
  const [added, setAdded] = useState<readonly HandedInFile[]>([])
  const [sending, setSending] = useState<Sending>(null)
  const kept = picks.map((pick) => [...files, ...added].find((file) => file.id === pick) ?? { id: pick, name: 'A file', bytes: null })
  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget
    const file = input.files?.[0]
    if (!file || !onPick) return
    setSending({ name: file.name })
    const outcome = await handIn(attemptId, versionId, file)
    input.value = ''
    if ('fault' in outcome) return setSending(outcome)
    setAdded((before) => [...before, outcome.file])
    setSending(null)
    onPick([...picks, outcome.file.id])
  }
  const full = picks.length >= maxFiles
  return (
    <div className="space-y-3">
      <CriteriaLine criteria={criteria} />
      {kept.length > 0 ? (
        <ul aria-label="Files handed in" className="divide-y divide-line rounded-[8px] border border-line-strong">
          {kept.map((file) => (
            <li key={file.id} className="flex items-center gap-3 py-1 pr-1 pl-3">
              <Paperclip aria-hidden="true" className="size-4 shrink-0 text-ink-quiet" />
              <span className="min-w-0 grow wrap-anywhere">
                {file.name} {file.bytes === null ? null : <span className="text-sm text-ink-quiet">{sizeWords(file.bytes)}</span>}
              </span>
              {onPick ? (
                <Button type="button" look="quiet" aria-label={`Remove ${file.name}`} onClick={() => onPick(picks.filter((pick) => pick !== file.id))}>
                  Remove
                </Button>
              ) : (
                <Choice label={<>Keep<span className="sr-only"> {file.name}</span></>} type="checkbox" name={names.plain} value={file.id} defaultChecked />
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {full ? null : (
        <div className="space-y-1.5">
          <label htmlFor={id} className="block text-sm font-semibold">
            {kept.length > 0 ? 'Another file' : 'Your file'}
          </label>
          <input
            id={id}
            type="file"
            name={onPick ? undefined : `file-${versionId}`}
            accept={accepts.map((ending) => `.${ending}`).join(',')}
            aria-describedby={`${id}-help`}
            disabled={sending !== null && 'name' in sending}
            onChange={(event) => void send(event)}
            className="block min-h-11 w-full rounded-[8px] border border-line-strong bg-raised text-base file:mr-3 file:min-h-11 file:border-0 file:border-r file:border-line file:bg-sunk file:px-4 file:font-semibold file:text-ink"
          />
          {onPick ? null : (
            <Button formAction={`/api/attempts/${attemptId}/files`} formEncType="multipart/form-data" formMethod="post">
              Hand in this file
            </Button>
          )}
        </div>
      )}
      <p id={`${id}-help`} className="text-sm text-ink-quiet">
        {full ? `That is all: ${countWords(maxFiles, 'file')} at most. Remove one to hand in another.` : `${accepts.join(', ')}. At most ${countWords(maxFiles, 'file')}.`}
      </p>
      <p role="status" className="text-sm">
        {sending && 'name' in sending ? `Handing in ${sending.name}…` : ''}
        {sending && 'fault' in sending ? <span className="font-medium text-bad">{sending.fault}</span> : null}
      </p>
    </div>
  )
}

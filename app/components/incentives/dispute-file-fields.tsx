import { Paperclip } from 'lucide-react'
import type { ChangeEvent } from 'react'
import { disputeFileRules } from '../../domain/incentives/statement/dispute-files'
import { handedInRules } from '../../domain/quiz/handed-in'
import { FileField } from '../field'
import { fileProblemWords } from './dispute-words'

const accept = disputeFileRules.endings.map((ending) => `.${ending}`).join(',')
const ordinals = ['First file', 'Second file', 'Third file']

/** Say at once what the server would say of a file that is too large, before it is sent. */
function judgeSize({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
  const file = input.files?.[0]
  input.setCustomValidity(file && file.size > handedInRules.mostBytes ? fileProblemWords(file.name, 'too-large') : '')
}

type Props = { faults: Record<string, string>; again: boolean; folded?: boolean }

/**
 * Places for files beside words about a dispute. `again`: the form came back, and a browser without scripts has forgotten what was chosen. `folded`: they are out of the way
 * until somebody wants them.
 */
export function DisputeFileFields({ faults, again, folded = false }: Props) {
  const fields = (
    <div className="space-y-4">
      <p id="files-help" className="text-sm text-ink-quiet">
        {`At most ${handedInRules.mostBytes / 1024 / 1024} MB each: PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPG or plain text. Both sides can fetch them, and what was sent stays.`}
      </p>
      {again ? <p className="text-sm font-medium">Nothing was sent yet. If you chose files, see that they are still here.</p> : null}
      {ordinals.map((label, at) => (
        <FileField key={label} label={label} name={`file-${at + 1}`} accept={accept} onChange={judgeSize} fault={faults[`file-${at + 1}`]} />
      ))}
    </div>
  )
  if (!folded) {
    return (
      <fieldset aria-describedby="files-help">
        <legend className="mb-1 text-sm font-semibold">Files, where one shows it</legend>
        {fields}
      </fieldset>
    )
  }
  return (
    <details open={again || undefined}>
      <summary className="inline-flex min-h-11 items-center gap-2 text-sm font-semibold text-accent">
        <Paperclip aria-hidden="true" className="size-4" />
        Add files
      </summary>
      {fields}
    </details>
  )
}

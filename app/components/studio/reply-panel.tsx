import type { ReactNode } from 'react'
import { Button } from '../button'
import { FormFault } from '../field'
import { Notice } from '../page'
import { countWords, whenWords } from '../words'
import { ConfirmPublish, NeedsReview } from './confirm-publish'
import type { EditorReply } from './reply'
import { TheirText } from './their-text'

/** What came of the last button, and what there is to decide. Its buttons belong to the editor's form. */
export function ReplyPanel({ reply, mine, now }: { reply: EditorReply | undefined; mine: string; now: number }) {
  switch (reply?.outcome) {
    case 'saved':
      return <Notice>The draft is saved. Reps see nothing of it until you publish.</Notice>
    case 'unchanged':
      return <Notice>{`This is the text of version ${reply.number} already, so there was nothing to save or publish.`}</Notice>
    case 'faults':
      return <Spaced><FormFault>{`Nothing was published: ${countWords(reply.preview.problems.length, 'fault')} to mend first. Your text is as you left it.`}</FormFault></Spaced>
    case 'refused':
      return <Spaced><FormFault>{reply.fault}</FormFault></Spaced>
    case 'unreachable':
      return <Spaced><FormFault>Your text could not be sent just now. It is still here; saving is tried again in a moment.</FormFault></Spaced>
    case 'ready':
      return <ConfirmPublish reply={reply} />
    case 'needs-review':
      return <NeedsReview review={reply.review} />
    case 'overtaken':
      return <Overtaken reply={reply} mine={mine} now={now} />
    default:
      return null
  }
}

function Spaced({ children }: { children: ReactNode }) {
  return <div className="mb-6">{children}</div>
}

function Overtaken({ reply: { theirs }, mine, now }: { reply: Extract<EditorReply, { outcome: 'overtaken' }>; mine: string; now: number }) {
  const who = theirs.by ?? 'The content folder'
  const when = whenWords(theirs.at, Math.max(now, theirs.at))
  const version = theirs.number === null ? null : `version ${theirs.number}`
  return (
    <section aria-labelledby="overtaken-title" className="mb-6 rounded-[8px] border border-warn bg-warn-quiet p-5">
      <h2 id="overtaken-title" role="alert" className="text-lg font-semibold">
        {version ? `${who} published ${version} ${when}, after you began` : `${who} saved this draft ${when}, after you opened it`}
      </h2>
      <p className="mt-1">
        Your text is below as you typed it, and it is not saved. Compare the two and carry over what you want to keep; then save yours.
      </p>
      <TheirText label={version ? `The text of ${version}` : `The draft that ${who} saved`} text={theirs.source} mine={mine} />
      <Button name="intent" value="save" className="mt-4">
        {version ? `Save mine as a draft after ${version}` : `Replace the draft of ${who} with mine`}
      </Button>
    </section>
  )
}

import { Form } from '@remix-run/react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../library/problem'
import type { Preview } from '../../workflows/studio/preview-source.server'
import { Button } from '../button'
import { moveCaret, placeOf } from './caret'
import { DiscardDraft } from './discard-draft'
import { PreviewPane } from './preview-pane'
import type { EditorReply } from './reply'
import { ReplyPanel } from './reply-panel'
import { type DraftStart, useDraft } from './use-draft'
import { useLivePreview } from './use-live-preview'

type Props = { start: DraftStart; preview: Preview | null; reply: EditorReply | undefined; path: string; now: number }

/** Write beside the preview. Everything here is one form that works without script; script adds saving and drawing by themselves. */
export function Editor({ start, preview, reply, path, now }: Props) {
  const { text, setText, token, shown, status, save, onSubmit, hasDraft } = useDraft(path, start, reply)
  const live = useLivePreview(text, reply ? ('preview' in reply ? reply.preview : null) : preview)
  const area = useRef<HTMLTextAreaElement>(null)
  const [place, setPlace] = useState<{ line: number; column: number } | null>(null)
  const scripted = useScripted()
  const deciding = shown?.outcome === 'overtaken' || shown?.outcome === 'ready'
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save()
  }
  const goTo = ({ line, column }: Problem) => {
    if (!area.current) return
    moveCaret(area.current, line, column)
    setPlace({ line, column })
  }
  return (
    <Form method="post" preventScrollReset onSubmit={onSubmit} className="[--pane:max(480px,calc(100dvh-220px))]">
      <input type="hidden" name="revision" value={token.revision} />
      <input type="hidden" name="basedOn" value={token.basedOn} />
      <ReplyPanel reply={shown} mine={text} now={now} />
      <div className="mb-4 flex min-h-11 flex-wrap items-center gap-3">
        {deciding ? null : <Buttons preview={!scripted} />}
        <p role="status" className="text-sm text-ink-quiet">
          {status}
        </p>
      </div>
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col lg:h-(--pane)">
          <div className="flex min-h-8 flex-wrap items-baseline justify-between gap-x-4 pb-1">
            <label htmlFor="source" className="text-sm font-semibold">
              Lesson text
            </label>
            <p className="figures text-sm text-ink-quiet" aria-hidden="true">
              {place ? `Line ${place.line}, column ${place.column}` : 'Markdown with lesson components'}
            </p>
          </div>
          <textarea
            ref={area}
            id="source"
            name="source"
            defaultValue={text}
            spellCheck
            autoComplete="off"
            onChange={(event) => setText(event.currentTarget.value)}
            onSelect={(event) => setPlace(placeOf(event.currentTarget.value, event.currentTarget.selectionStart))}
            onBlur={(event) => (event.relatedTarget instanceof HTMLButtonElement ? undefined : save())}
            onKeyDown={keys}
            className="block h-[60dvh] min-h-80 w-full resize-y rounded-[8px] border border-line-strong bg-raised p-4 font-mono text-base text-ink sm:text-sm sm:leading-6 lg:h-auto lg:flex-1 lg:resize-none"
          />
        </div>
        <PreviewPane live={live} onProblem={scripted ? goTo : null} />
      </div>
      {hasDraft && !deciding ? <DiscardDraft /> : null}
    </Form>
  )
}

function Buttons({ preview }: { preview: boolean }) {
  return (
    <>
      <Button look="primary" name="intent" value="publish">
        Publish
      </Button>
      <Button name="intent" value="save">
        Save draft
      </Button>
      {preview ? (
        <Button name="intent" value="preview">
          Preview
        </Button>
      ) : null}
    </>
  )
}

/** False on the server and in the first drawing, so that both agree. */
function useScripted(): boolean {
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  return scripted
}

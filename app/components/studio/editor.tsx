import { Form } from '@remix-run/react'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { Present } from '#db/queries/presence'
import type { Preview } from '../../workflows/studio/preview-source.server'
import { Button } from '../button'
import { countWords, minutesWords } from '../words'
import { DiscardDraft } from './discard-draft'
import { clockWords } from './editor/clock'
import { CopyOffer } from './editor/copy-offer'
import { InsertButton } from './editor/insert-button'
import { PresenceLine } from './editor/presence-line'
import { ScriptlessStyle } from './editor/scriptless-style'
import { SidePanes } from './editor/side-panes'
import { Tabs } from './editor/tabs'
import { usePanes } from './editor/use-panes'
import { usePresence } from './editor/use-presence'
import { useScrollStep } from './editor/use-scroll-step'
import { useVocabulary } from './editor/use-vocabulary'
import type { Writer } from './editor/writer'
import { WritingField } from './editor/writing-field'
import type { EditorReply } from './reply'
import { ReplyPanel } from './reply-panel'
import { saveWords } from './save-state'
import { type DraftStart, useDraft } from './use-draft'
import { useLivePreview } from './use-live-preview'

const ThreeWay = lazy(async () => ({ default: (await import('./editor/three-way')).ThreeWay }))

type Props = {
  lessonId: string
  owner: string
  start: DraftStart
  preview: Preview | null
  present: readonly Present[]
  reply: EditorReply | undefined
  path: string
  now: number
}

const formId = 'lesson-form'
const noLines: number[] = []

/** Write beside the preview. The form works without script; script adds the editor, saving and drawing by themselves. */
export function Editor({ lessonId, owner, start, preview, present, reply, path, now }: Props) {
  const draft = useDraft(owner, path, start, reply)
  const { text, setText, shown } = draft
  const live = useLivePreview(lessonId, text, reply ? ('preview' in reply ? reply.preview : null) : preview)
  const vocabulary = useVocabulary(lessonId)
  const others = usePresence(lessonId, present)
  const scripted = useScripted()
  const clock = scripted ? clockWords : null
  const panes = usePanes(reply && 'preview' in reply && reply.preview.problems.length > 0 ? 'check' : 'preview')

  const writer = useRef<Writer | null>(null)
  const [hand, setHand] = useState<Writer | null>(null)
  const takeWriter = useCallback((next: Writer) => {
    writer.current = next
    setHand(next)
  }, [])
  const drawing = useRef<HTMLDivElement>(null)
  useScrollStep(hand, drawing, live.preview?.lines ?? noLines, live.preview?.html ?? '')
  const opener = useRef<() => void>(() => undefined)
  const put = (next: string) => {
    setText(next)
    writer.current?.replace(next)
  }
  const goTo = (line: number, column: number) => {
    panes.show('write')
    // The text may only now come into sight, and cannot be scrolled before.
    requestAnimationFrame(() => writer.current?.goTo(line, column))
  }

  const overtaken = scripted && shown?.outcome === 'overtaken' ? shown : null
  const deciding = shown?.outcome === 'overtaken' || shown?.outcome === 'ready'
  const findings = live.preview ? live.preview.findings : null
  const side = [
    { name: 'preview' as const, label: 'Preview', panel: 'preview' },
    { name: 'check' as const, label: findings && findings.length > 0 ? `Check (${findings.length})` : 'Check', panel: 'check' },
  ]
  const words = live.preview && live.preview.words > 0 ? `${countWords(live.preview.words, 'word')}, ${minutesWords(live.preview.minutes)}` : ''
  const replyPanel = <ReplyPanel reply={shown} mine={text} now={now} />
  return (
    <div className="[--pane:max(480px,calc(100dvh-220px))]">
      <ScriptlessStyle />
      <PresenceLine present={others} clock={clock} />
      {draft.offer ? (
        <CopyOffer
          offer={draft.offer}
          text={text}
          onTake={() => {
            writer.current?.replace(draft.takeBack())
            writer.current?.focus()
          }}
          onThrow={draft.throwAway}
        />
      ) : null}
      <Form method="post" id={formId} preventScrollReset onSubmit={draft.onSubmit}>
        <input type="hidden" name="revision" value={draft.token.revision} />
        <input type="hidden" name="basedOn" value={draft.token.basedOn} />
        {overtaken ? (
          <Suspense fallback={replyPanel}>
            <ThreeWay key={`${overtaken.token.revision}:${overtaken.theirs.at}`} reply={overtaken} text={text} now={now} onText={put} onGoTo={goTo} />
          </Suspense>
        ) : (
          replyPanel
        )}
        <div className="mb-4 flex min-h-11 flex-wrap items-center gap-3">
          {deciding ? null : <Buttons />}
          <InsertButton writer={writer} vocabulary={vocabulary} opener={opener} />
          <p role="status" className="text-sm text-ink-quiet">
            {saveWords(draft.state, clock)}
          </p>
          <p className="figures ml-auto text-sm text-ink-quiet">{words}</p>
        </div>
      </Form>
      <Tabs label="Parts of the editor" tabs={[{ name: 'write', label: 'Write', panel: 'write' }, ...side]} chosen={panes.narrow} onChoose={panes.show} className="mb-3 lg:hidden" />
      <div className="grid gap-6 lg:grid-cols-2">
        <div id="write" className={`flex min-w-0 flex-col lg:h-(--pane) ${panes.hidden('write')}`}>
          <WritingField
            form={formId}
            text={text}
            findings={findings ?? []}
            vocabulary={vocabulary}
            writer={writer}
            onWriter={takeWriter}
            onText={setText}
            onSave={draft.save}
            onInsert={() => opener.current()}
          />
        </div>
        <SidePanes panes={panes} tabs={side} live={live} drawing={drawing} onGoTo={scripted ? goTo : null} />
      </div>
      {draft.hasDraft && !deciding ? <DiscardDraft form={formId} /> : null}
    </div>
  )
}

function Buttons() {
  return (
    <>
      <Button look="primary" name="intent" value="publish">
        Publish
      </Button>
      <Button name="intent" value="save">
        Save draft
      </Button>
      <Button name="intent" value="preview" className="scriptless-only">
        Preview
      </Button>
    </>
  )
}

/** False on the server and in the first drawing, so that both agree. */
function useScripted(): boolean {
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  return scripted
}

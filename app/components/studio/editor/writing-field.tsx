import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { placeOf } from '../caret'
import type { Finding } from './findings'
import type { StudioVocabulary } from './vocabulary'
import { areaWriter, type Writer } from './writer'

type Props = {
  form: string
  text: string
  findings: readonly Finding[]
  vocabulary: StudioVocabulary
  writer: RefObject<Writer | null>
  onWriter: (writer: Writer) => void
  onText: (text: string) => void
  onSave: () => void
  onInsert: () => void
}

/**
 * The lesson's text. A text area that belongs to the form; where scripts run an editor takes its place once it has come, and the area,
 * out of sight, keeps the same text for the form. Should the editor never come, the area goes on working.
 */
export function WritingField({ form, text, findings, vocabulary, writer, onWriter, onText, onSave, onInsert }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const [ready, setReady] = useState(false)
  const [place, setPlace] = useState<{ line: number; column: number } | null>(null)
  const latest = useLatest({ text, vocabulary, onWriter, onText, onSave, onInsert })

  useEffect(() => {
    const field = area.current
    const box = host.current
    if (!field || !box) return
    const { onWriter: hand, onText: hear } = latest.current
    hand(areaWriter(field))
    if (field.value !== latest.current.text) hear(field.value)
    let left = false
    let made: Writer | null = null
    const take = async () => {
      const { createWriter } = await import('./writing/create-writer')
      if (left) return
      const focused = document.activeElement === field
      made = createWriter({
        parent: box,
        text: field.value,
        selection: { from: field.selectionStart, to: field.selectionEnd },
        labelledBy: 'source-label',
        describedBy: 'source-help',
        vocabulary: () => latest.current.vocabulary,
        onText: (next) => {
          field.value = next
          latest.current.onText(next)
        },
        onPlace: setPlace,
        onBlur: (to) => (to instanceof HTMLButtonElement ? undefined : latest.current.onSave()),
        onSave: () => latest.current.onSave(),
        onInsert: () => latest.current.onInsert(),
      })
      latest.current.onWriter(made)
      if (focused) made.focus()
      setReady(true)
    }
    take().catch(() => undefined)
    return () => {
      left = true
      made?.destroy()
    }
  }, [latest])
  useEffect(() => {
    if (ready) writer.current?.show(findings)
  }, [ready, writer, findings])

  const keys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || (event.key !== 's' && event.key !== '/')) return
    event.preventDefault()
    if (event.key === 's') onSave()
    else onInsert()
  }
  return (
    <>
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 pb-1 lg:mb-2 lg:min-h-11 lg:pb-0">
        {ready ? (
          <span id="source-label" className="text-sm font-semibold">
            Lesson text
          </span>
        ) : (
          <label id="source-label" htmlFor="source" className="text-sm font-semibold">
            Lesson text
          </label>
        )}
        <p className="figures text-sm text-ink-quiet" aria-hidden="true">
          {place ? `Line ${place.line}, column ${place.column}` : 'Markdown with lesson components'}
        </p>
      </div>
      <div className="h-[60dvh] min-h-80 overflow-hidden rounded-[8px] border border-line-strong bg-raised focus-within:outline-2 focus-within:outline-accent lg:h-auto lg:min-h-0 lg:flex-1">
        <textarea
          ref={area}
          id="source"
          name="source"
          form={form}
          defaultValue={text}
          hidden={ready}
          spellCheck
          autoComplete="off"
          aria-describedby="source-help"
          onChange={(event) => onText(event.currentTarget.value)}
          onSelect={(event) => setPlace(placeOf(event.currentTarget.value, event.currentTarget.selectionStart))}
          onBlur={(event) => (event.relatedTarget instanceof HTMLButtonElement ? undefined : onSave())}
          onKeyDown={keys}
          className="block h-full w-full resize-none bg-raised p-4 font-mono outline-none text-base text-ink sm:text-sm sm:leading-6 [&[hidden]]:hidden"
        />
        <div ref={host} className={ready ? 'h-full' : 'hidden'} />
      </div>
      <p id="source-help" className="pt-1 text-xs text-ink-quiet">
        Tab moves on. Ctrl (⌘ on a Mac) with Space suggests, with / inserts, with F finds, with S saves. F8 goes to the next finding, Shift-F8 back.
      </p>
    </>
  )
}

/** Always the newest values, for those who were handed them once. */
function useLatest<T>(value: T): { current: T } {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}

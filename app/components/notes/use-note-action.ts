import { useFetcher } from '@remix-run/react'
import { type FormEvent, useCallback } from 'react'
import type { NoteDone } from './note-words'

export const notesPath = '/learn/notes'

type Answer = NoteDone | { faults: Record<string, string> }

/** Change notes without leaving the page; the very same forms work without scripts, and lead back to it then. */
export function useNoteAction() {
  const fetcher = useFetcher<Answer>()
  const { submit, state, data } = fetcher
  const send = useCallback(
    (form: FormData) => {
      form.set('stay', '1')
      submit(form, { method: 'post', action: notesPath })
    },
    [submit],
  )
  const onSubmit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      send(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter))
    },
    [send],
  )
  const done = state === 'idle' && data && 'done' in data ? data : null
  const fault = state === 'idle' && data && 'faults' in data ? Object.values(data.faults)[0] : undefined
  return { onSubmit, send, busy: state !== 'idle', done, fault }
}

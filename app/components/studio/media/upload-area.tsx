import { Form } from '@remix-run/react'
import { Upload } from 'lucide-react'
import { type DragEvent, type FormEvent, useId, useRef, useState } from 'react'
import type { ReceivedMedia } from '~/workflows/media/receive-media.server'
import { Button } from '../../button'
import { UploadResults } from './upload-results'
import { useUploads } from './use-uploads'

/** Files by choosing or by dropping, several at a time. Without scripts it is a form as any other. */
export function UploadArea({ results }: { results: ReceivedMedia[] }) {
  const { list, busy, send } = useUploads()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  const take = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) send(files)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const files = [...(input.current?.files ?? [])]
    if (files.length > 0) send(files)
    if (input.current) input.current.value = ''
  }
  return (
    <section aria-labelledby={`${id}-title`} className="mb-8">
      <Form
        method="post"
        encType="multipart/form-data"
        onSubmit={submit}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={take}
        className={`rounded-[8px] border border-dashed p-5 sm:p-6 ${over ? 'border-accent bg-accent-quiet' : 'border-line-strong bg-raised'}`}
      >
        <h2 id={`${id}-title`} className="text-lg font-semibold">
          Add files
        </h2>
        <label htmlFor={id} className="mt-1 block text-ink-quiet">
          Choose files or drop them here. Pictures up to 12 MB, videos (MP4, WebM) up to 200 MB, documents up to 25 MB.
        </label>
        <div className="mt-4 flex flex-col gap-3 sm:flex-row sm:items-center">
          <input
            ref={input}
            id={id}
            type="file"
            name="file"
            multiple
            required
            className="block min-h-11 w-full min-w-0 rounded-[8px] border border-line-strong bg-raised text-sm file:mr-3 file:min-h-11 file:cursor-pointer file:border-0 file:bg-sunk file:px-4 file:font-semibold file:text-ink"
          />
          <Button look="primary" className="shrink-0">
            <Upload aria-hidden="true" className="size-4" />
            Add to media
          </Button>
        </div>
      </Form>
      <UploadResults list={list} results={list.length === 0 ? results : []} busy={busy} />
    </section>
  )
}

import { Form, useNavigation, useSubmit } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { ReaderGroup } from '../../workflows/studio/preview-move.server'
import { Button, ButtonLink } from '../button'
import { countWords } from '../words'
import { MoveEffects } from './move-effects'

/** What a move of one version's readers would mean, before it happens. */
export function MoveReaders({ group, newest }: { group: ReaderGroup; newest: number }) {
  const people = countWords(group.reading + group.finished, 'reader')
  return (
    <div className="max-w-[720px] space-y-4">
      <MoveEffects groups={[group]} />
      <Form method="post" className="flex flex-wrap gap-3">
        <input type="hidden" name="number" value={group.number} />
        <Button look="primary" name="intent" value="move">{`Move ${people} from version ${group.number} to ${newest}`}</Button>
        <ButtonLink to="." preventScrollReset>
          Leave them on it
        </ButtonLink>
      </Form>
    </div>
  )
}

/** A move of many readers goes on in steps: by itself where script runs, else by the button. What was moved stays moved. */
export function MoveUnderWay({ number, moved, readers }: { number: number; moved: number; readers: number }) {
  const submit = useSubmit()
  const idle = useNavigation().state === 'idle'
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (idle && form.current) submit(form.current, { preventScrollReset: true })
  }, [idle, submit])
  const words = `${moved} of ${Math.max(moved, readers)} readers of version ${number} have been moved`
  return (
    <Form ref={form} method="post" className="mb-6 rounded-[8px] border border-accent bg-accent-quiet px-4 py-3 text-sm">
      <input type="hidden" name="intent" value="continue" />
      <p role="status">{`${words}.`}</p>
      <progress max={Math.max(moved, readers, 1)} value={moved} aria-label={words} className="mt-2 block w-full max-w-[560px] accent-accent" />
      <Button className="mt-3">Move the rest</Button>
    </Form>
  )
}

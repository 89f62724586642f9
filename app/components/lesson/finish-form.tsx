import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { blockAnchor, type CompletionRule } from '../../domain/content/lesson-blocks'
import type { LessonProgress } from '../../domain/progress/lesson-progress'
import { Button } from '../button'

type Props = {
  progress: LessonProgress
  completion: CompletionRule
  numbers: Readonly<Record<string, number>>
  readAll: () => Promise<'taken' | 'kept' | 'refused'>
}

/** What is still asked for before the lesson is done, and the reader's word that the text is read. */
export function FinishForm({ progress, completion, numbers, readAll }: Props) {
  const [kept, setKept] = useState(false)
  const busy = useNavigation().state !== 'idle'
  const { missing, total } = progress
  const textLeft = missing.blocks.length > 0 || total === 0 || (missing.checkpoints.length === 0 && completion !== 'checkpoints')
  return (
    <div className="space-y-4">
      {missing.checkpoints.length > 0 ? (
        <p>
          {missing.checkpoints.length === 1 ? 'One question is still open: ' : 'These questions are still open: '}
          {missing.checkpoints.map((block, index) => (
            <span key={block}>
              {index > 0 ? ', ' : ''}
              <a href={`#${blockAnchor(block)}`} className="link">
                Question {numbers[block]}
              </a>
            </span>
          ))}
          . Once answered, the lesson is done{missing.blocks.length > 0 ? ' when the text is read too' : ''}.
        </p>
      ) : null}
      {textLeft ? (
        <Form
          method="post"
          preventScrollReset
          onSubmit={(event) => {
            if (total === 0) return
            event.preventDefault()
            void readAll().then((outcome) => setKept(outcome === 'kept'))
          }}
        >
          <input type="hidden" name="intent" value="finish" />
          <Button look="primary" disabled={busy} className="w-full sm:w-auto">
            I have read this
          </Button>
        </Form>
      ) : null}
      <p role="status" className="text-sm text-ink-quiet empty:hidden">
        {kept ? 'Kept on this device. It counts once you are back online.' : ''}
      </p>
    </div>
  )
}

import type { ItemPreview } from '../../../../workflows/bank/preview-item'
import { QuestionCard } from '../../../quiz/question-card'
import { ReviewedCard } from '../../../quiz/reviewed-card'

type Props = { preview: ItemPreview | null; faults: number; away?: boolean }

/** The question as a rep sees it, and below it as it stands with its key. Answers given here go nowhere. */
export function ItemPreviewPanel({ preview, faults, away = false }: Props) {
  return (
    <section aria-labelledby="preview-title" className="min-w-0">
      <h2 id="preview-title" className="text-xl">
        As a rep sees it
      </h2>
      <p role="status" className="mt-1 text-sm text-ink-quiet">
        {away ? 'The server did not answer, so this may be behind what you wrote.' : stateWords(preview !== null, faults)}
      </p>
      {preview ? (
        <>
          <form className="mt-4" onSubmit={(event) => event.preventDefault()}>
            <QuestionCard key={JSON.stringify(preview.question)} number={1} question={preview.question} picks={[]} />
          </form>
          <h2 className="mt-8 mb-4 text-xl">With its key</h2>
          <ReviewedCard number={1} item={preview.key} />
        </>
      ) : null}
    </section>
  )
}

function stateWords(drawn: boolean, faults: number): string {
  if (faults === 0) return 'Answers given here go nowhere.'
  const missing = faults === 1 ? 'One thing is missing' : `${faults} things are missing`
  return drawn ? `${missing} before it can be saved. Below is how it was when it was last whole.` : `${missing} before it can be drawn.`
}

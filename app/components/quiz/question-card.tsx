import { type ReactNode, useId } from 'react'
import type { Question } from '../../domain/quiz/asked'
import { CaseExtract, ExcerptQuote } from './excerpt-quote'
import { StemBody, StemName } from './stem'
import { fieldNames, type OnPick } from './types/ask'
import { Ask } from './types/registry'

type Props = {
  number: number
  question: Question
  picks: readonly string[]
  onPick?: OnPick | undefined
  disabled?: boolean
  /** What stands below the answer: whether it is saved, how sure it is. */
  children?: ReactNode
}

/** One open question: the fields of its type in a field set whose legend is the question. */
export function QuestionCard({ number, question, picks, onPick, disabled = false, children }: Props) {
  const stemId = useId()
  const { stem, stemHtml, excerpt, type, versionId } = question
  const beside = type === 'case' && excerpt !== null
  const ask = <Ask question={question} versionId={versionId} names={fieldNames(versionId)} picks={picks} onPick={onPick} />
  return (
    <fieldset
      id={`question-${number}`}
      disabled={disabled}
      aria-describedby={stemHtml === null ? undefined : stemId}
      className={`min-w-0 scroll-mt-24 rounded-[8px] border border-line bg-raised p-4 sm:p-6 ${beside ? '' : 'mx-auto max-w-[720px]'}`}
    >
      <legend className="float-left mb-3 w-full text-lg font-semibold">
        <StemName number={number} stem={stem} stemHtml={stemHtml} />
      </legend>
      <div className="clear-both">
        <StemBody stem={stem} stemHtml={stemHtml} id={stemId} />
        {beside ? (
          <div className="gap-8 lg:grid lg:grid-cols-2">
            <div>
              <CaseExtract excerpt={excerpt} />
            </div>
            {ask}
          </div>
        ) : (
          <>
            {excerpt ? <ExcerptQuote excerpt={excerpt} /> : null}
            {ask}
          </>
        )}
        {children}
      </div>
    </fieldset>
  )
}

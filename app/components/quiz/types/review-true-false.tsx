import type { ReviewLine } from '../../../domain/quiz/reviewed'
import { OptionLines } from './review-options'

/** The verdict, and below it the reasons where some were asked. */
export function ReviewTrueFalse({ lines }: { lines: readonly ReviewLine[] }) {
  const isVerdict = ({ id }: ReviewLine) => id === 'true' || id === 'false'
  const reasons = lines.filter((line) => !isVerdict(line))
  return (
    <>
      <OptionLines lines={lines.filter(isVerdict)} />
      {reasons.length > 0 ? (
        <>
          <p className="mt-4 mb-2 font-semibold">Because</p>
          <OptionLines lines={reasons} />
        </>
      ) : null}
    </>
  )
}

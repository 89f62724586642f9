import type { AskedBodies } from '../../../domain/quiz/asked'
import type { ReviewLine } from '../../../domain/quiz/reviewed'
import { PlacedText } from './placed-text'
import { RedlineText } from './redline'
import { OptionLines, pickWords } from './review-options'
import { PlaceLines } from './review-places'

type Lines = { lines: readonly ReviewLine[] }

const mark = 'rounded-[4px] border box-decoration-clone px-1'
const toneOf = (right: boolean | null) => (right === null ? 'border-line-strong bg-raised' : right ? 'border-good bg-good-quiet' : 'border-bad bg-bad-quiet')
const signOf = (right: boolean | null) => (right === null ? '' : right ? '✓ ' : '✕ ')

/** The clause with what was put in its gaps, and below it what is told of each. */
export function ReviewGaps({ asked: { text }, lines }: Lines & { asked: Pick<AskedBodies['gaptext'], 'text'> }) {
  return (
    <>
      <PlacedText
        text={text}
        draw={(place) => {
          const line = lines.find(({ id }) => id === place)
          const right = line?.picked ? line.right : null
          return (
            <span className={`${mark} ${toneOf(right)}`}>
              <span aria-hidden="true">{signOf(right)}</span>
              {line?.given ?? '…'}
            </span>
          )
        }}
      />
      <div className="mt-3">
        <PlaceLines lines={lines} />
      </div>
    </>
  )
}

/** The clause with its marked passages, and below it those that were marked or meant. */
export function ReviewHotText({ asked: { text, spans }, lines }: Lines & { asked: AskedBodies['hottext'] }) {
  return (
    <>
      <PlacedText
        text={text}
        draw={(place) => {
          const line = lines.find(({ id }) => id === place)
          const words = spans.find(({ id }) => id === place)?.text
          if (!line || !(line.picked || line.right)) return words
          return (
            <mark className={`${mark} text-ink ${toneOf(line.right)} ${line.picked ? '' : 'border-dashed'}`}>
              <span aria-hidden="true">{signOf(line.right)}</span>
              {words}
              <span className="sr-only"> ({pickWords(line)})</span>
            </mark>
          )
        }}
      />
      <div className="mt-3">
        <OptionLines lines={lines.filter(({ picked, right }) => picked || right)} />
      </div>
    </>
  )
}

/** The clause with its changes, and below it what was decided on each. */
export function ReviewRedline({ asked: { text, changes }, lines }: Lines & { asked: AskedBodies['redline'] }) {
  return (
    <>
      <RedlineText text={text} changes={changes} />
      <div className="mt-3">
        <PlaceLines lines={lines.map((line, index) => ({ ...line, label: `Change ${index + 1}: ${line.label}` }))} />
      </div>
    </>
  )
}

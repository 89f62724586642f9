import { asPicksOfPart, picksOfPart } from '../../../domain/quiz/picks'
import { type AskProps, partNames } from './ask'
import { AskPart } from './ask-part'

/** The questions about one extract; the extract itself is drawn beside them by the card. */
export function AskCase({ versionId, asked: { parts }, picks, onPick }: AskProps<'case'>) {
  const pickPart = (part: string, own: string[], pace?: 'typing') =>
    onPick?.(parts.flatMap(({ id }) => asPicksOfPart(id, id === part ? own : picksOfPart(picks, id))), pace)
  return (
    <div className="space-y-6">
      {parts.map((part, index) => (
        <fieldset key={part.id} className="border-t border-line pt-4 first:border-t-0 first:pt-0">
          <legend className="float-left mb-2 w-full font-semibold">
            <span className="mr-2 text-ink-quiet">{letterOf(index)})</span>
            {part.stem}
          </legend>
          <div className="clear-both">
            <AskPart
              part={part}
              versionId={versionId}
              names={partNames(versionId, part.id)}
              picks={picksOfPart(picks, part.id)}
              onPick={onPick && ((own, pace) => pickPart(part.id, own, pace))}
            />
          </div>
        </fieldset>
      ))}
    </div>
  )
}

export const letterOf = (index: number): string => String.fromCharCode(97 + index)


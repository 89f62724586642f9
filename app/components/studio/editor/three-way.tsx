import { useEffect, useMemo, useRef, useState } from 'react'
import { mergeThreeWay } from '../../../library/merge-texts'
import { Button } from '../../button'
import { countWords, whenWords } from '../../words'
import type { EditorReply } from '../reply'
import { TheirText } from '../their-text'
import { ConflictList } from './conflict-list'
import { decide, findConflicts } from './conflicts'

type Props = {
  reply: Extract<EditorReply, { outcome: 'overtaken' }>
  text: string
  now: number
  onText: (text: string) => void
  onGoTo: (line: number, column: number) => void
}

/**
 * Two texts that grew from one. Theirs and one's own stand side by side as they are; the editor holds both in one, with marks where they
 * cannot go together, and saving saves that. Nothing of either goes before it is decided.
 */
export function ThreeWay({ reply: { theirs, base }, text, now, onText, onGoTo }: Props) {
  const [mine] = useState(text)
  const { merged, conflicts } = useMemo(() => mergeThreeWay(base, mine, theirs.source), [base, mine, theirs.source])
  const open = findConflicts(text)
  const save = useRef<HTMLButtonElement>(null)
  const put = useRef(onText)
  useEffect(() => {
    put.current(merged)
  }, [merged])

  const who = theirs.by ?? 'The content folder'
  const when = whenWords(theirs.at, Math.max(now, theirs.at))
  const version = theirs.number === null ? null : `version ${theirs.number}`
  return (
    <section aria-labelledby="three-way-title" className="mb-6 rounded-[8px] border border-warn bg-warn-quiet p-5">
      <div role="alert">
        <h2 id="three-way-title" className="text-lg font-semibold">
          {version ? `${who} published ${version} ${when}, after you began` : `${who} saved this draft ${when}, after you opened it`}
        </h2>
      </div>
      <p className="mt-1">
        {conflicts.length === 0
          ? 'You changed different places, so both texts go together. The editor below holds them as one: look it over, then save it.'
          : `The editor below holds both texts as one. ${countWords(conflicts.length, 'place')} that you both changed can be seen in both wordings: choose, then save.`}
      </p>
      <div className="mt-3 grid gap-4 lg:grid-cols-2">
        <TheirText label={version ? `Theirs: ${version}` : `Theirs: the draft of ${who}`} text={theirs.source} mine={mine} />
        <TheirText label="Mine: as you typed it" text={mine} mine={theirs.source} other="theirs" />
      </div>
      <ConflictList
        conflicts={open}
        onGoTo={(line) => onGoTo(line, 1)}
        onChoose={(conflict, choice) => {
          const next = decide(text, conflict, choice)
          onText(next)
          if (findConflicts(next).length === 0) save.current?.focus()
        }}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button ref={save} look="primary" name="intent" value="save">
          Save this
        </Button>
        <Button type="button" onClick={() => onText(mine)}>
          Put all of mine in the editor
        </Button>
        <Button type="button" onClick={() => onText(theirs.source)}>
          Put all of theirs in
        </Button>
        {text === merged ? null : (
          <Button type="button" onClick={() => onText(merged)}>
            Merge again
          </Button>
        )}
      </div>
    </section>
  )
}

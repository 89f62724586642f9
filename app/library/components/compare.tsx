import { Fragment } from 'react'
import type { Stretch } from '../word-diff'
import { diffWords } from '../word-diff'

/** Two versions of a wording: what goes is struck through in the first, what comes is underlined in the second. */
export function Compare({ before, after }: { before: string; after: string }) {
  const stretches = diffWords(before, after)
  return (
    <div className="lesson-compare" role="group" aria-label="The wording before and after">
      <Version name="Before" stretches={stretches.filter(({ kind }) => kind !== 'added')} />
      <Version name="After" stretches={stretches.filter(({ kind }) => kind !== 'removed')} />
    </div>
  )
}

function Version({ name, stretches }: { name: string; stretches: Stretch[] }) {
  return (
    <div className="lesson-compare-version">
      <p className="lesson-compare-label">{name}</p>
      <p className="lesson-compare-text">
        {stretches.map((stretch, index) => (
          <Fragment key={index}>
            {index > 0 ? ' ' : null}
            <Marked {...stretch} />
          </Fragment>
        ))}
      </p>
    </div>
  )
}

function Marked({ kind, text }: Stretch) {
  if (kind === 'removed') return <del>{text}</del>
  if (kind === 'added') return <ins>{text}</ins>
  return <>{text}</>
}

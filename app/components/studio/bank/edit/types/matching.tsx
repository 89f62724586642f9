import { Hidden, Line, Passage } from '../inputs'
import { Rows } from '../rows'

export function MatchingFields() {
  return (
    <>
      <Hidden name="targetOrder" />
      <Rows list="pairs" title="Pairs" of="pair" least={3} lead="What stands at the right of several pairs is shown once.">
        {(at) => (
          <div className="space-y-2 rounded-[8px] bg-sunk p-3">
            <Hidden name="id" />
            <Hidden name="targetId" />
            <div className="grid gap-3 sm:grid-cols-2">
              <Line name="source" label={`Match ${at + 1}`} />
              <Line name="target" label="with" />
            </div>
            <details>
              <summary className="link flex min-h-11 cursor-pointer items-center text-sm">Feedback</summary>
              <Passage name="feedback" label="Said about this pair" rows={2} />
            </details>
          </div>
        )}
      </Rows>
      <Rows list="decoys" title="Decoys" of="decoy" least={1} movable={false} lead="What nothing matches. Leave empty for none.">
        {(at) => (
          <>
            <Hidden name="id" />
            <Line name="text" label={`Decoy ${at + 1}`} />
          </>
        )}
      </Rows>
    </>
  )
}

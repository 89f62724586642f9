import { Line, Passage, Tick } from '../inputs'
import { Rows } from '../rows'

export function NumericFields() {
  return (
    <>
      <Rows list="answers" title="Accepted values" of="value" least={1} lead="A range from 3 to 5 is the value 4 with the tolerance 1.">
        {() => (
          <div className="space-y-2 rounded-[8px] bg-sunk p-3">
            <div className="grid gap-3 sm:grid-cols-3">
              <Line name="value" label="Value" number />
              <Line name="tolerance" label="Tolerance" number />
              <Line name="weight" label="Weight" number />
            </div>
            <details>
              <summary className="link flex min-h-11 cursor-pointer items-center text-sm">Feedback</summary>
              <Passage name="feedback" label="Said when it is given" rows={2} />
            </details>
          </div>
        )}
      </Rows>
      <Rows list="units" title="Units" of="unit" least={1} lead="Leave empty for a bare number. The unit that your values are in has the factor 1; with values in EUR, kEUR has 0.001.">
        {() => (
          <div className="grid gap-3 sm:grid-cols-2">
            <Line name="name" label="Unit" />
            <Line name="factor" label="Factor" number />
          </div>
        )}
      </Rows>
      <Tick name="unitRequired" label="The unit must be given" />
    </>
  )
}

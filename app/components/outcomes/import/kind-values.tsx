import { kindKey, leftOut, type Mapping } from '../../../domain/outcomes/file/mapping'
import { SelectField } from '../../field'
import { KindOptions } from './kind-options'

type Props = { heading: string; values: readonly string[]; mapping: Mapping; isFaulty: boolean }

/** What each value of the column of kinds means. */
export function KindValues({ heading, values, mapping, isFaulty }: Props) {
  const keys = [...new Map(values.map((value) => [kindKey(value), value]))]
  return (
    <fieldset>
      <legend className="text-lg font-semibold">{`What stands under “${heading}”`}</legend>
      <input type="hidden" name="kindColumn" value={heading} />
      <div className="mt-3 grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {keys.map(([key, value], place) => (
          <div key={key}>
            <input type="hidden" name={`value.${place}`} value={key} />
            <SelectField label={value} name={`kind.${place}`} defaultValue={mapping.kinds[key] ?? ''} fault={isFaulty && mapping.kinds[key] === undefined ? 'Say what this means.' : undefined}>
              <option value="">Choose</option>
              <option value={leftOut}>Leave these rows out</option>
              <KindOptions />
            </SelectField>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

import { Form, useNavigation } from '@remix-run/react'
import type { ColumnProfile } from '../../../domain/outcomes/file/column-profile'
import type { Field as FieldName, Mapping, MappingFault, SameField } from '../../../domain/outcomes/file/mapping'
import { Button } from '../../button'
import { Field, SelectField } from '../../field'
import { everyField, fieldWords, kindFields, mappingFaultWords, sameValues } from './import-words'
import { KindValues } from './kind-values'
import { KindOptions } from './kind-options'

export type ShownMapping = { mapping: Mapping; dates: 'day-first' | 'month-first' | ''; faults: Partial<Record<FieldName, MappingFault>>; datesFault: boolean }

/** Which column is which field, what its values mean, and how its dates and numbers are written. */
export function MappingForm({ columns, shown }: { columns: readonly ColumnProfile[]; shown: ShownMapping }) {
  const busy = useNavigation().state !== 'idle'
  const { mapping, faults } = shown
  const kindColumn = columns.find(({ heading }) => heading === mapping.columns.kind)
  return (
    <Form method="post" noValidate className="space-y-8">
      <input type="hidden" name="intent" value="map" />
      <Fields title="Every event" fields={everyField} columns={columns} shown={shown} />
      {kindColumn?.values ? <KindValues heading={kindColumn.heading} values={kindColumn.values} mapping={mapping} isFaulty={faults.kind === 'kinds'} /> : null}
      <Fields title="What kinds say more" fields={kindFields} columns={columns} shown={shown} />
      <fieldset>
        <legend className="text-lg font-semibold">How it is written</legend>
        <div className="mt-3 grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          <DateOrderField columns={columns} shown={shown} />
          <SelectField label="Decimals" name="decimal" defaultValue={mapping.decimalComma ? 'comma' : 'point'}>
            <option value="point">After a point: 1,234.56</option>
            <option value="comma">After a comma: 1.234,56</option>
          </SelectField>
          <SelectField label="Amounts" name="units" defaultValue={mapping.minorUnits ? 'minor' : 'major'}>
            <option value="major">In whole units: 12.50 is 12 euros 50</option>
            <option value="minor">In minor units: 1250 is 12 euros 50</option>
          </SelectField>
        </div>
      </fieldset>
      <Button look="primary" disabled={busy}>{busy ? 'Reading every row' : 'See what it would do'}</Button>
    </Form>
  )
}

type Fields = { title: string; fields: readonly FieldName[]; columns: readonly ColumnProfile[]; shown: ShownMapping }

function Fields({ title, fields, columns, shown: { mapping, faults } }: Fields) {
  return (
    <fieldset>
      <legend className="text-lg font-semibold">{title}</legend>
      <div className="mt-3 grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {fields.map((field) => {
          const fault = faults[field]
          return (
            <div key={field} className="space-y-2">
              <SelectField
                label={fieldWords[field].label} name={`column.${field}`} defaultValue={mapping.columns[field] ?? ''} help={fieldWords[field].help}
                fault={fault && mappingFaultWords[fault]}
              >
                <option value="">No column</option>
                {columns.filter(({ heading }) => heading !== '').map(({ heading, samples }) => (
                  <option key={heading} value={heading}>{samples[0] === undefined ? heading : `${heading} (${samples[0].slice(0, 30)})`}</option>
                ))}
              </SelectField>
              <InEveryRow field={field} mapping={mapping} />
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

/** What a field is where no column says it. */
function InEveryRow({ field, mapping }: { field: FieldName; mapping: Mapping }) {
  const same = mapping.always[field as SameField] ?? ''
  const label = `Without a column: ${fieldWords[field].label.toLowerCase()} in every row`
  if (field === 'currency') return <Field label={label} name="always.currency" defaultValue={same} maxLength={3} autoCapitalize="characters" spellCheck={false} />
  if (field === 'kind') {
    return (
      <SelectField label={label} name="always.kind" defaultValue={same}>
        <option value="">None</option>
        <KindOptions />
      </SelectField>
    )
  }
  const values = sameValues[field as keyof typeof sameValues] as readonly string[] | undefined
  if (!values) return null
  return (
    <SelectField label={label} name={`always.${field}`} defaultValue={same}>
      <option value="">None</option>
      {values.map((value) => <option key={value} value={value}>{value}</option>)}
    </SelectField>
  )
}

const orderHelp = {
  either: 'Nothing in this file says which. Dates with the year in front need no saying.', mixed: 'Some rows can only be one and some only the other; those that do not fit are refused.',
  'day-first': 'The file has days over 12 in front.', 'month-first': 'The file has days over 12 in the second place.', none: 'Dates with the year in front need no saying.',
}

function DateOrderField({ columns, shown: { mapping, dates, datesFault } }: { columns: readonly ColumnProfile[]; shown: ShownMapping }) {
  const order = columns.find(({ heading }) => heading === mapping.columns.happenedAt)?.order ?? 'none'
  return (
    <SelectField label="In dates such as 03/04/2026" name="dates" defaultValue={dates} help={orderHelp[order]} fault={datesFault ? 'Say which comes first: the file can be read both ways.' : undefined}>
      <option value="">Choose</option>
      <option value="day-first">The day stands first: 3 April</option>
      <option value="month-first">The month stands first: 4 March</option>
    </SelectField>
  )
}

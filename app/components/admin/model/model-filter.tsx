import { Form, Link } from '@remix-run/react'
import { gaps } from '../../../domain/insight/calibration-gaps'
import { Button } from '../../button'
import { SelectField } from '../../field'
import { gapWords, sourceName } from './model-words'
import { modelUrl, type ModelView, periods } from './model-url'

type Props = { view: ModelView; sources: readonly string[]; versions: readonly string[] }

/** Keyed by what is shown: the fields then say so after going back, too. */
export function ModelFilter({ view, sources, versions }: Props) {
  const { days, source, gap, version } = view
  return (
    <Form key={modelUrl(view)} method="get" action="/admin/model" preventScrollReset className="grid items-end gap-3 sm:grid-cols-2 lg:flex lg:flex-wrap">
      <SelectField label="Period" name="days" defaultValue={days}>
        {periods.map((period) => (
          <option key={period} value={period}>{`Last ${period} days`}</option>
        ))}
      </SelectField>
      <SelectField label="Source" name="source" defaultValue={source}>
        <option value="">All sources</option>
        {withChosen(sources, source).map((one) => (
          <option key={one} value={one}>
            {sourceName(one)}
          </option>
        ))}
      </SelectField>
      <SelectField label="Since the last answer" name="gap" defaultValue={gap}>
        <option value="">Any gap</option>
        {gaps.map((one) => (
          <option key={one} value={one}>
            {gapWords[one]}
          </option>
        ))}
      </SelectField>
      <SelectField label="Version" name="version" defaultValue={version}>
        <option value="">All versions</option>
        {withChosen(versions, version).map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </SelectField>
      <div className="flex items-center gap-4 sm:col-span-2">
        <Button>Show</Button>
        {source || gap || version ? (
          <Link to={modelUrl({ days, source: '', gap: '', version: '' })} preventScrollReset className="link inline-flex min-h-11 items-center text-sm font-medium whitespace-nowrap">
            Show everything
          </Link>
        ) : null}
      </div>
    </Form>
  )
}

/** What the address names stays in the list, even where this period has none of it. */
const withChosen = (known: readonly string[], chosen: string): string[] => [...new Set([...known, ...(chosen ? [chosen] : [])])]

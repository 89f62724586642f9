import { Form, useSubmit } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { RateName } from '../../domain/incentives/statement/metrics'
import { Button, ButtonLink } from '../button'
import { Choice, Field } from '../field'
import { Card } from '../page'
import { metricWords } from '../statement-words'

/** Percent, 0 to 100; null where nothing is known yet. `known`: as it is now. */
export type Slider = { metric: RateName; at: number; known: number | null }
type Props = { sliders: readonly Slider[]; value: { at: string; currency: string } | null; ready: { missing: number; supposed: boolean } | null; path: string }

/** A slider that moves asks once it rests: browsers refuse an address that changes with every step. */
const restMs = 250

/** What a rep supposes; each change asks anew, and without scripts the button does. */
export function WhatIfForm({ sliders, value, ready, path }: Props) {
  const submit = useSubmit()
  const waiting = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(waiting.current), [])
  const ask = ({ currentTarget: form }: FormEvent<HTMLFormElement>) => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => submit(form, { replace: true, preventScrollReset: true }), restMs)
  }
  return (
    <Card>
      <Form method="get" action={path} className="space-y-6" onChange={ask}>
        {sliders.map((slider) => (
          <Range key={slider.metric} slider={slider} />
        ))}
        {value ? <Field label={`Contract value, in ${value.currency}`} name="value" inputMode="numeric" defaultValue={value.at} help="Whole units of the currency." /> : null}
        {ready ? (
          <Choice
            type="checkbox" name="ready" defaultChecked={ready.supposed} disabled={ready.missing === 0} label="Every mandatory skill is Ready from today on"
            help={ready.missing === 0 ? 'Yours are all Ready already.' : ready.missing === 1 ? 'One is not Ready yet.' : `${ready.missing} are not Ready yet.`}
          />
        ) : null}
        <div className="flex flex-wrap gap-3">
          <Button look="primary">Work it out</Button>
          <ButtonLink to={path} reloadDocument look="quiet">Back to how it is</ButtonLink>
        </div>
      </Form>
    </Card>
  )
}

function Range({ slider: { metric, at, known } }: { slider: Slider }) {
  const [shown, setShown] = useState(at)
  return (
    <label className="block">
      <span className="flex items-baseline justify-between gap-4">
        <span className="text-sm font-semibold">{metricWords(metric)}</span>
        <output className="figures text-sm whitespace-nowrap">{`${shown}\u00a0%`}</output>
      </span>
      <input
        type="range" name={metric} min={0} max={100} step={1} defaultValue={at} onInput={(event) => setShown(Number(event.currentTarget.value))}
        className="mt-1 block h-11 w-full accent-accent" aria-valuetext={`${shown} percent`}
      />
      <span className="block text-sm text-ink-quiet">{known === null ? 'Not known yet' : `Now ${known}\u00a0%`}</span>
    </label>
  )
}

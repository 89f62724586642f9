import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { pageTitle } from '../../components/error-words'
import { WhatIfForm } from '../../components/incentives/what-if-form'
import { WhatIfResult } from '../../components/incentives/what-if-result'
import { PageHead } from '../../components/page'
import { dateWords } from '../../components/words'
import { type RateName, rateNames, unitOf } from '../../domain/incentives/statement/metrics'
import { digitsOf } from '../../library/plan-document/written'
import { requireRep } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { tryWhatIf } from '../../workflows/incentives/try-what-if.server'

export const meta: MetaFunction = ({ error }) => pageTitle('What if', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const percent = z.coerce.number().int().min(0).max(100)
const major = z.string().trim().regex(/^\d{1,10}$/).transform(Number)

/** What the address supposes. A slider that stands where the figure is supposes nothing, which only the server can tell. */
function supposedIn(params: URLSearchParams) {
  const shares = rateNames.filter((metric) => unitOf[metric] === 'share')
  const given = shares.flatMap((metric): [RateName, number][] => {
    const read = params.has(metric) ? percent.safeParse(params.get(metric)) : null
    return read?.success ? [[metric, read.data]] : []
  })
  const value = major.safeParse(params.get('value'))
  return { percent: Object.fromEntries(given), value: value.success ? value.data : null, ready: params.get('ready') === 'on' }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const at = { planId: params.plan ?? '', from: params.from ?? '' }
  const asked = supposedIn(new URL(request.url).searchParams)
  const unchanged = found(await tryWhatIf(db, rep.id, at, { percent: {}, value: null, ready: false }, Date.now()))
  const unit = 10 ** digitsOf(unchanged.currency)
  const moved = Object.fromEntries(Object.entries(asked.percent).filter(([metric, one]) => unchanged.sliders.find((slider) => slider.metric === metric)?.at !== one))
  const value = asked.value === null || asked.value === Math.round((unchanged.value ?? 0) / unit) ? null : asked.value * unit
  const tried = found(await tryWhatIf(db, rep.id, at, { percent: moved, value, ready: asked.ready }, Date.now()))
  return { ...tried, ...at, valueAt: tried.value === null ? null : String(Math.round(tried.value / unit)), ready: asked.ready }
}

export default function WhatIf() {
  const { planId, planName, from, to, currency, sliders, valueAt, missing, ready, before, after, differences } = useLoaderData<typeof loader>()
  const path = `/rewards/${planId}/${from}/what-if`
  return (
    <>
      <PageHead
        title="What if" lead={`${planName}, ${dateWords(Date.parse(from))} to ${dateWords(Date.parse(to))}. Nothing here changes anything.`}
        back={{ to: `/rewards/${planId}/${from}`, label: 'Statement' }}
      />
      <div className="grid gap-8 lg:grid-cols-[400px_minmax(0,1fr)]">
        <WhatIfForm sliders={sliders} value={valueAt === null ? null : { at: valueAt, currency }} ready={missing === null ? null : { missing, supposed: ready }} path={path} />
        <WhatIfResult before={before} after={after} differences={differences} />
      </div>
    </>
  )
}

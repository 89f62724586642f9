import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { countCalibration, mostRows, tallyNewest } from '#db/queries/calibration'
import { AlarmLine } from '../../components/admin/model/alarm-line'
import { KindTable } from '../../components/admin/model/calibrated-table'
import { CalibrationFigure } from '../../components/admin/model/calibration-figure'
import { ModelFilter } from '../../components/admin/model/model-filter'
import { modelUrl, periods, usualPeriod } from '../../components/admin/model/model-url'
import { gapWords, manyWords, sourceName } from '../../components/admin/model/model-words'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead, Section } from '../../components/page'
import { dateWords } from '../../components/words'
import { alarmRule, judgeAlarm } from '../../domain/insight/calibration-alarm'
import { gaps } from '../../domain/insight/calibration-gaps'
import { calibrationReport } from '../../domain/insight/calibration-report'
import { requireAdmin } from '../../http/access.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Model', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const name = z.string().regex(/^[\w.-]{0,64}$/).catch('')
const asked = z.object({
  days: z.coerce.number().pipe(z.literal(periods)).catch(usualPeriod),
  source: name,
  gap: z.enum(['', ...gaps]).catch(''),
  version: name,
})

const dayMs = 24 * 60 * 60 * 1000

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const view = asked.parse(Object.fromEntries(new URL(request.url).searchParams))
  const [window, newest] = await Promise.all([countCalibration(db, Date.now() - view.days * dayMs), tallyNewest(db, alarmRule.answers)])
  const report = calibrationReport(window.cells, { model: view.version || null, source: view.source || null, gap: view.gap || null })
  const known = { sources: [...new Set(window.cells.map(({ source }) => source))].sort(), versions: [...new Set(window.cells.map(({ model }) => model))].sort() }
  const cutAt = window.rows === mostRows ? window.since : null
  return { view, report, known, cutAt, anything: window.cells.length > 0, alarm: judgeAlarm(newest), alarmSince: newest.since, alarmModels: newest.models }
}

/** Nothing is sent to this page; who may not see it is told no more by trying. */
export async function action({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  throw new Response('This page takes no form.', { status: 405 })
}

export default function Model() {
  const { view, report, known, cutAt, anything, alarm, alarmSince, alarmModels } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        title="Model"
        lead="Before each answer the readiness model says how likely it is to be right. Here is whether that comes true: of the answers it gives 70 %, 70 in a hundred should be right."
      />
      <AlarmLine alarm={alarm} since={alarmSince} models={alarmModels} />
      <ModelFilter view={view} {...known} />
      <p className="figures mt-6 mb-6 max-w-[80ch] text-sm text-ink-quiet" role="status">
        {`${manyWords(report.whole?.n ?? 0)} answers. Each counts once, however many skills it is about; half credit counts as half, a regraded answer as it stands now, one taken out of the score not at all.`}
        {cutAt === null ? '' : ` The period has more than can be counted at once: these are the newest, since ${dateWords(cutAt)}.`}
      </p>
      {report.whole === null ? (
        <Nothing anything={anything} all={modelUrl({ ...view, source: '', gap: '', version: '' })} />
      ) : (
        <Section title="Does what the model says come true?" id="bins">
          <CalibrationFigure report={report} />
        </Section>
      )}
      {anything ? <Kinds report={report} /> : null}
    </>
  )
}

function Kinds({ report: { bySource, byGap, byModel } }: { report: ReturnType<typeof calibrationReport> }) {
  return (
    <>
      {bySource.length > 0 ? (
        <Section title="By source" id="sources" lead="Where the answers were given. Questions in lessons are answered beside the words that hold the answer, so more of them may be right than of the others; what was seen at work is a manager’s judgement.">
          <KindTable caption="Predicted and right, by source" of="Source" kinds={bySource} words={sourceName} />
        </Section>
      ) : null}
      {byGap.length > 0 ? (
        <Section title="By gap" id="gaps" lead="How long the skill had rested before the answer; of several skills the one that rested longest. It shows whether the model forgets as fast as people do.">
          <KindTable caption="Predicted and right, by gap" of="Since the last answer" kinds={byGap} words={(gap) => gapWords[gap]} />
        </Section>
      ) : null}
      {byModel.length > 0 ? (
        <Section title="By version" id="versions" lead="Every prediction keeps the version of the model that made it.">
          <KindTable caption="Predicted and right, by version of the model" of="Version" kinds={byModel} words={(version) => version} />
        </Section>
      ) : null}
    </>
  )
}

function Nothing({ anything, all }: { anything: boolean; all: string }) {
  if (!anything) {
    return (
      <EmptyState title="Nothing to compare yet">
        Once people answer questions in this period, what was predicted and what came stand here side by side. A longer period may hold some.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="Nothing fits" action={<ButtonLink to={all}>Show everything</ButtonLink>}>
      No answer of this period has that source, gap and version together.
    </EmptyState>
  )
}

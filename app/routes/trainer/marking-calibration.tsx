import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead, Section } from '../../components/page'
import { CalibrationTable } from '../../components/studio/marking/calibration-table'
import { countWords, percentWords } from '../../components/words'
import { requireTrainer } from '../../http/access.server'
import { type Calibration, showCalibration } from '../../workflows/marking/show-calibration.server'

export const meta: MetaFunction = ({ error }) => pageTitle('How we mark · Studio', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  return showCalibration(db)
}

export default function CalibrationPage() {
  const { markers, agreement, papers, rules } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title="How we mark" lead="Two people who mark the same answer blind should come to much the same score. Here is whether they do." back={{ to: '/studio/marking', label: 'Marking' }} />
      {markers.length === 0 ? (
        <EmptyState title="Figures will be here once papers are marked">
          They come from papers that two people mark blind. A quiz says what share of its papers that is.
        </EmptyState>
      ) : (
        <>
          <Section title="First and second marks" id="agreement">
            <p className="max-w-[72ch]">{agreementWords(agreement, rules)}</p>
            <p className="mt-2 max-w-[72ch] text-sm text-ink-quiet">
              Kappa is 1 where the two always give the same score, 0 where they agree no more than chance, and counts a difference by its square (Cohen 1968).
            </p>
          </Section>
          <Section
            title="Marker by marker"
            id="markers"
            lead={`From the newest ${countWords(papers, 'paper')} that ${papers === 1 ? 'stands' : 'stand'}. Scores are counted in points out of 100. Only papers that others marked too tell how somebody marks; below ${rules.leastForMarker} of them no figure is given.`}
          >
            <CalibrationTable markers={markers} />
          </Section>
        </>
      )}
    </>
  )
}

function agreementWords({ pairs, within, kappa }: Calibration['agreement'], { leastForAgreement }: Calibration['rules']): string {
  if (within === null) return `${countWords(pairs, 'paper')} marked twice: too few to say how well marks agree. From ${leastForAgreement} on, the figures stand here.`
  const size = kappa === null ? 'All marks are the same, so kappa says nothing.' : `Quadratic weighted kappa is ${kappa.toFixed(2).replace('-', '\u2212')}.`
  return `${countWords(pairs, 'paper')} marked twice. On ${percentWords(within)} of them the two lay within the bound of their quiz; the others went to a third person. ${size}`
}

import { type PartKind, sampleAmount } from '../../../library/plan-document/part-kinds'
import { BadgeFields, FixedBonusFields, StepBonusFields } from './bonus-fields'
import { CommissionFields } from './commission-fields'
import { CourseGateFields, MetricGateFields, ReadyGateFields } from './gate-fields'
import { BasicsFields, LimitFields } from './head-fields'
import { MultiplierFields } from './multiplier-fields'
import { PointsFields } from './points-fields'
import { WhoFields } from './who-fields'

type Named = { id: string; name: string }
/** What the parts of a plan may name. */
export type PlanChoices = { roles: readonly Named[]; courses: readonly Named[]; teams: readonly Named[] }

/** The fields of one kind of part. */
export function KindFields({ kind, currency, choices }: { kind: PartKind; currency: string; choices: PlanChoices }) {
  const amount = sampleAmount(currency)
  switch (kind) {
    case 'basics':
      return <BasicsFields />
    case 'who':
      return <WhoFields roles={choices.roles} teams={choices.teams} />
    case 'limits':
      return <LimitFields amount={amount} />
    case 'mandatory-ready':
      return <ReadyGateFields />
    case 'course-finished':
      return <CourseGateFields courses={choices.courses} />
    case 'metric':
      return <MetricGateFields amount={amount} />
    case 'commission':
      return <CommissionFields amount={amount} />
    case 'bonus':
      return <FixedBonusFields amount={amount} />
    case 'bonus-by-metric':
      return <StepBonusFields amount={amount} />
    case 'points':
      return <PointsFields />
    case 'badge':
      return <BadgeFields />
    case 'multiplier':
      return <MultiplierFields />
  }
}

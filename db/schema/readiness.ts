import type { Generated } from 'kysely'
import type { Fixed, Json, Time } from './columns'

export type ReadinessTables = {
  evidence: {
    person_id: Fixed<string>
    seq: Fixed<number>
    id: Fixed<string>
    skill_id: Fixed<string>
    observation_id: Fixed<string>
    score: Fixed<number>
    weight: Fixed<number>
    difficulty: Fixed<number>
    observed_at: Fixed<Time>
    source: Fixed<string>
    attempt_id: Fixed<string | null>
    item_version_id: Fixed<string | null>
    predicted: Fixed<number>
    model: Fixed<string>
  }
  skill_observation: {
    person_id: Fixed<string>
    observation_id: Fixed<string>
    skill_id: Fixed<string>
    observer_id: Fixed<string>
    sent_id: Fixed<string>
    level: Fixed<string>
    words: Fixed<string>
    observed_on: Fixed<string>
    noted_at: Fixed<Time>
    moved: Fixed<Json | null>
  }
  skill_observation_withdrawal: {
    person_id: Fixed<string>
    observation_id: Fixed<string>
    reason: Fixed<string>
    withdrawn_at: Fixed<Time>
  }
  ability: { person_id: string; mean: number; variance: number; form_mean: Generated<number>; form_variance: Generated<number>; n: number; observed_at: Time }
  mastery: {
    person_id: string
    skill_id: string
    mean: number
    variance: number
    streak_mean: Generated<number>
    streak_variance: Generated<number>
    n: number
    observed_at: Time
  }
  item_memory: { person_id: string; item_id: string; mean: number; variance: number; observed_at: Time }
  gathered_answer: {
    id: Fixed<string>
    item_id: Fixed<string | null>
    skills: Fixed<Json>
    gap: Fixed<number>
    gradient: Fixed<number>
    curvature: Fixed<number>
    observed_at: Fixed<Time>
  }
  published_value: {
    in_force_from: Fixed<Time>
    kind: Fixed<string>
    subject: Fixed<string>
    bucket: Fixed<number>
    mean: Fixed<number>
    variance: Fixed<number>
  }
  publishing: { id: number; published_at: Time | null }
  readiness_snapshot: {
    person_id: string
    role_profile_id: string
    day: string
    figure: number
    label: string
    coverage: number
    skills: Json
    taken_at: Time
  }
  label_told: { person_id: Fixed<string>; id: Fixed<string>; role_profile_id: Fixed<string>; skill_id: Fixed<string>; label: Fixed<string>; told_at: Fixed<Time> }
  standing: {
    person_id: string
    team_id: string | null
    role_profile_id: string
    figure: number
    label: string
    coverage: number
    weakest: string | null
    place: number
    skills: Json
    observed_at: Time
    judged_at: Time
  }
  team_standing: { id: string; team_id: string; role_profile_id: string; skill_id: string; label: string; people: number }
}

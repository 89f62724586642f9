import type { Fixed, Json, Time } from './columns'

export type AssignmentTables = {
  assignment: {
    id: string
    course_id: string
    team_id: string | null
    person_id: string | null
    due_on: string
    note: string
    assigned_by: string
    created_at: Time
    withdrawn_at: Time | null
    rule_id: string | null
    run_id: string | null
    module_id: string | null
  }
  assignment_extension: {
    person_id: Fixed<string>
    assignment_id: Fixed<string>
    due_on: Fixed<string>
    id: Fixed<string>
    reason: Fixed<string>
    granted_by: Fixed<string>
    granted_at: Fixed<Time>
  }
  assignment_rule: {
    id: string
    name: string
    course_id: string | null
    programme_id: string | null
    who: Json
    starts: string
    due_days: number | null
    due_on: string | null
    note: string
    manager_id: string
    switched_on_at: Time
    switched_off_at: Time | null
    switched_off_by: string | null
    module_id: string | null
  }
  rule_exception: {
    id: string
    rule_id: string
    person_id: string
    reason: string
    made_by: string
    made_at: Time
    lifted_by: string | null
    lifted_at: Time | null
  }
  rule_takeover: { id: Fixed<string>; rule_id: Fixed<string>; from_id: Fixed<string>; to_id: Fixed<string>; made_by: Fixed<string>; at: Fixed<Time> }
  holiday: { id: string; day: string; name: string; team_id: string | null; added_by: string; added_at: Time }
}

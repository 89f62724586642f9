import type { Fixed, Flag, Json, Time } from './columns'

/** `programme_version` and `programme_choice` are facts. Days are ISO days in UTC. */
export type ProgrammeTables = {
  programme: { id: string; title: string; summary: string; audience: string; version: number; position: number; offered: Flag }
  programme_version: { programme_id: Fixed<string>; version: Fixed<number>; content: Fixed<Json>; kept_at: Fixed<Time> }
  programme_run: {
    id: string
    person_id: string
    programme_id: string
    version: number
    round: number
    starts_on: string
    renews_until: string | null
    assigned_by: string
    rule_id: string | null
    begun_at: Time
    latest: Flag
    state: 'running' | 'done' | 'withdrawn'
    steps: number
    steps_done: number
    at_step: string
    due_on: string | null
    done_on: string | null
    certified_until: string | null
    look_at: Time | null
    withdrawn_by: string | null
    withdrawn_at: Time | null
    withdrawn_reason: string | null
  }
  programme_step: { run_id: string; step: number; opened_on: string | null; due_on: string | null; done_on: string | null }
  quiz_renewal: { person_id: string; module_id: string; run_id: string; since: string }
  programme_choice: { run_id: Fixed<string>; number: Fixed<number>; step: Fixed<number>; parts: Fixed<Json>; chosen_at: Fixed<Time> }
}

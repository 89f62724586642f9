/** How people stand in a programme, as their manager sees them: those who are late first. `left`: they were taken out. */
export const runStates = ['late', 'running', 'done', 'left'] as const
export type ShownRunState = (typeof runStates)[number]

/** `dueOn` and `today` are ISO days; what is due today is not late. */
export function shownState({ state, dueOn }: { state: 'running' | 'done' | 'withdrawn'; dueOn: string | null }, today: string): ShownRunState {
  if (state === 'withdrawn') return 'left'
  if (state === 'done') return 'done'
  return dueOn !== null && dueOn < today ? 'late' : 'running'
}

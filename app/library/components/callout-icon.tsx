import type { CalloutKind } from '../allowed'

const paths: Record<CalloutKind, string> = {
  rule: 'M4 3h12v14H4z M7 7h6 M7 10h6 M7 13h3',
  risk: 'M10 3 18 17H2z M10 8v4 M10 14.5v.5',
  tip: 'M7 14a5 5 0 1 1 6 0v2H7z M8 18h4',
  example: 'M3 4h14v10H9l-4 3v-3H3z',
}

export function CalloutIcon({ kind }: { kind: CalloutKind }) {
  return (
    <svg className="lesson-callout-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={paths[kind]} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  )
}

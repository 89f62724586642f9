import type { ReactNode } from 'react'
import type { CalloutKind } from '../allowed'
import { CalloutIcon } from './callout-icon'

const words: Record<CalloutKind, string> = { rule: 'Rule', risk: 'Risk', tip: 'Tip', example: 'Example' }

/** A part set apart. Its kind is said in words; icon and colour only repeat it. */
export function Callout({ kind, title, children }: { kind: CalloutKind; title?: string; children?: ReactNode }) {
  return (
    <aside role="note" className={`lesson-callout lesson-callout-${kind}`} aria-label={title ? `${words[kind]}: ${title}` : words[kind]}>
      <p className="lesson-callout-head">
        <CalloutIcon kind={kind} />
        <span className="lesson-callout-kind">{words[kind]}</span>
        {title ? <span className="lesson-callout-title">{title}</span> : null}
      </p>
      <div className="lesson-callout-body">{children}</div>
    </aside>
  )
}

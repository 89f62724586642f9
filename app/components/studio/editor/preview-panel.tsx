import type { Ref } from 'react'
import { Button } from '../../button'
import type { LivePreview } from '../use-live-preview'

export type PreviewLook = { phone: boolean; colours: 'page' | 'light' | 'dark' }

type Props = { live: LivePreview; look: PreviewLook; scroller: Ref<HTMLDivElement> }

/** What a rep will see. What can be sent in a lesson is sent nowhere from here. */
export function PreviewPanel({ live: { preview, stale, away }, look, scroller }: Props) {
  const faults = preview?.problems.length ?? 0
  const colorScheme = look.colours === 'page' ? undefined : look.colours
  return (
    <div
      ref={scroller}
      className="relative h-[70dvh] overflow-auto rounded-[8px] border border-line bg-raised text-ink lg:h-auto lg:min-h-0 lg:flex-1"
      style={colorScheme ? { colorScheme } : undefined}
      role="region"
      aria-label="The lesson as a rep sees it"
      tabIndex={0}
    >
      <div className={`p-5 sm:p-6 ${look.phone ? 'mx-auto min-h-full w-[360px] max-w-full border-x border-line px-4 sm:px-4' : ''}`} onSubmit={(event) => event.preventDefault()}>
        {away ? <p className="mb-4 text-sm font-medium text-bad">The preview cannot be reached just now. Your text is not touched by that.</p> : null}
        {stale ? <p className="mb-4 text-sm text-ink-quiet">This is your text before the faults came in.</p> : null}
        {preview?.html ? (
          <div className="lesson" dangerouslySetInnerHTML={{ __html: preview.html }} />
        ) : (
          <p className="text-ink-quiet">{faults > 0 ? 'The lesson appears here once the faults are mended.' : 'Press Preview, and the lesson appears here as a rep sees it.'}</p>
        )}
      </div>
    </div>
  )
}

/** How the preview is looked at: as wide as a phone, and in which colours. */
export function PreviewLooks({ look, onLook }: { look: PreviewLook; onLook: (look: PreviewLook) => void }) {
  return (
    <div className="scripted-only flex flex-wrap items-center gap-2">
      <Button type="button" look={look.phone ? 'primary' : 'plain'} aria-pressed={look.phone} onClick={() => onLook({ ...look, phone: !look.phone })} className="px-3">
        Phone width
      </Button>
      <label className="flex items-center gap-2 text-sm">
        <span className="sr-only">Colours of the preview</span>
        <select
          value={look.colours}
          onChange={(event) => onLook({ ...look, colours: event.currentTarget.value === 'dark' ? 'dark' : event.currentTarget.value === 'light' ? 'light' : 'page' })}
          className="min-h-11 rounded-[8px] border border-line-strong bg-raised px-2 text-sm text-ink"
        >
          <option value="page">Colours as here</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
      </label>
    </div>
  )
}

import { type RefObject, useState } from 'react'
import type { LivePreview } from '../use-live-preview'
import { CheckPanel } from './check-panel'
import { type PreviewLook, PreviewLooks, PreviewPanel } from './preview-panel'
import { type Tab, Tabs } from './tabs'
import type { Panes, SidePane } from './use-panes'

type Props = {
  panes: Panes
  tabs: readonly Tab<SidePane>[]
  live: LivePreview
  drawing: RefObject<HTMLDivElement>
  onGoTo: ((line: number, column: number) => void) | null
}

/** What stands beside the text: the lesson as a rep sees it, or what there is to mend. It stands outside the form, for a lesson may hold forms. */
export function SidePanes({ panes, tabs, live, drawing, onGoTo }: Props) {
  const [look, setLook] = useState<PreviewLook>({ phone: false, colours: 'page' })
  return (
    <div className="flex min-w-0 flex-col lg:h-(--pane)">
      <div className={`mb-2 flex-wrap items-center justify-between gap-2 lg:flex ${panes.narrow === 'preview' ? 'flex' : 'hidden'}`}>
        <Tabs label="Beside the text" tabs={tabs} chosen={panes.side} onChoose={panes.show} className="max-lg:hidden" />
        {panes.side === 'preview' ? <PreviewLooks look={look} onLook={setLook} /> : null}
      </div>
      <section id="preview" aria-label="Preview" className={`flex min-h-0 min-w-0 flex-1 scroll-mt-4 flex-col ${panes.hidden('preview')}`}>
        <PreviewPanel live={live} look={look} scroller={drawing} />
      </section>
      <section id="check" aria-label="Check" className={`relative flex min-h-0 flex-1 flex-col overflow-auto ${panes.hidden('check')}`}>
        <CheckPanel findings={live.preview ? live.preview.findings : null} away={live.away} onGoTo={onGoTo} />
      </section>
    </div>
  )
}

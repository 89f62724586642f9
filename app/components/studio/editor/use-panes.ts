import { useState } from 'react'

export type SidePane = 'preview' | 'check'
export type Pane = 'write' | SidePane

/** What is in sight. A phone shows one of three; where there is room the text always is, and one of the other two beside it. */
export function usePanes(first: SidePane) {
  const [side, setSide] = useState(first)
  const [writing, setWriting] = useState(true)
  const show = (pane: Pane) => {
    setWriting(pane === 'write')
    if (pane !== 'write') setSide(pane)
  }
  const hidden = (pane: Pane) => (pane === 'write' ? (writing ? '' : 'pane-off-narrow') : side !== pane ? 'pane-off' : writing ? 'pane-off-narrow' : '')
  return { side, narrow: writing ? ('write' as const) : side, show, hidden }
}

export type Panes = ReturnType<typeof usePanes>

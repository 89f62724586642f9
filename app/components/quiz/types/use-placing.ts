import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { pairsOf } from '../../../domain/quiz/picks'
import type { OnPick } from './ask'
import { type Placeable, put } from './placing'

export type Placing = {
  valueOf: (place: string) => string
  /** What waits for its place; null where nothing does, or without scripts. */
  held: Placeable | null
  hold: (id: string) => void
  release: (event: KeyboardEvent) => void
  set: ((place: string, value: string) => void) | undefined
}

type Parts = { root: RefObject<HTMLElement>; choices: readonly Placeable[]; places: readonly string[]; picks: readonly string[]; onPick: OnPick | undefined }

/** Choices put in places: by select, by a click on the choice and one on its place, or by dragging. */
export function usePlacing({ root, choices, places, picks, onPick }: Parts): Placing {
  const [heldId, setHeld] = useState<string | null>(null)
  const filled = pairsOf(picks)
  const set = (place: string, value: string) => {
    setHeld(null)
    onPick?.(put(picks, places, { place, value, uses: choices.find(({ id }) => id === value)?.uses ?? 0 }))
  }
  useDragToPlace(root, onPick ? set : undefined)
  return {
    valueOf: (place) => filled.get(place) ?? '',
    held: choices.find(({ id }) => id === heldId) ?? null,
    hold: (id) => setHeld((before) => (before === id ? null : id)),
    release: ({ key }) => {
      if (key === 'Escape') setHeld(null)
    },
    set: onPick ? set : undefined,
  }
}

/** Dragging is fetched once there are scripts, and not before. */
function useDragToPlace(root: RefObject<HTMLElement>, drop: ((place: string, choice: string) => void) | undefined): void {
  const latest = useRef(drop)
  const alive = drop !== undefined
  useEffect(() => {
    latest.current = drop
  })
  useEffect(() => {
    if (!alive) return
    let end: (() => void) | null = null
    let gone = false
    void import('./place-drag').then(({ enablePlaceDrag }) => {
      if (!gone && root.current) end = enablePlaceDrag(root.current, (place, choice) => latest.current?.(place, choice))
    })
    return () => {
      gone = true
      end?.()
    }
  }, [alive, root])
}

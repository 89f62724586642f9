import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

const restMs = 350

/** How many questions match each section, by where its row stood when it began; null where the server did not answer. */
export type SectionCounts = Record<string, number> | null

/**
 * The counts of sections, asked again whenever a change of one rests for a third of a second; a question that is under way then is given
 * up. `first`: those of the rows that the form began with.
 */
export function useSectionCounts(module: string, form: RefObject<HTMLFormElement>, first: readonly number[]): { counts: SectionCounts; refresh: () => void } {
  const [counts, setCounts] = useState<SectionCounts>(() => Object.fromEntries(first.map((count, at) => [`sections.${at}`, count])))
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const running = useRef<AbortController | null>(null)
  const asked = useRef('')

  const ask = useCallback(async () => {
    const sent = form.current && sectionsOf(form.current, module)
    if (!sent || sent.toString() === asked.current) return
    asked.current = sent.toString()
    running.current?.abort()
    const turn = new AbortController()
    running.current = turn
    const rows = [...form.current.querySelectorAll<HTMLElement>('[data-section]')].map((row) => row.dataset.section ?? '')
    const found = await askCounts(sent, turn.signal)
    if (turn.signal.aborted) return
    if (found === null) asked.current = ''
    setCounts(found && Object.fromEntries(rows.map((row, at) => [row, found[at] ?? 0])))
  }, [form, module])
  const refresh = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(ask, restMs)
  }, [ask])
  useEffect(() => {
    asked.current = form.current ? sectionsOf(form.current, module).toString() : ''
    return () => {
      clearTimeout(timer.current)
      running.current?.abort()
    }
  }, [form, module])
  return { counts, refresh }
}

function sectionsOf(form: HTMLFormElement, module: string): URLSearchParams {
  const words = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0].startsWith('sections.'))
  return new URLSearchParams([['module', module], ...words])
}

async function askCounts(sent: URLSearchParams, signal: AbortSignal): Promise<number[] | null> {
  try {
    const answer = await fetch('/api/quiz-counts', { method: 'POST', body: sent, signal })
    return answer.ok ? ((await answer.json()) as { found: number[] }).found : null
  } catch {
    return null
  }
}

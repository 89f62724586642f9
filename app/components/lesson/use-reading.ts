import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CompletionRule, LessonBlock } from '../../domain/content/lesson-blocks'
import { lessonProgress } from '../../domain/progress/lesson-progress'
import type { ReadingEvent, ReadingResult } from '../../domain/progress/reading-event'
import type { AnswerOutcome, LessonState } from '../../library/components/lesson-state'
import { listWaiting, onResults, sendEvent } from './outbox'
import { refusalWords } from './reading-words'
import { useSeenBlocks } from './use-seen-blocks'

export type ReadLesson = {
  lessonId: string
  versionId: string
  blocks: readonly LessonBlock[]
  completion: CompletionRule
  seen: readonly string[]
  answered: readonly string[]
  finished: boolean
}

type Ways = Pick<LessonState, 'answer' | 'tick' | 'onVerdict'>

/**
 * Reading as it goes on: progress from what was seen and answered here and before, and the ways by which it gets to the server.
 * `whenFinished` is called once the server says that the lesson is done.
 */
export function useReading(lesson: ReadLesson, whenFinished: () => void) {
  const { lessonId, versionId, blocks, completion } = lesson
  const [answered, setAnswered] = useState<ReadonlySet<string>>(() => new Set(lesson.answered))
  const kept = useRef(new Map<string, string>())
  const hearers = useRef(new Map<string, (outcome: AnswerOutcome) => void>())
  const finished = useRef(lesson.finished)
  const tellFinished = useRef(whenFinished)
  useEffect(() => {
    tellFinished.current = whenFinished
  })

  const hear = useCallback((result: ReadingResult) => {
    if (!result.taken || !result.finished || finished.current) return
    finished.current = true
    tellFinished.current()
  }, [])
  const eventOf = useCallback(() => ({ id: crypto.randomUUID(), lessonId, versionId, at: Date.now() }), [lessonId, versionId])
  const send = useCallback(
    async (event: ReadingEvent) => {
      const result = await sendEvent(event)
      if (result !== 'kept') hear(result)
      return result
    },
    [hear],
  )
  const { seen, watch, place, readAll } = useSeenBlocks({ lesson, eventOf, send })

  const ways = useMemo<Ways>(
    () => ({
      answer: async (block, picks) => {
        const event: ReadingEvent = { ...eventOf(), kind: 'answer', block, picks: [...picks] }
        const result = await send(event)
        if (result === 'kept') {
          kept.current.set(event.id, block)
          return 'kept'
        }
        if (result.taken) setAnswered((before) => new Set(before).add(block))
        return outcomeOf(result)
      },
      tick: (block, ticked) => void send({ ...eventOf(), kind: 'ticks', block, ticked: [...ticked] }),
      onVerdict: (block, listener) => {
        hearers.current.set(block, listener)
        return () => void hearers.current.delete(block)
      },
    }),
    [eventOf, send],
  )

  // What was answered without a connection, here or before this page was loaded, waits for its verdict.
  useEffect(() => {
    let left = false
    void listWaiting().then((waiting) => {
      if (left) return
      for (const event of waiting) {
        if (event.kind !== 'answer' || event.lessonId !== lessonId) continue
        kept.current.set(event.id, event.block)
        hearers.current.get(event.block)?.('kept')
      }
    })
    const stop = onResults((results) => {
      for (const result of results) {
        const block = kept.current.get(result.id)
        if (block === undefined) continue
        kept.current.delete(result.id)
        if (result.taken) setAnswered((before) => new Set(before).add(block))
        hearers.current.get(block)?.(outcomeOf(result))
        hear(result)
      }
    })
    return () => {
      left = true
      stop()
    }
  }, [lessonId, hear])

  const progress = lessonProgress(blocks, completion, { seen, answered })
  return { progress, ways, watch, place, readAll }
}

function outcomeOf(result: ReadingResult): AnswerOutcome {
  if (!result.taken) return { refused: refusalWords[result.reason] }
  return result.answer ? { checked: result.answer } : { refused: refusalWords.malformed }
}

import { useCallback, useEffect, useRef, useState } from 'react'
import { AnswerQueue, type SaveState } from '../../offline/answer-queue'
import { keepAnswer, listWaitingAnswers, removeAnswer } from '../../offline/answer-store'
import { reader } from '../../offline/reader'
import { sendAnswer } from '../../offline/send-answer'
import type { ShownQuiz } from '../../workflows/quiz/shown'
import { type Answer, openAnswerChannel, type Word } from './answer-channel'
import { useLeaving } from './use-leaving'

type Answers = Readonly<Record<string, Answer>>
type Attempt = Pick<ShownQuiz, 'attemptId' | 'questions' | 'turn'>
type Hear = { closed: () => void; elsewhere: () => void }

/**
 * The answers of an attempt on this page and on their way to the server. What an earlier page could not send is taken up first, what other
 * pages of this browser answer is followed, and what the server knows better replaces what does not wait here. `queue` is null until then.
 */
export function useAnswers({ attemptId, questions, turn }: Attempt, hear: Hear) {
  const [answers, setAnswers] = useState<Answers>(() => answersOf(questions))
  const [states, setStates] = useState<Readonly<Record<string, SaveState>>>({})
  const [queue, setQueue] = useState<AnswerQueue | null>(null)
  const channel = useRef<BroadcastChannel | null>(null)
  const own = useRef<AnswerQueue | null>(null)
  const turns = useRef(new Map<string, number>())
  const latest = useRef({ hear, turn, answers })
  useEffect(() => {
    latest.current = { hear, turn, answers }
  })

  const show = useCallback((item: string, answer: Answer) => setAnswers((before) => ({ ...before, [item]: answer })), [])

  useEffect(() => {
    let left = false
    const words = openAnswerChannel()
    channel.current = words
    words.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data.attempt !== attemptId) return
      if ('closed' in data) return latest.current.hear.closed()
      own.current?.learn(data.turn)
      turns.current.set(data.item, data.turn)
      show(data.item, data.answer)
    }
    void reader().then(async (person) => {
      const made = new AnswerQueue({ person, attempt: attemptId }, latest.current.turn, {
        keep: keepAnswer, list: () => listWaitingAnswers(person, attemptId), remove: removeAnswer, send: sendAnswer, newId: () => crypto.randomUUID(),
      }, {
        state: (item, state) => setStates((before) => ({ ...before, [item]: state })),
        closed: () => latest.current.hear.closed(),
        elsewhere: () => latest.current.hear.elsewhere(),
      })
      const kept = await made.restore()
      if (left) return made.stop()
      own.current = made
      for (const { item, picks, sure } of kept) show(item, { picks, sure })
      setQueue(made)
    })
    return () => {
      left = true
      words.close()
      own.current?.stop()
      own.current = null
      setQueue(null)
    }
  }, [attemptId, show])

  useLeaving(queue)

  useEffect(() => {
    own.current?.learn(turn)
    // What was answered here after the server said this is newer than what it said.
    const known = Object.entries(answersOf(questions)).filter(([item]) => !own.current?.waitsFor(item) && (turns.current.get(item) ?? 0) <= turn)
    setAnswers((before) => ({ ...before, ...Object.fromEntries(known) }))
  }, [questions, turn])

  const put = useCallback(
    (item: string, change: Partial<Answer>, pace?: 'typing') => {
      const answer = { ...(latest.current.answers[item] ?? { picks: [], sure: null }), ...change }
      latest.current.answers = { ...latest.current.answers, [item]: answer }
      show(item, answer)
      const taken = own.current?.put({ item, ...answer }, pace)
      if (!taken) return
      turns.current.set(item, taken.turn)
      channel.current?.postMessage({ attempt: attemptId, item, turn: taken.turn, answer } satisfies Word)
    },
    [attemptId, show],
  )
  return { answers, states, queue, put }
}

const answersOf = (questions: Attempt['questions']): Answers =>
  Object.fromEntries(questions.map(({ versionId, picks, sure }) => [versionId, { picks, sure }]))

import { useRevalidator } from '@remix-run/react'
import { useCallback, useMemo, useState } from 'react'
import { blockAnchor, type CompletionRule } from '../../domain/content/lesson-blocks'
import type { SkillMove } from '../../domain/readiness/moves'
import type { LessonState } from '../../library/components/lesson-state'
import type { OpenedLesson } from '../../workflows/lessons/open-lesson.server'
import { Highlights } from '../notes/highlights'
import { LessonNotes } from '../notes/lesson-notes'
import { useNoteTaking } from '../notes/note-taking'
import { PageHead } from '../page'
import { minutesWords } from '../words'
import { DoneMoment } from './done-moment'
import { FinishForm } from './finish-form'
import { LessonBody } from './lesson-body'
import { LessonSources, type Source } from './lesson-sources'
import { ReadingLine } from './reading-line'
import { useResume } from './resume-mark'
import { useReading } from './use-reading'

type ShownLesson = OpenedLesson & {
  title: string
  summary: string
  lessonId: string
  versionId: string
  artifactHash: string
  completion: CompletionRule
  sources: Source[]
  moves: SkillMove[]
  minutes: number
  finished: boolean
  older: boolean
  now: number
}

type Props = { lesson: ShownLesson; path: string; back: { to: string; label: string }; faults: Readonly<Record<string, string>> }

/** A lesson that is read: its words, how far its reader is, what is theirs in it, and the moment when it is done. */
export function OpenLesson({ lesson, path, back, faults }: Props) {
  const { finished, resumeAt, lessonId } = lesson
  const { revalidate } = useRevalidator()
  const { progress, ways, watch, place, readAll } = useReading(lesson, revalidate)
  const { resume, mark } = useResume(finished ? null : resumeAt)
  const [body, setBody] = useState<HTMLElement | null>(null)
  const [said, setSaid] = useState(false)
  // While it is read the line below says how long it takes still. Words that came with the end would push the text down.
  const [readBefore] = useState(finished)
  const facts = [readBefore ? [minutesWords(lesson.minutes)] : [], lesson.older ? ['You started on an earlier version and stay on it.'] : []].flat().join(' · ')
  const state = useLessonState(lesson, faults, ways)
  const whenThere = useCallback(
    (element: HTMLElement) => {
      resume(element)
      setBody(element)
      return watch(element)
    },
    [resume, watch],
  )
  const notes = useNoteTaking({ body, place, lessonId, path })
  const keys = useMemo(() => new Set([...lesson.blocks.map(({ key }) => key), ...Object.keys(lesson.checkpoints)]), [lesson.blocks, lesson.checkpoints])
  const numbers = Object.fromEntries(Object.entries(lesson.checkpoints).map(([block, { number }]) => [block, number]))
  const readTheRest = async () => {
    setSaid(true)
    const result = await readAll(lesson.blocks.filter(({ kind }) => kind !== 'checkpoint').map(({ key }) => key))
    return result === 'kept' ? 'kept' : result.taken ? 'taken' : 'refused'
  }
  return (
    <article className="mx-auto max-w-[720px]">
      <PageHead title={lesson.title} lead={lesson.summary} back={back} />
      <p className="-mt-4 mb-4 flex flex-wrap empty:hidden items-center gap-x-2 text-sm text-ink-quiet">
        {facts === '' ? null : <span>{facts}</span>}
        {resumeAt !== null && !finished ? (
          <a href={`#${blockAnchor(resumeAt)}`} className="link inline-flex min-h-11 items-center">
            Go on where you were
          </a>
        ) : null}
        {lesson.notes.length > 0 ? (
          <a href="#notes" className="link inline-flex min-h-11 items-center">
            Your notes
          </a>
        ) : null}
      </p>
      <ReadingLine progress={progress} finished={finished}>
        {notes.button}
      </ReadingLine>
      <div className="relative">
        {mark}
        <LessonBody hash={lesson.artifactHash} state={state} whenThere={whenThere} />
      </div>
      <Highlights body={body} notes={lesson.notes} />
      {notes.surface}
      <div className="no-print mt-12 min-h-[180px] border-t border-line pt-8" id="done">
        <div role="status">
          {finished ? <DoneMoment earned={lesson.earned} moves={lesson.moves} next={lesson.next} takesFocus={said} /> : null}
        </div>
        {finished ? null : <FinishForm progress={progress} completion={lesson.completion} numbers={numbers} readAll={readTheRest} />}
      </div>
      <LessonNotes notes={lesson.notes} lessonId={lessonId} path={path} now={lesson.now} blocks={keys} />
      {lesson.sources.length > 0 ? <LessonSources sources={lesson.sources} /> : null}
    </article>
  )
}

type Ways = Pick<LessonState, 'answer' | 'tick' | 'onVerdict'>

/** What is the reader's own in the lesson, with what is wrong with an answer beside its question. */
function useLessonState({ checkpoints, ticked }: ShownLesson, faults: Readonly<Record<string, string>>, ways: Ways): LessonState {
  return useMemo(() => {
    const withFaults = Object.entries(checkpoints).map(([block, one]) => [block, faults[block] ? { ...one, fault: faults[block] } : one] as const)
    return { checkpoints: Object.fromEntries(withFaults), ticked, ...ways }
  }, [checkpoints, ticked, faults, ways])
}

import { type ComponentType, memo, useContext, useEffect, useRef } from 'react'
import * as React from 'react'
import * as jsxRuntime from 'react/jsx-runtime'
import * as ReactDOM from 'react-dom'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { lessonComponents } from '../../library/components'
import { type LessonState, LessonStateContext } from '../../library/components/lesson-state'
import { LessonHtmlContext } from '../lesson-html'

type LessonComponent = ComponentType<{ components: typeof lessonComponents }>
type ArtifactModule = { default: (scope: object) => { default: LessonComponent } }

type Props = { hash: string; state: LessonState; whenThere: (body: HTMLElement) => (() => void) | void }

/**
 * The body of a published lesson, named by its artifact. The server puts the pre-rendered words into the page, so it can be read at
 * once and without scripts; the browser then brings the same words to life from the artifact's own script, with the same state. Its
 * words never change, and the state it begins with is the one it keeps. `whenThere` is called once the words stand on the page.
 */
export const LessonBody = memo(function LessonBody({ hash, state, whenThere }: Props) {
  const container = useRef<HTMLDivElement>(null)
  const first = useRef(state)
  const there = useRef(whenThere)
  const onServer = useContext(LessonHtmlContext)

  useEffect(() => {
    const element = container.current
    if (!element) return
    let root: Root | null = null
    let left = false
    let leave: (() => void) | void
    const drawn = element.hasChildNodes()
    if (drawn) leave = there.current(element)
    void load(hash).then((Lesson) => {
      if (left) return
      const body = (
        <LessonStateContext.Provider value={first.current}>
          <Lesson components={lessonComponents} />
          {drawn ? null : <Arrival tell={() => (leave = there.current(element))} />}
        </LessonStateContext.Provider>
      )
      root = drawn ? hydrateRoot(element, body) : createRoot(element)
      if (!drawn) root.render(body)
    })
    return () => {
      left = true
      leave?.()
      // React forbids to unmount a root while another one is rendering.
      if (root) setTimeout(() => root?.unmount())
    }
  }, [hash])

  return <div ref={container} data-lesson={hash} className="lesson empty:min-h-[70vh]" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: onServer?.(hash, state) ?? '' }} />
})

/** Says when what stands before it was put on the page. */
function Arrival({ tell }: { tell: () => void }) {
  const once = useRef(tell)
  useEffect(() => once.current(), [])
  return null
}

async function load(hash: string): Promise<LessonComponent> {
  const module = (await import(/* @vite-ignore */ `/artifacts/${hash}.js`)) as ArtifactModule
  return module.default({ React, ReactDOM, _jsx_runtime: jsxRuntime }).default
}

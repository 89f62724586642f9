import { type ComponentType, memo, useContext, useEffect, useRef } from 'react'
import * as React from 'react'
import * as jsxRuntime from 'react/jsx-runtime'
import * as ReactDOM from 'react-dom'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { lessonComponents } from '../../library/components'
import { LessonHtmlContext } from '../lesson-html'

type LessonComponent = ComponentType<{ components: typeof lessonComponents }>
type ArtifactModule = { default: (scope: object) => { default: LessonComponent } }

/**
 * The body of a published lesson, named by its artifact. The server puts the pre-rendered words into the page, so it can be read at
 * once and without scripts; the browser then brings the same words to life from the artifact's own script. Its words never change.
 */
export const LessonBody = memo(function LessonBody({ hash }: { hash: string }) {
  const container = useRef<HTMLDivElement>(null)
  const onServer = useContext(LessonHtmlContext)

  useEffect(() => {
    const element = container.current
    if (!element) return
    let root: Root | null = null
    let left = false
    void load(hash).then((Lesson) => {
      if (left) return
      const body = <Lesson components={lessonComponents} />
      root = element.hasChildNodes() ? hydrateRoot(element, body) : createRoot(element)
      if (!element.hasChildNodes()) root.render(body)
    })
    return () => {
      left = true
      // React forbids to unmount a root while another one is rendering.
      if (root) setTimeout(() => root?.unmount())
    }
  }, [hash])

  return <div ref={container} className="lesson empty:min-h-[70vh]" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: onServer?.(hash) ?? '' }} />
})

async function load(hash: string): Promise<LessonComponent> {
  const module = (await import(/* @vite-ignore */ `/artifacts/${hash}.js`)) as ArtifactModule
  return module.default({ React, ReactDOM, _jsx_runtime: jsxRuntime }).default
}

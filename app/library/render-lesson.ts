import vm from 'node:vm'
import * as React from 'react'
import type { ComponentType } from 'react'
import * as ReactDOM from 'react-dom'
import { renderToString } from 'react-dom/server'
import * as _jsx_runtime from 'react/jsx-runtime'
import { lessonComponents } from './components'

type Compiled = { default: ComponentType<{ components: typeof lessonComponents }> }

/**
 * The HTML of a bundled lesson, drawn with the lesson components. The code runs in a context of its own that has no process and
 * no require: a second fence behind the check, not a sandbox for code that nobody checked.
 */
export const renderLesson = (code: string): string => draw(code, ['React', 'ReactDOM', '_jsx_runtime'], [React, ReactDOM, _jsx_runtime])

/** The same, behind the same fence, of what `compileBody` makes. */
export const renderBody = (code: string): string => draw(code, [], [_jsx_runtime])

function draw(code: string, names: string[], given: unknown[]): string {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } })
  const build = vm.compileFunction(code, names, { parsingContext: context })
  const { default: Lesson }: Compiled = build(...given)
  return renderToString(React.createElement(Lesson, { components: lessonComponents }))
}

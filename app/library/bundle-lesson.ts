import { bundleMDX } from 'mdx-bundler'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import type { LessonBlock } from '../domain/content/lesson-blocks'
import type { LessonContext } from './artifact'
import { checkTree } from './check-tree'
import { knownOf } from './known'
import { prepareLesson } from './prepare-lesson'
import { splitLesson } from './split-lesson'
import { blockLines } from './wrap-blocks'

type Bundled = { code: string; blocks: LessonBlock[]; lines: number[] }

/**
 * `code`: the function body mdx-bundler makes of a lesson, which wants React, ReactDOM and _jsx_runtime in scope and returns the
 * compiled module. `blocks`: the lesson's parts; `lines`: where each begins. Throws when the tree the compiler reads holds anything `checkTree` refuses, whatever was checked before. The body it
 * is given always starts with a blank line, so the bundler's own front matter reader, which can run code, finds nothing to read.
 */
export async function bundleLesson(source: string, context: LessonContext): Promise<Bundled> {
  let blocks: LessonBlock[] = []
  let lines: number[] = []
  const { head, body } = splitLesson(source)
  if (head === null) throw new Error('a lesson without front matter')
  const { code } = await bundleMDX({
    source: body,
    mdxOptions: () => ({
      remarkPlugins: [remarkGfm, () => refuse, () => prepare],
      jsxImportSource: 'react',
      development: false,
    }),
    esbuildOptions: (options) => ({
      ...options,
      define: { 'process.env.NODE_ENV': '"production"' },
      jsxDev: false,
      charset: 'utf8',
      logLevel: 'silent',
      target: 'es2020',
    }),
  })
  return { code, blocks, lines }

  function refuse(tree: Root): void {
    const [problem] = checkTree(tree, knownOf(context))
    if (problem) throw new Error(`${problem.line}:${problem.column} ${problem.message}`)
  }

  function prepare(tree: Root): void {
    lines = blockLines(tree)
    blocks = prepareLesson(tree, context)
  }
}

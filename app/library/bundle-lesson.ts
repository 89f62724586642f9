import { bundleMDX } from 'mdx-bundler'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import type { LessonContext } from './artifact'
import { checkTree } from './check-tree'
import { prepareLesson } from './prepare-lesson'
import { splitLesson } from './split-lesson'

/**
 * The function body mdx-bundler makes of a lesson: it wants React, ReactDOM and _jsx_runtime in scope and returns the compiled
 * module. Throws when the tree the compiler reads holds anything `checkTree` refuses, whatever was checked before. The body it
 * is given always starts with a blank line, so the bundler's own front matter reader, which can run code, finds nothing to read.
 */
export async function bundleLesson(source: string, { glossary }: LessonContext): Promise<string> {
  const { head, body } = splitLesson(source)
  if (head === null) throw new Error('a lesson without front matter')
  const { code } = await bundleMDX({
    source: body,
    mdxOptions: () => ({
      remarkPlugins: [remarkGfm, () => refuse, () => (tree: Root) => prepareLesson(tree, glossary)],
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
  return code

  function refuse(tree: Root): void {
    const [problem] = checkTree(tree, glossary && new Set(Object.keys(glossary)))
    if (problem) throw new Error(`${problem.line}:${problem.column} ${problem.message}`)
  }
}

import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'

type Processor = { parse(source: string): Root }
type Mdx = { createProcessor(options: { format: 'mdx'; remarkPlugins: unknown[] }): { freeze(): Processor } }

/**
 * The very parser that compiles: found through mdx-bundler's own dependencies, because another version could read the same
 * text otherwise, and then what was checked would not be what is published.
 */
async function findMdx(): Promise<Mdx> {
  const ours = createRequire(import.meta.url)
  const bundler = createRequire(ours.resolve('mdx-bundler'))
  const plugin = createRequire(bundler.resolve('@mdx-js/esbuild'))
  const found: Mdx = await import(/* @vite-ignore */ pathToFileURL(plugin.resolve('@mdx-js/mdx')).href)
  return found
}

const processor = (await findMdx()).createProcessor({ format: 'mdx', remarkPlugins: [remarkGfm] }).freeze()

/** The tree of a lesson's body. Runs nothing. Throws a VFileMessage for text that is not MDX. */
export function parseLesson(body: string): Root {
  return processor.parse(body)
}

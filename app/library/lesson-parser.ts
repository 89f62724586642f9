import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'

type Processor = { parse(source: string): Root; process(source: string): Promise<unknown> }
type Options = { format: 'mdx'; remarkPlugins: unknown[]; outputFormat?: 'function-body' }
type Mdx = { createProcessor(options: Options): { freeze(): Processor } }

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

const mdx = await findMdx()
const processor = mdx.createProcessor({ format: 'mdx', remarkPlugins: [remarkGfm] }).freeze()

/** The tree of a lesson's body. Runs nothing. Throws a VFileMessage for text that is not MDX. */
export function parseLesson(body: string): Root {
  return processor.parse(body)
}

/**
 * The body of a function that takes React's JSX runtime as its first argument and returns the compiled module: what the bundler makes of
 * the same text, without the bundler, which takes ten times as long as the rest. `change` is given the parsed tree and may throw.
 */
export async function compileBody(body: string, change: (tree: Root) => void): Promise<string> {
  const compiler = mdx.createProcessor({ format: 'mdx', remarkPlugins: [remarkGfm, () => change], outputFormat: 'function-body' })
  return String(await compiler.freeze().process(body))
}

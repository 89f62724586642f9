import { createHash } from 'node:crypto'
import type { CompileReply, CompileRequest } from './artifact'
import { FORMAT_VERSION } from './artifact'
import { bundleLesson } from './bundle-lesson'
import { checkMdx } from './check-mdx'
import { completionOf, readFrontMatter } from './front-matter'
import { knownOf } from './known'
import { lintLesson } from './lint'
import { problemAt } from './problem'
import { renderLesson } from './render-lesson'

/** Check, bundle, draw. The same request gives the same artifact, byte for byte. Every fault is a problem; never throws. */
export async function makeArtifact({ source, context, lint = false }: CompileRequest): Promise<CompileReply> {
  const known = knownOf(context)
  const { problems, words } = checkMdx(source, known)
  const findings = lint ? lintLesson(source, context) : []
  const { frontMatter } = readFrontMatter(source, known)
  if (problems.length > 0 || !frontMatter) return { problems, words, findings }
  try {
    const bundled = await bundleLesson(source, context)
    const { blocks, lines } = bundled
    const html = renderLesson(bundled.code)
    const code = `export default function (scope) { const { React, ReactDOM, _jsx_runtime } = scope; ${bundled.code} }\n`
    const checkpoints = blocks.filter(({ kind }) => kind === 'checkpoint').length
    const facts = { ...frontMatter, completion: completionOf(frontMatter.completion, checkpoints) }
    return { artifact: { hash: hashOf(code, html), code, html, words, blocks }, frontMatter: facts, lines, findings }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problems: [problemAt(undefined, `This lesson cannot be compiled: ${reason}`)], words, findings }
  }
}

function hashOf(code: string, html: string): string {
  return createHash('sha256')
    .update(JSON.stringify([FORMAT_VERSION, code, html]))
    .digest('hex')
    .slice(0, 32)
}

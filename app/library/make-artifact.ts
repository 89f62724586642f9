import { createHash } from 'node:crypto'
import type { CompileReply, CompileRequest } from './artifact'
import { FORMAT_VERSION } from './artifact'
import { bundleLesson } from './bundle-lesson'
import { checkMdx } from './check-mdx'
import { readFrontMatter } from './front-matter'
import { problemAt } from './problem'
import { renderLesson } from './render-lesson'

/** Check, bundle, draw. The same request gives the same artifact, byte for byte. Every fault is a problem; never throws. */
export async function makeArtifact({ source, context }: CompileRequest): Promise<CompileReply> {
  const known = {
    glossary: context.glossary && new Set(Object.keys(context.glossary)),
    skills: context.skills && new Set(context.skills),
    clauseTypes: context.clauseTypes && new Set(context.clauseTypes),
  }
  const { problems, words } = checkMdx(source, known)
  const { frontMatter } = readFrontMatter(source, known)
  if (problems.length > 0 || !frontMatter) return { problems, words }
  try {
    const bundled = await bundleLesson(source, context)
    const html = renderLesson(bundled)
    const code = `export default function (scope) { const { React, ReactDOM, _jsx_runtime } = scope; ${bundled} }\n`
    return { artifact: { hash: hashOf(code, html), code, html, words }, frontMatter }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problems: [problemAt(undefined, `This lesson cannot be compiled: ${reason}`)], words }
  }
}

function hashOf(code: string, html: string): string {
  return createHash('sha256')
    .update(JSON.stringify([FORMAT_VERSION, code, html]))
    .digest('hex')
    .slice(0, 32)
}

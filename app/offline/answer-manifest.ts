import { build } from './worker-scope'
import { lastingFile } from './kept-files'
import { ask } from './network'

/**
 * Which routes there are, asked when links come into view. Without a connection all that this build knows is told: more than was
 * asked for is welcome. Where the page is of another build, it is sent on to whole documents.
 */
export async function answerManifest(request: Request): Promise<Response> {
  const answer = await ask(request, false)
  if (answer) return answer
  const version = new URL(request.url).searchParams.get('version') ?? build.version
  try {
    const source = await (await lastingFile(new Request(`/assets/manifest-${version}.js`))).text()
    const { routes } = JSON.parse(/^window\.__remixManifest=(.*?);?\s*$/s.exec(source)?.[1] ?? '') as { routes: Record<string, unknown> }
    return Response.json(routes)
  } catch {
    return new Response(null, { status: 204, headers: { 'X-Remix-Reload-Document': 'true' } })
  }
}

/** A refusal for a program, as RFC 9457 has it: `title` is the same for all of its kind, `detail` says how to mend this one. */
export function problem(status: number, title: string, detail: string, headers: Record<string, string> = {}): Response {
  return Response.json({ title, status, detail }, { status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers } })
}

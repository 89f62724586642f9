const patienceMs = 4000
const slowForMs = 30_000

let slowUntil = 0

/**
 * Ask the network. Null where it cannot be reached, or where a gateway answers for a server that is away. With `hurry` also where it
 * has not answered in time; a network that was slow once gets no second wait for half a minute.
 */
export async function ask(request: Request | string, hurry: boolean): Promise<Response | null> {
  const answer = fetch(request).then(
    (response) => ([502, 503, 504].includes(response.status) && hurry ? null : response),
    () => null,
  )
  if (!hurry) return answer
  const first = await Promise.race([answer, tooLate(Date.now() < slowUntil ? 0 : patienceMs)])
  if (first !== 'late') return first
  slowUntil = Date.now() + slowForMs
  return null
}

const tooLate = (ms: number) => new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), ms))

/** The cookie of somebody of the demo organisation who learns. Throws where signing in fails. */
export async function signInAsRep(url: string): Promise<string> {
  const answer = await fetch(`${url}/login`, {
    method: 'POST',
    headers: { Origin: url },
    body: new URLSearchParams({ email: 'mina@countersign.example', password: 'countersign' }),
    redirect: 'manual',
  })
  const [cookie] = answer.headers.getSetCookie().map((set) => set.split(';')[0] ?? '')
  if (!cookie) throw new Error(`Signing in to the demo organisation answered ${answer.status}.`)
  return cookie
}

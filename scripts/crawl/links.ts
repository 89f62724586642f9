/** Which of these addresses of the product do not answer somebody with this cookie, or lead out of it; those after `#` are left to the page. */
export async function deadLinks(url: string, cookie: string, links: ReadonlyMap<string, string>): Promise<string[]> {
  const dead: string[] = []
  for (const [link, from] of links) {
    const { status, headers } = await fetch(new URL(link, url), { headers: { Cookie: cookie }, redirect: 'manual' })
    if (status >= 400 || headers.get('location')?.startsWith('/login')) dead.push(`${from}: the link to ${link} answers ${status}`)
  }
  return dead
}

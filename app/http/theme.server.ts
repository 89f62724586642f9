import { createCookie } from '@remix-run/node'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const cookie = createCookie('countersign_theme', { sameSite: 'lax', path: '/', maxAge: 365 * 24 * 60 * 60, httpOnly: true })

export async function readTheme(request: Request): Promise<Theme> {
  const value: unknown = await cookie.parse(request.headers.get('Cookie'))
  return themes.find((theme) => theme === value) ?? 'system'
}

export async function themeCookie(theme: Theme): Promise<string> {
  return cookie.serialize(theme)
}

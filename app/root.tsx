import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError, useRouteLoaderData } from '@remix-run/react'
import interFile from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import type { ReactNode } from 'react'
import { ErrorPage } from './components/error-page'
import { useNonce } from './components/nonce'
import { readTheme } from './http/theme.server'
import icon from './icon.svg?url'
import styles from './styles/app.css?url'

export const links: LinksFunction = () => [
  { rel: 'preload', href: interFile, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: icon, type: 'image/svg+xml' },
  ...(import.meta.env.PROD ? [{ rel: 'manifest', href: '/app.webmanifest' }, { rel: 'apple-touch-icon', href: '/icons/apple-touch-icon.png' }] : []),
]

export const meta: MetaFunction = () => [{ title: 'Countersign' }]

export async function loader({ request }: LoaderFunctionArgs) {
  return { theme: await readTheme(request) }
}

export const shouldRevalidate = ({ formAction }: { formAction?: string }) => formAction === '/account'

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const theme = useRouteLoaderData<typeof loader>('root')?.theme ?? 'system'
  return (
    <html lang="en" data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <ThemeColors theme={theme} />
        <Meta />
        <Links />
      </head>
      <body className="min-h-dvh">
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/** The colour of the bars around the page, as `--paper-sunk` is in app/styles/tokens.css. */
const barColors = { light: '#f1efe9', dark: '#101315' } as const

function ThemeColors({ theme }: { theme: 'system' | keyof typeof barColors }) {
  if (theme !== 'system') return <meta name="theme-color" content={barColors[theme]} />
  return (
    <>
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={barColors.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={barColors.dark} />
    </>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}

import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CodeForm } from '../../components/certificates/code-form'
import { pageTitle } from '../../components/error-words'
import { groupedCode, readCode } from '../../domain/certificates/code'

export { PageError as ErrorBoundary } from '../../components/page-error'

export const meta: MetaFunction = ({ error }) => [...pageTitle('Check a certificate', error), { name: 'robots', content: 'noindex' }]

export const headers = () => ({ 'X-Robots-Tag': 'noindex' })

export function loader({ request }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get('code')
  if (typed === null) return data({ typed: '', fault: undefined })
  const code = readCode(typed)
  if (code !== null) throw redirect(`/verify/${groupedCode(code)}`)
  return data({ typed: typed.slice(0, 60), fault: 'A code has sixteen letters and digits. Look at the certificate again.' }, { status: 400 })
}

export default function Verify() {
  const { typed, fault } = useLoaderData<typeof loader>()
  return (
    <>
      <h1 className="text-2xl">Check a certificate</h1>
      <p className="mt-2 text-ink-quiet">Enter its code to see whose it is and whether it is valid.</p>
      <CodeForm typed={typed} fault={fault} />
    </>
  )
}

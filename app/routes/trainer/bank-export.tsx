import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Download } from 'lucide-react'
import { db } from '#db/client.server'
import { listModuleBanks } from '#db/queries/exchange'
import { Button } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { SelectField } from '../../components/field'
import { PageHead } from '../../components/page'
import { ExportReportView } from '../../components/studio/exchange/export-report'
import { requireTrainer } from '../../http/access.server'
import { exportForm, reportExport } from '../../workflows/exchange/export-questions.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Export questions · Studio', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const { searchParams } = new URL(request.url)
  const banks = await listModuleBanks(db)
  const asked = exportForm.safeParse(Object.fromEntries(searchParams))
  const known = asked.success && banks.some(({ id }) => id === asked.data.bank) ? asked.data : null
  return { banks, bank: searchParams.get('bank') ?? '', format: searchParams.get('format') ?? 'gift', known, report: known ? await reportExport(db, known) : null }
}

export async function action({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  throw new Response('Nothing can be sent here.', { status: 405 })
}

export default function BankExport() {
  const { banks, bank, format, known, report } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title="Export questions" lead="Questions that are in use, with their keys, as a file for another programme. You see first what its format cannot carry." back={{ to: '/studio/bank', label: 'Bank' }} />
      <Form method="get" className="mb-8 max-w-[560px] space-y-5 rounded-[8px] border border-line bg-raised p-5 sm:p-6">
        <SelectField label="The bank of" name="bank" defaultValue={bank} required>
          <option value="">Choose a module</option>
          {banks.map((one) => <option key={one.id} value={one.id}>{`${one.course}: ${one.title}`}</option>)}
        </SelectField>
        <SelectField label="Format" name="format" defaultValue={format}>
          <option value="gift">GIFT</option>
          <option value="moodle-xml">Moodle XML</option>
          <option value="qti">QTI 3 package</option>
          <option value="csv">CSV</option>
        </SelectField>
        <Button>See what it holds</Button>
      </Form>
      {known && report ? (
        <ExportReportView report={report}>
          {report.written > 0 ? (
            <a href={`/studio/bank/export/file?${new URLSearchParams(known)}`} download className="inline-flex min-h-11 items-center gap-2 rounded-[8px] bg-accent px-4 text-sm font-semibold text-accent-ink hover:bg-accent-strong">
              <Download aria-hidden="true" className="size-4" />
              Download the file
            </a>
          ) : null}
        </ExportReportView>
      ) : null}
    </>
  )
}

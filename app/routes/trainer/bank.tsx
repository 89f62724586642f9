import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { countBank, listBank, listBankChoices } from '#db/queries/bank'
import { Pages } from '../../components/admin/pages'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead } from '../../components/page'
import { BankFilters } from '../../components/studio/bank/bank-filters'
import { BankList } from '../../components/studio/bank/bank-list'
import { bankWords } from '../../components/studio/bank/bank-words'
import { countWords } from '../../components/words'
import { asksSomething, filterFields } from '../../domain/quiz/bank-filter'
import { requireTrainer } from '../../http/access.server'
import { bankAskedFor } from '../../http/bank-form'

export const meta: MetaFunction = ({ error }) => pageTitle('Bank · Studio', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const perPage = 50

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const { filter, sort, page } = bankAskedFor(request)
  const [total, lines, choices] = await Promise.all([
    countBank(db, filter),
    listBank(db, filter, { order: sort, offset: (page - 1) * perPage, limit: perPage }),
    listBankChoices(db),
  ])
  return { filter, sort, page, total, pages: Math.ceil(total / perPage), lines, choices }
}

/** Nothing is sent to this page; who may not see it is told no more by trying. */
export async function action({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  throw new Response('This page takes no form.', { status: 405 })
}

export default function Bank() {
  const { filter, sort, page, pages, total, lines, choices } = useLoaderData<typeof loader>()
  const fields = [...filterFields(filter), ...(sort === 'place' ? [] : [['sort', sort] as [string, string]])]
  const to = (page: number) => `/studio/bank?${new URLSearchParams([...fields, ...(page === 1 ? [] : [['page', String(page)]])]).toString()}`
  const ofBank = filter.bank.includes('/') ? `?bank=${encodeURIComponent(filter.bank)}` : ''
  const bankNames = Object.fromEntries(choices.banks.map(({ id, name }) => [id, bankWords(name)]))
  return (
    <>
      <PageHead
        title="Bank"
        lead="Every question there is. Open one to see it as a rep, where it is asked and what was changed."
        action={
          <div className="flex flex-wrap gap-3">
            <ButtonLink to="/studio/bank/duplicates">Questions alike</ButtonLink>
            <ButtonLink to={`/studio/bank/import${ofBank}`}>Import</ButtonLink>
            <ButtonLink to={`/studio/bank/export${ofBank}`}>Export</ButtonLink>
            <ButtonLink to={`/studio/bank/new${ofBank}`} look="primary">
              New question
            </ButtonLink>
          </div>
        }
      />
      <BankFilters filter={filter} order={sort} choices={choices} />
      <p role="status" className="mb-2 text-ink-quiet">
        {`${countWords(total, 'question')} ${asksSomething(filter) ? 'found' : 'in use'}.`}
      </p>
      {lines.length > 0 ? (
        <BankList key={to(page)} lines={lines} total={total} filter={filter} bankNames={bankNames} />
      ) : (
        <EmptyState title={total > 0 ? 'This page is behind the last one' : 'No question is like that'} action={<ButtonLink to="/studio/bank">All questions in use</ButtonLink>}>
          {total > 0 ? 'There are fewer pages than this.' : 'Ask for less at once: fewer words, another bank, or those that are retired or in the trash too.'}
        </EmptyState>
      )}
      <Pages page={page} pages={pages} to={to} />
    </>
  )
}

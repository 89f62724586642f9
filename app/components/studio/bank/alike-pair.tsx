import { Form, Link, useNavigation } from '@remix-run/react'
import type { Stretch } from '../../../library/word-diff'
import type { ShownPair } from '../../../workflows/bank/duplicates-page.server'
import { Button } from '../../button'
import { percentWords } from '../../words'
import { itemPath, plainStem } from './bank-words'
import { fieldWords } from './item-history'
import { WordDiff } from './word-diff'

/** Two questions side by side: what only the left one says is struck through, what only the right one says underlined. */
export function AlikePair({ pair: { first, second, similarity, fields }, number }: { pair: ShownPair; number: number }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <section aria-labelledby={`pair-${number}`} className="rounded-[8px] border border-line bg-raised p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id={`pair-${number}`} className="text-base font-semibold">
          {`${percentWords(similarity)} the same`}
        </h2>
        <Form method="post">
          <input type="hidden" name="first" value={first.id} />
          <input type="hidden" name="second" value={second.id} />
          <Button name="intent" value="distinct" disabled={busy} aria-describedby={`pair-${number}`}>
            They are not the same
          </Button>
        </Form>
      </div>
      <div className="mt-3 grid gap-x-8 gap-y-4 md:grid-cols-2">
        {[{ of: first, without: 'added' as const }, { of: second, without: 'removed' as const }].map(({ of, without }) => (
          <div key={of.id} className="min-w-0">
            <Link to={itemPath(of.id)} className="link inline-flex min-h-11 items-center font-semibold wrap-anywhere">
              {plainStem(of.stem)}
            </Link>
            <p className="font-mono text-xs break-all text-ink-quiet">{of.id}</p>
            <dl className="mt-2 space-y-2 text-sm">
              {fields.map(({ field, stretches }) => (
                <div key={field}>
                  <dt className="font-semibold text-ink-quiet">{fieldWords[field]}</dt>
                  <dd className="wrap-anywhere">
                    <WordDiff stretches={sideOf(stretches, without)} />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
      {fields.length === 0 ? <p className="mt-2 text-sm text-ink-quiet">They say the same to the letter.</p> : null}
    </section>
  )
}

const sideOf = (stretches: readonly Stretch[], without: Stretch['kind']): Stretch[] => stretches.filter(({ kind }) => kind !== without)

import { Link } from '@remix-run/react'
import type { DiffLine, Fold } from '../../library/diff-texts'
import type { Stretch } from '../../library/word-diff'
import type { Comparison } from '../../workflows/studio/compare-texts.server'
import { countWords } from '../words'

/** Two texts as one table, line by line: − for what went, + for what came, the words that differ marked inside. */
export function TextDiff({ comparison: { from, to, rows, removed, added, whole }, unfolded }: { comparison: Comparison; unfolded: string }) {
  const caption = `What is different from ${from} to ${to}`
  if (removed + added === 0) return <p className="mt-4 text-ink-quiet">{`There is no difference: ${from} and ${to} are the same text.`}</p>
  return (
    <>
      <div className="mt-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-sm">
        <p className="figures">{`From ${from} to ${to}: ${countWords(removed, 'line')} removed (−), ${added} added (+).`}</p>
        {!whole && rows.some((row) => row.kind === 'fold') ? (
          <Link to={unfolded} preventScrollReset className="link inline-flex min-h-11 items-center">
            Show all lines
          </Link>
        ) : null}
      </div>
      <div className="mt-2 overflow-x-auto rounded-[8px] border border-line bg-raised" role="region" aria-label={caption} tabIndex={0}>
        <table className="w-full border-collapse font-mono text-sm leading-6">
          <caption className="sr-only">{caption}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{`Line in ${from}`}</th>
              <th scope="col">{`Line in ${to}`}</th>
              <th scope="col">Change</th>
              <th scope="col">Text</th>
            </tr>
          </thead>
          <tbody>{rows.map((row, index) => (row.kind === 'fold' ? <FoldRow key={index} fold={row} /> : <LineRow key={index} line={row} />))}</tbody>
        </table>
      </div>
    </>
  )
}

const looks = {
  same: { row: '', sign: '', said: '' },
  removed: { row: 'bg-bad-quiet', sign: '−', said: 'Removed: ' },
  added: { row: 'bg-good-quiet', sign: '+', said: 'Added: ' },
} as const

const number = 'w-px px-1.5 text-right align-top text-xs leading-6 text-ink-quiet select-none sm:px-2.5'

function LineRow({ line: { kind, before, after, stretches } }: { line: DiffLine }) {
  const { row, sign, said } = looks[kind]
  return (
    <tr className={row}>
      <td className={`${number} ${before === null ? '' : 'figures'}`}>{before}</td>
      <td className={number}>{after}</td>
      <td className="relative w-px px-1 text-center align-top font-semibold select-none">
        <span aria-hidden="true">{sign}</span>
        <span className="sr-only">{said}</span>
      </td>
      <td className="min-w-[240px] py-0 pr-3 pl-1 align-top wrap-anywhere whitespace-pre-wrap">
        {stretches.map((stretch, index) => (
          <Words key={index} stretch={stretch} marked={stretches.length > 1} />
        ))}
      </td>
    </tr>
  )
}

/** A changed word inside a line stands out by weight and underline, not by its colour alone. */
function Words({ stretch: { kind, text }, marked }: { stretch: Stretch; marked: boolean }) {
  if (kind === 'same' || !marked) return text
  if (kind === 'removed') return <del className="font-bold text-bad decoration-2">{text}</del>
  return <ins className="font-bold text-good underline decoration-2 underline-offset-3">{text}</ins>
}

function FoldRow({ fold: { count } }: { fold: Fold }) {
  return (
    <tr className="border-y border-line bg-sunk font-sans text-xs text-ink-quiet">
      <td colSpan={4} className="px-3 py-1.5">
        {`⋯ ${countWords(count, 'line')} the same`}
      </td>
    </tr>
  )
}

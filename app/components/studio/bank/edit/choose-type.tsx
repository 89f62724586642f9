import { Link } from '@remix-run/react'
import { itemTypes } from '../../../../domain/quiz/item'
import { typeWords } from '../bank-words'
import { purposeWords } from './edit-words'

/** What kind of question it is to be. */
export function ChooseType({ bank }: { bank: string }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {itemTypes.map((type) => (
        <li key={type}>
          <Link
            to={`/studio/bank/new?bank=${encodeURIComponent(bank)}&type=${type}`}
            className="block h-full rounded-[8px] border border-line bg-raised p-4 hover:border-line-strong hover:bg-sunk"
          >
            <span className="block font-semibold">{typeWords[type]}</span>
            <span className="mt-1 block text-sm text-ink-quiet">{purposeWords[type]}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

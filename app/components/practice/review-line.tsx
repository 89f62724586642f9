import { Link } from '@remix-run/react'
import { History } from 'lucide-react'
import { countWords, minutesWords } from '../words'

type Props = { open: boolean; questions: number; minutes: number }

/** What waits to be reviewed, in one line that leads there; nothing where nothing does. */
export function ReviewLine({ open, questions, minutes }: Props) {
  if (!open && questions === 0) return null
  return (
    <Link to="/practice/review" className="mt-4 flex min-h-14 items-center gap-3 rounded-[8px] border border-line bg-raised px-5 py-2 hover:bg-sunk">
      <History aria-hidden="true" className="size-5 shrink-0 text-ink-quiet" />
      <span>
        <span className="font-semibold">Review:</span> {open ? 'yours is open and goes on where you left it' : `${countWords(questions, 'question')}, about ${minutesWords(minutes)}`}
      </span>
    </Link>
  )
}

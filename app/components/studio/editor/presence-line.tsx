import { Users } from 'lucide-react'
import type { Present } from '#db/queries/presence'

/** Who else is here, said politely when it changes. `clock` says when they saved; null until the page has its scripts. */
export function PresenceLine({ present, clock }: { present: readonly Present[]; clock: ((time: number) => string) | null }) {
  return (
    <div role="status" className={present.length > 0 ? 'mb-4 flex items-start gap-3 rounded-[8px] border border-warn bg-warn-quiet px-4 py-3 text-sm' : 'sr-only'}>
      {present.length > 0 ? (
        <>
          <Users aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />
          <p>{present.map((one) => presentWords(one, clock)).join('. ')}. When you both save, you see both texts and how they go together.</p>
        </>
      ) : null}
    </div>
  )
}

function presentWords({ name, savedAt }: Present, clock: ((time: number) => string) | null): string {
  if (savedAt === null) return `${name} has this open`
  return clock ? `${name} has this open, saved ${clock(savedAt)}` : `${name} has this open and saved the draft last`
}

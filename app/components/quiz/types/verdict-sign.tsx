import { Check, X } from 'lucide-react'

/** A sign for right or wrong; nothing where it is not told. Words beside it say the same. */
export function VerdictSign({ right }: { right: boolean | null }) {
  if (right === null) return null
  return right ? <Check aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-good" /> : <X aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-bad" />
}

export function lineTone(right: boolean | null): string {
  if (right === null) return 'border-line-strong bg-sunk'
  return right ? 'border-good bg-good-quiet' : 'border-bad bg-bad-quiet'
}

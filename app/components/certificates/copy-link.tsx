import { Check, Link2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../button'

/** Copies an address that can be sent on, or another text that `label` names. Where copying is not allowed the link beside it can be copied by hand. */
export function CopyLink({ address, of, label = 'Copy the link' }: { address: string; of: string; label?: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    setCopied(true)
  }
  const Icon = copied ? Check : Link2
  const words = copied ? 'Copied' : label
  return (
    <Button type="button" onClick={() => void copy().catch(() => setCopied(false))} aria-label={`${words}: ${of}`}>
      <Icon aria-hidden="true" className="size-4" />
      <span aria-live="polite">{words}</span>
    </Button>
  )
}

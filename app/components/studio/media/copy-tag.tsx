import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../button'

/** What a lesson says to show a file, to be copied. Where copying is not allowed it can be marked by hand. */
export function CopyTag({ tag, name }: { tag: string; name: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(tag)
    setCopied(true)
  }
  return (
    <div className="mt-2 flex items-center gap-2">
      <code className="min-w-0 flex-1 overflow-hidden rounded-[8px] bg-sunk px-3 py-2 font-mono text-xs text-ellipsis whitespace-nowrap">{tag.split('\n')[0]}</code>
      <Button type="button" look="quiet" onClick={() => void copy().catch(() => setCopied(false))} aria-label={`Copy the tag of ${name}`}>
        {copied ? <Check aria-hidden="true" className="size-4" /> : <Copy aria-hidden="true" className="size-4" />}
        <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
      </Button>
    </div>
  )
}

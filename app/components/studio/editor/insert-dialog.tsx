import * as Dialog from '@radix-ui/react-dialog'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { AllowedElement } from '../../../library/allowed'
import { InsertForm } from './insert-form'
import { InsertList } from './insert-list'
import type { StudioVocabulary } from './vocabulary'

export type Filled = { element: AllowedElement; values: Record<string, string>; count: number }

type Props = {
  vocabulary: StudioVocabulary
  open: readonly { name: string }[]
  onInsert: (filled: Filled) => void
  onClose: () => void
  onClosed: () => void
}

/** Choose a component, fill in what it takes, and it stands in the text. `open`: what the caret stands in. */
export function InsertDialog({ vocabulary, open, onInsert, onClose, onClosed }: Props) {
  const [chosen, setChosen] = useState<AllowedElement | null>(null)
  return (
    <Dialog.Root open onOpenChange={(stays) => (stays ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-ink/40" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            document.getElementById('insert-search')?.focus()
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            onClosed()
          }}
          className="fixed inset-x-0 bottom-0 z-50 flex max-h-[90dvh] flex-col rounded-t-[8px] border border-line-strong bg-raised text-ink sm:inset-auto sm:top-[8dvh] sm:left-1/2 sm:w-[560px] sm:max-w-[92vw] sm:-translate-x-1/2 sm:rounded-[8px]"
        >
          <div className="flex items-center justify-between gap-4 border-b border-line py-2 pr-2 pl-5">
            <Dialog.Title className="text-lg font-semibold">{chosen ? `Insert ${chosen.name}` : 'Insert a component'}</Dialog.Title>
            <Dialog.Close className="inline-flex size-11 items-center justify-center rounded-[8px] hover:bg-sunk">
              <X aria-hidden="true" className="size-5" />
              <span className="sr-only">Close</span>
            </Dialog.Close>
          </div>
          {chosen ? (
            <InsertForm element={chosen} vocabulary={vocabulary} onBack={() => setChosen(null)} onInsert={(values, count) => onInsert({ element: chosen, values, count })} />
          ) : (
            <InsertList open={open} onChoose={setChosen} />
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

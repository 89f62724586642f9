import { Form, useNavigation } from '@remix-run/react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ItemType } from '../../../../domain/quiz/item'
import type { Fields } from '../../../../library/item-form/fields'
import type { ItemPreview } from '../../../../workflows/bank/preview-item'
import { Button } from '../../../button'
import { FormFault } from '../../../field'
import { Card } from '../../../page'
import { HeadFields, type HeadChoices } from './head-fields'
import { Passage } from './inputs'
import { ItemFields } from './item-fields'
import { ItemPreviewPanel } from './item-preview'
import { MovedOn } from './moved-on'
import { TypeFields } from './type-forms'
import { UnsentOffer } from './unsent-offer'
import { useItemPreview } from './use-item-preview'
import { useUnsent } from './use-unsent'

type Theirs = { fields: Fields; versionId: string; author: string | null }
export type ItemFormStart = { fields: Fields; faults: Record<string, string>; preview: ItemPreview | null; theirs: Theirs | null }
type Written = { type: ItemType; start: ItemFormStart; choices: HeadChoices; isNew: boolean; itemPath: string }
/** `turn` changes with what the form begins from; `replied`: that is what was sent and not saved. `owner`: who writes. */
type Props = Written & { owner: string; turn: string; replied: boolean }

/** A question being written, with its preview beside it; this tab keeps what was not saved. */
export function ItemForm({ owner, turn, replied, start, ...rest }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const unsent = useUnsent({ form, owner, turn, replied })
  const [restored, setRestored] = useState<{ turn: string; fields: Fields } | null>(null)
  const mine = restored?.turn === turn ? restored.fields : null
  const { heard, offer } = unsent
  useEffect(() => {
    if (mine) heard()
  }, [mine, heard])
  const restore = () => {
    if (offer) setRestored({ turn, fields: offer.fields })
    unsent.take()
  }
  return (
    <>
      {offer ? <UnsentOffer at={offer.at} onRestore={restore} onDiscard={unsent.throwAway} /> : null}
      <WrittenForm
        {...rest} key={mine ? `restored ${turn}` : turn} form={form} isRestored={mine !== null} onChange={heard} onSend={unsent.sent} onDiscard={unsent.throwAway}
        start={mine ? { fields: mine, faults: {}, preview: null, theirs: null } : start}
      />
    </>
  )
}

type Hearing = { form: RefObject<HTMLFormElement>; isRestored: boolean; onChange: () => void; onSend: () => void; onDiscard: () => void }

function WrittenForm({ type, start, choices, isNew, itemPath, form, isRestored, onChange, onSend, onDiscard }: Written & Hearing) {
  const { fields, faults, preview, theirs } = start
  const busy = useNavigation().state !== 'idle'
  const count = Object.keys(faults).length
  const shown = useItemPreview(type, form, { preview, faults: count })
  useEffect(() => {
    if (count > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [count, form])
  const { refresh } = shown
  useEffect(() => {
    if (isRestored) refresh()
  }, [isRestored, refresh])
  const heard = () => {
    refresh()
    onChange()
  }
  return (
    <div className="gap-10 xl:grid xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <Form ref={form} method="post" noValidate className="min-w-0 space-y-6" onInput={heard} onChange={heard} onClick={heard} onKeyUp={onChange} onSubmit={onSend}>
        <button type="submit" name="intent" value="preview" tabIndex={-1} aria-hidden="true" className="sr-only">
          Preview
        </button>
        <ItemFields start={{ fields, faults }}>
          {theirs ? <MovedOn mine={fields} theirs={theirs} itemPath={itemPath} onLeave={onDiscard} /> : null}
          <FormFault>{count > 0 ? `Not saved yet: ${count === 1 ? 'one thing has' : `${count} things have`} to be mended below. Everything you wrote is here.` : null}</FormFault>
          <input type="hidden" name="basedOn" defaultValue={fields.basedOn} />
          <Card className="space-y-5">
            <Passage name="stem" label="Question" rows={3} />
            <details open={type === 'case' || Boolean(fields['excerpt.text']) || 'excerpt' in faults}>
              <summary className="link flex min-h-11 cursor-pointer items-center">Extract it asks about</summary>
              <div className="space-y-4">
                <Passage name="excerpt.text" label="Words of the contract" rows={6} serif />
                <Passage name="excerpt.attribution" label="Where it comes from" rows={1} />
              </div>
            </details>
            <TypeFields type={type} />
          </Card>
          <Card className="space-y-5">
            <h2 className="text-lg">Said afterwards</h2>
            <Passage name="whenRight" label="When it is right" rows={2} />
            <Passage name="whenWrong" label="When it is not wholly right" rows={2} />
            <Passage name="feedback" label="In any case" rows={2} />
          </Card>
          <Card className="space-y-5">
            <h2 className="text-lg">About the question</h2>
            <HeadFields type={type} choices={choices} isNew={isNew} />
          </Card>
        </ItemFields>
        <div className="sticky bottom-16 z-10 flex flex-wrap gap-3 rounded-[8px] border border-line bg-raised p-3 lg:bottom-4">
          <Button look="primary" name="intent" value="save" disabled={busy}>
            {isNew ? 'Save the question' : 'Save as a new version'}
          </Button>
          <Button name="intent" value="preview" disabled={busy}>
            Preview
          </Button>
        </div>
      </Form>
      <div className="mt-10 xl:sticky xl:top-6 xl:mt-0 xl:max-h-[calc(100dvh-3rem)] xl:self-start xl:overflow-y-auto">
        <ItemPreviewPanel preview={shown.preview} faults={shown.faults} away={shown.away} />
      </div>
    </div>
  )
}

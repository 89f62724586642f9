import { Form, useNavigation } from '@remix-run/react'
import { X } from 'lucide-react'
import { Button } from '../../button'
import { Field } from '../../field'

type Props = { id: string; tags: readonly string[]; known: readonly { id: string }[]; deed: string; back: string }

/** The tags of a question, each with the way to take it off, and a field for another. */
export function ItemTags({ id, tags, known, deed, back }: Props) {
  const busy = useNavigation().state !== 'idle'
  const action = `/studio/bank/change?item=${encodeURIComponent(id)}`
  const hidden = (
    <>
      <input type="hidden" name="item" value={id} />
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="back" value={back} />
    </>
  )
  return (
    <div className="space-y-3">
      {tags.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {tags.map((tag) => (
            <li key={tag}>
              <Form method="post" action={action}>
                {hidden}
                <input type="hidden" name="action" value="untag" />
                <Button name="tag" value={tag} disabled={busy} aria-label={`Take the tag ${tag} off`}>
                  {tag}
                  <X aria-hidden="true" className="size-4" />
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-quiet">It has none.</p>
      )}
      <Form method="post" action={action} className="flex max-w-[420px] flex-wrap items-end gap-3" key={tags.join(' ')}>
        {hidden}
        <input type="hidden" name="action" value="tag" />
        <div className="min-w-0 grow">
          <Field label="Another tag" name="tag" maxLength={80} list="known-tags" required />
        </div>
        <Button disabled={busy}>Add</Button>
      </Form>
      <datalist id="known-tags">
        {known.map((tag) => (
          <option key={tag.id} value={tag.id} />
        ))}
      </datalist>
    </div>
  )
}

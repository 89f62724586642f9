import { Form, useNavigation } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import type { NeedChange } from '../../../domain/content/role-change'
import type { LabelMove } from '../../../domain/insight/label-moves'
import type { Fields } from '../../../library/item-form/fields'
import type { RolePreview } from '../../../workflows/roles/preview-role-profile.server'
import { ReadinessBadge } from '../../badge'
import { Button } from '../../button'
import { Card } from '../../page'
import { countWords, percentWords } from '../../words'
import { needChangeWords } from './need-words'

/** The second of two steps: what would be asked otherwise, how many it would call otherwise, and the switch. */
export function RoleCheck({ fields, preview }: { fields: Fields; preview: RolePreview }) {
  const busy = useNavigation().state !== 'idle'
  const { same, people, judged, role, skills } = preview
  const sent = Object.entries(fields).filter(([name]) => name !== 'intent' && name !== 'does')
  return (
    <Card className="max-w-[720px]">
      <h2 className="text-xl">{same ? 'Nothing is different' : 'This is what it would change'}</h2>
      {same ? <p className="mt-2 text-ink-quiet">The role stands like this already.</p> : <Changes preview={preview} />}
      {same ? null : (
        <section aria-labelledby="moves-title" className="mt-6">
          <h3 id="moves-title" className="text-lg">
            Who would be called otherwise
          </h3>
          <p className="mt-1 text-sm text-ink-quiet">{judgedWords(people, judged)}</p>
          {judged > 0 ? <Moves title="For the whole role" moves={role} judged={judged} none="Nobody: every label of the role stays as it is." /> : null}
          {skills.map(({ name, moves }) => (
            <Moves key={name} title={name} moves={moves} judged={judged} />
          ))}
        </section>
      )}
      <Form method="post" className="mt-6 flex flex-wrap gap-3">
        {sent.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {same ? null : (
          <Button look="primary" name="intent" value="save" disabled={busy}>
            Save the role
          </Button>
        )}
        <Button name="intent" value="change" disabled={busy}>
          Change something
        </Button>
      </Form>
    </Card>
  )
}

function judgedWords(people: number, judged: number): string {
  if (people === 0) return 'Nobody has this role today.'
  if (judged < people) return `${judged} of the ${people} people with this role were held against it as they stand today, drawn at random. No names are shown: how ready a person is, they and their manager see.`
  return `${countWords(people, 'person has', 'people have')} this role, held against it as they stand today. No names are shown: how ready a person is, they and their manager see.`
}

function Changes({ preview: { words, changes } }: { preview: Pick<RolePreview, 'words' | 'changes'> }) {
  const { name, description, pass } = words
  return (
    <ul className="mt-3 list-disc space-y-1 pl-5">
      {name ? <li>{`The name: ${name.from} becomes ${name.to}.`}</li> : null}
      {description ? <li>{`What the role does: “${description.to}”`}</li> : null}
      {pass ? <li>{`To pass: ${percentWords(pass.from)} becomes ${percentWords(pass.to)}.`}</li> : null}
      {changes.map((change: NeedChange & { name: string }) => (
        <li key={change.skillId}>
          <strong>{change.name}</strong>
          {`: ${needChangeWords(change)}`}
        </li>
      ))}
    </ul>
  )
}

/** Without `none` the moves are never empty. */
function Moves({ title, moves, judged, none }: { title: string; moves: LabelMove[]; judged: number; none?: string }) {
  return (
    <div className="mt-4">
      <h4 className="text-sm font-semibold">{title}</h4>
      {moves.length === 0 ? <p className="mt-1">{none}</p> : null}
      <ul className="mt-1 space-y-1">
        {moves.map(({ from, to, people }) => (
          <li key={`${from} ${to}`} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="figures min-w-24 font-semibold">{`${people} of ${judged}`}</span>
            <ReadinessBadge label={from} />
            <ArrowRight role="img" aria-label="would become" className="size-4 text-ink-quiet" />
            <ReadinessBadge label={to} />
          </li>
        ))}
      </ul>
    </div>
  )
}

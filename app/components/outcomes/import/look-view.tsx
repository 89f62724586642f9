import { Form, useNavigation } from '@remix-run/react'
import type { Look } from '../../../domain/outcomes/file/import'
import { Button, ButtonLink } from '../../button'
import { Section } from '../../page'
import { Table, Td, Th } from '../../table'
import { dateTimeWords } from '../../words'
import { kindWords } from '../outcome-words'
import { detailWords } from './import-words'
import { RefusedRows } from './refused-rows'
import { RowCountList } from './row-counts'

/** What a file would do, and the button that does it. */
export function LookView({ look }: { look: Look }) {
  const busy = useNavigation().state !== 'idle'
  const { counts, first, refused, unknown } = look
  return (
    <>
      <Section id="counts" title="This is what the file would do" lead="Nothing is taken in yet.">
        <RowCountList counts={counts} />
        <div className="mt-6 flex flex-wrap gap-3">
          <Form method="post">
            <input type="hidden" name="intent" value="take" />
            <Button look="primary" disabled={busy}>Take it in</Button>
          </Form>
          <ButtonLink to="?map=1">Read it otherwise</ButtonLink>
        </div>
      </Section>
      {unknown.length > 0 ? (
        <Section id="unknown" title="Not known here" lead="Their events wait until you say who is meant, or until somebody with that address joins.">
          <ul className="list-disc space-y-1 pl-5">{unknown.map((who) => <li key={who} className="wrap-anywhere">{who}</li>)}</ul>
        </Section>
      ) : null}
      {first.length > 0 ? (
        <Section id="first" title="First rows, as they are read">
          <Table caption="First rows, as they are read" head={<><Th align="right">Line</Th><Th>What</Th><Th>Details</Th><Th>Person</Th><Th>Happened</Th><Th>Contract</Th><Th>Event</Th></>}>
            {first.map(({ line, told }) => (
              <tr key={line}>
                <Td align="right"><span className="figures">{line}</span></Td>
                <Td head>
                  <span className="whitespace-nowrap">{kindWords(told.kind)}</span>
                  {told.clauseTypeId === null ? null : <span className="block font-normal whitespace-nowrap text-ink-quiet">{told.clauseTypeId}</span>}
                </Td>
                <Td><span className="whitespace-nowrap">{detailWords(told)}</span></Td>
                <Td><span className="block min-w-[16ch] wrap-anywhere">{told.who}</span></Td>
                <Td><span className="whitespace-nowrap">{dateTimeWords(told.at)}</span></Td>
                <Td><span className="block min-w-[10ch] wrap-anywhere">{told.contractId}</span></Td>
                <Td><span className="block min-w-[10ch] wrap-anywhere">{told.version === 1 ? told.sourceId : `${told.sourceId}, version ${told.version}`}</span></Td>
              </tr>
            ))}
          </Table>
        </Section>
      ) : null}
      {refused.length > 0 ? (
        <Section id="refused" title="What would be refused" lead={counts.refused > refused.length ? `The first ${refused.length}. All of them can be downloaded once the file is taken in.` : undefined}>
          <RefusedRows rows={refused} />
        </Section>
      ) : null}
    </>
  )
}

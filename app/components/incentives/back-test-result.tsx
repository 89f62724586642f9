import type { BackTest, Compared } from '../../domain/incentives/statement/back-test'
import { Card, Section } from '../page'
import { Table, Td, Th } from '../table'
import { countWords, moneyWords } from '../words'

type Tested = Omit<BackTest, 'rows'> & { rows: (Compared & { name: string })[]; people: number }

const signed = (amount: number, currency: string): string => (amount === 0 ? 'no change' : `${amount > 0 ? '+' : '\u2212'}${moneyWords(Math.abs(amount), currency)}`)

/** What a draft would have paid beside what was paid. */
export function BackTestResult({ tested, currency }: { tested: Tested; currency: string }) {
  const { real, draft, gain, lose, same, rows, outliers, refused, people } = tested
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <Total label="Was paid" value={moneyWords(real, currency)} />
        <Total label="Would be paid" value={moneyWords(draft, currency)} more={signed(draft - real, currency)} />
        <Total label="Who would gain, who would lose" value={`${gain} and ${lose}`} more={`${same} the same, of ${countWords(people, 'person', 'people')}`} />
      </div>
      {refused.length > 0 ? <p className="mt-4 text-sm text-bad">{`Could not be paid at all: ${refused.join(', ')}.`}</p> : null}
      {outliers.length > 0 ? <p className="mt-4 text-sm text-ink-quiet">{`Far from what changes for most: ${outliers.join(', ')}.`}</p> : null}
      <Section id="people" title="Person by person" lead={rows.length < people ? `The ${rows.length} whose sum changes most.` : 'Whose sum changes most comes first.'}>
        <Table
          caption="Person by person"
          head={
            <>
              <Th>Person</Th>
              <Th align="right">Was paid</Th>
              <Th align="right">Would be paid</Th>
              <Th align="right">Change</Th>
            </>
          }
        >
          {rows.map((row) => (
            <tr key={row.personId}>
              <Td head>{row.name}</Td>
              <Td align="right"><span className="figures whitespace-nowrap">{moneyWords(row.real, currency)}</span></Td>
              <Td align="right"><span className="figures whitespace-nowrap">{moneyWords(row.draft, currency)}</span></Td>
              <Td align="right"><span className="figures whitespace-nowrap">{signed(row.change, currency)}</span></Td>
            </tr>
          ))}
        </Table>
      </Section>
    </>
  )
}

function Total({ label, value, more }: { label: string; value: string; more?: string }) {
  return (
    <Card>
      <p className="text-sm font-semibold text-ink-quiet">{label}</p>
      <p className="figures mt-1 text-2xl font-bold">{value}</p>
      {more ? <p className="mt-1 text-sm text-ink-quiet">{more}</p> : null}
    </Card>
  )
}

import type { Place } from './pages'
import { press, refusedBy, unfold } from './place-acts'

/** Where outcomes come in: what came, files, webhooks and keys. */
export const outcomePlaces: Place[] = [
  { what: 'what came of contracts', path: '/admin/outcomes', as: 'ada', title: 'Outcomes', act: unfold(/Somebody else/) },
  { what: 'what came of contracts, nothing older', path: '/admin/outcomes?before=0', as: 'ada', title: 'Outcomes' },
  {
    what: 'somebody unknown, refused', path: '/admin/outcomes', as: 'ada', title: 'Outcomes', refused: 400,
    act: async (page) => {
      await unfold(/Somebody else/)(page)
      await refusedBy('It is them')(page)
    },
  },
  { what: 'importing outcomes', path: '/admin/outcomes/import', as: 'ada', title: 'Import outcomes' },
  { what: 'importing outcomes without a file, refused', path: '/admin/outcomes/import', as: 'ada', title: 'Import outcomes', refused: 400, act: refusedBy('Read the file') },
  { what: 'a file of outcomes, to be mapped', path: '/admin/outcomes/import/{fileToMap}', as: 'ada', title: 'outcomes of to-map.csv · Import outcomes' },
  {
    what: 'a file of outcomes without a meaning, refused', path: '/admin/outcomes/import/{fileToMap}', as: 'ada', title: 'outcomes of to-map.csv · Import outcomes', refused: 400,
    act: refusedBy('See what it would do'),
  },
  { what: 'a file of outcomes, looked at', path: '/admin/outcomes/import/{fileLooked}', as: 'ada', title: 'outcomes of looked.csv · Import outcomes' },
  { what: 'a file of outcomes, stopped', path: '/admin/outcomes/import/{fileStopped}', as: 'ada', title: 'outcomes of stopped.csv · Import outcomes' },
  { what: 'a file of outcomes, taken in', path: '/admin/outcomes/import/{fileTaken}', as: 'ada', title: 'outcomes of taken.csv · Import outcomes' },
  { what: 'webhooks, without a key to keep secrets with', path: '/admin/connections/webhooks', as: 'ada', title: 'Webhooks' },
  { what: 'connections', path: '/admin/connections', as: 'ada', title: 'Connections', act: unfold('Revoke') },
  { what: 'a key without a name, refused', path: '/admin/connections', as: 'ada', title: 'Connections', refused: 400, act: refusedBy('Make the key') },
  {
    what: 'the secret of a new key', path: '/admin/connections', as: 'ada', title: 'Connections',
    act: async (page) => {
      await press(page, /^Replace the key Salesforce/)
      await page.getByText('A first event, to be sent by hand').click()
    },
  },
]

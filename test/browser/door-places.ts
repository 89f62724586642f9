import type { Place } from './pages'
import { press, refusedBy } from './place-acts'

/** Every page that needs no signing in, and the account. */
export const doorPlaces: Place[] = [
  { what: 'checking a certificate', path: '/verify', as: null, title: 'Check a certificate' },
  { what: 'a code that cannot be one', path: '/verify?code=7K3M', as: null, title: 'Check a certificate', status: 400 },
  { what: 'a certificate that is valid', path: '/verify/{certificate}', as: null, title: 'This certificate is valid' },
  { what: 'a code that no certificate has', path: '/verify/0000-0000-0000-0000', as: null, title: 'No certificate has this code', status: 404 },
  { what: 'signing in', path: '/login', as: null, title: 'Sign in' },
  { what: 'signing in, refused', path: '/login', as: null, title: 'Sign in', refused: 400, act: refusedBy('Sign in') },
  { what: 'a forgotten password', path: '/forgot', as: null, title: 'Forgotten password' },
  { what: 'a forgotten password, refused', path: '/forgot', as: null, title: 'Forgotten password', refused: 400, act: refusedBy('Send the link') },
  {
    what: 'a forgotten password, asked for',
    path: '/forgot',
    as: null,
    title: 'Forgotten password',
    act: async (page) => {
      await page.getByLabel('E-mail address').fill('nobody@elsewhere.example')
      await press(page, 'Send the link')
      await page.getByText('Look into your mail').waitFor()
    },
  },
  { what: 'a new password', path: '{reset}', as: null, title: 'New password' },
  { what: 'a new password, refused', path: '{reset}', as: null, title: 'New password', refused: 400, act: refusedBy('Save and sign in') },
  { what: 'an invitation to join', path: '{join}', as: null, title: 'Join' },
  { what: 'joining, refused', path: '{join}', as: null, title: 'Join', refused: 400, act: refusedBy('Join and sign in') },
  { what: 'an invitation that has expired', path: '{late}', as: null, title: 'Join', status: 410 },
  { what: 'a link that opens nothing', path: '/reset/nothing', as: null, title: 'New password', status: 404 },
  { what: 'an address that is nowhere, outside', path: '/nowhere', as: null, title: 'There is nothing here', status: 404 },
  { what: 'the account', path: '/account', as: 'mina', title: 'Account' },
  { what: 'a new password for the account, refused', path: '/account', as: 'mina', title: 'Account', refused: 400, act: refusedBy('Change the password') },
]

/** Every page of a manager, an admin, and those that everyone has, in their states. */

import { expect, test } from 'vitest'
import { seatAt } from './plan-seat'

const seats = [{ since: 10, roleProfileId: 'sdr', teams: ['EMEA'] }, { since: 20, roleProfileId: 'account-executive', teams: ['EMEA', 'All'] }]

test('the last seat before the end of a period counts; who came later counts by their first', () => {
  expect(seatAt(seats, 21)).toMatchObject({ roleProfileId: 'account-executive' })
  expect(seatAt(seats, 20)).toMatchObject({ roleProfileId: 'sdr', teams: ['EMEA'] })
  expect(seatAt(seats, 5)).toMatchObject({ roleProfileId: 'sdr' })
  expect(seatAt([], 5)).toEqual({ roleProfileId: null, teams: [] })
})

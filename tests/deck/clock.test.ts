import { expect, test } from 'vitest'
import { clockOf, paused, spokenAt, started, stopped } from '../../components/speaker/clock.ts'

const minute = 60_000

test('the timer runs, rests and runs on from where it was', () => {
  const running = started(stopped, 5 * minute)
  expect(spokenAt(running, 8 * minute)).toBe(3 * minute)
  const resting = paused(running, 8 * minute)
  expect(resting.status).toBe('paused')
  expect(spokenAt(resting, 20 * minute)).toBe(3 * minute)
  const again = started(resting, 30 * minute)
  expect(spokenAt(again, 30 * minute)).toBe(3 * minute)
  expect(spokenAt(again, 31 * minute)).toBe(4 * minute)
  expect(spokenAt(paused(again, 32 * minute), 99 * minute)).toBe(5 * minute)
})

test('what is done twice changes nothing, and before the talk nothing has been spoken', () => {
  const running = started(stopped, minute)
  expect(started(running, 3 * minute)).toBe(running)
  const resting = paused(running, 3 * minute)
  expect(paused(resting, 9 * minute)).toBe(resting)
  expect(paused(stopped, minute)).toBe(stopped)
  expect(spokenAt(stopped, 9 * minute)).toBe(0)
  expect(spokenAt(running, 0)).toBe(0)
})

test('a clock goes past zero and past the hour', () => {
  expect([0, 7, 59.9, 725, 3725].map(clockOf)).toEqual(['0:00', '0:07', '0:59', '12:05', '1:02:05'])
  expect([-95, -1, -0.5, -3601].map(clockOf)).toEqual(['−1:35', '−0:01', '0:00', '−1:00:01'])
})

/** How long has been spoken, by the timer that all windows of a talk share. */
import type { SharedState } from '@slidev/client/state/shared.ts'

/** Slidev's: `startedAt` and `pausedAt` in ms since 1970. */
export type Timer = SharedState['timer']

/** The timer of a talk that has not begun. */
export const stopped: Timer = { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 }

/** Returns for how many ms a timer has run. */
export function spokenAt({ status, startedAt, pausedAt }: Timer, now: number): number {
  if (status === 'stopped' || startedAt === 0) return 0
  // Clocks can be set back.
  return Math.max(0, (status === 'paused' ? pausedAt : now) - startedAt)
}

/** Returns the timer running on from where it was. */
export const started = (timer: Timer, now: number): Timer =>
  timer.status === 'running' ? timer : { ...timer, status: 'running', startedAt: now - spokenAt(timer, now), pausedAt: 0 }

/** Returns the timer resting where it is. */
export const paused = (timer: Timer, now: number): Timer =>
  timer.status === 'running' ? { ...timer, status: 'paused', pausedAt: now } : timer

/** Returns seconds as a clock shows them: 0:07, 12:05, 1:02:05; below zero −1:35. */
export function clockOf(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const digits = (value: number) => String(value).padStart(2, '0')
  const clock = hours > 0 ? `${hours}:${digits(minutes)}:${digits(rest)}` : `${minutes}:${digits(rest)}`
  return seconds < 0 && whole > 0 ? `−${clock}` : clock
}

import { patch, sharedState } from '@slidev/client/state/shared.ts'
import { useNow } from '@vueuse/core'
import { computed } from 'vue'
import { paused, spokenAt, started, stopped, type Timer } from '../components/speaker/clock.ts'

/**
 * Returns the timer that all windows of a talk share, the time of day, and what a speaker does with them. It is Slidev's
 * own timer, which both presenter views show.
 */
export function useTimer() {
  const now = useNow({ interval: 250 })
  const set = (change: (timer: Timer, now: number) => Timer) => patch('timer', change(sharedState.timer, Date.now()))
  return {
    now,
    status: computed(() => sharedState.timer.status),
    /** For how many seconds the talk has run. */
    spoken: computed(() => spokenAt(sharedState.timer, Math.max(now.value.getTime(), sharedState.timer.startedAt)) / 1000),
    /** Starts it, or has it run on. */
    start: () => set(started),
    pause: () => set(paused),
    reset: () => patch('timer', { ...stopped }),
  }
}

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clockMs, receive, tick } from '#sync/clock.ts'

const NOW = Date.UTC(2026, 10, 23)
const stamp = fc.integer({ min: 0, max: NOW * 1024 * 2 })

it('the next stamp comes after the last one, even when the PC’s clock was set back', () => {
  fc.assert(fc.property(stamp, fc.nat(NOW * 2), (last, now) => void expect(tick(last, now)).toBeGreaterThan(last)))
  expect(clockMs(tick(0, NOW))).toBe(NOW)
})

it('a file from a PC whose clock runs ahead moves ours by five minutes at most, and never back', () => {
  fc.assert(
    fc.property(stamp, stamp, (last, foreign) => {
      const next = receive(last, foreign, NOW)
      expect(next).toBeGreaterThanOrEqual(last)
      expect(next).toBeLessThanOrEqual(Math.max(last, (NOW + 300_000) * 1024))
    })
  )
})

it('counts exactly until the year 2248', () => expect(Number.isSafeInteger(tick(0, Date.UTC(2248, 0, 1)))).toBe(true))

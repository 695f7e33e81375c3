import { describe, expect, test } from 'vitest'
import { aboutSpan } from '#domain/span-words.ts'
import { behindMs, confirmClock, lastMoment } from '#store/clock-watch.ts'
import { classOnTwoPcs, give, set } from '#support/class-on-two-pcs.ts'
import { openTestDesk, type TestDesk } from '#support/test-desk.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const YEAR = 365 * DAY
const behind = async (desk: TestDesk, off: number) => behindMs(desk.now() + off, await lastMoment(desk))

describe('a clock that went back', () => {
  test('is told from five minutes on, up to ten years; one that is right or ahead is not', async () => {
    const { office } = await classOnTwoPcs()
    for (const off of [0, 100, -100, -5 * MINUTE, DAY, 10 * YEAR]) expect(await behind(office, off)).toBe(0)
    for (const off of [-5 * MINUTE - 1, -DAY, -10 * YEAR]) expect(await behind(office, off)).toBe(-off)
  })
  test('is not told of a PC that has written nothing', async () => expect(await behind(await openTestDesk(), -10 * YEAR)).toBe(0))
  test('is not told because a file came from a clock ten years ahead', async () => {
    const { office, campus, id } = await classOnTwoPcs()
    campus.clock.ms += 10 * YEAR
    await set(campus, id, 'trainee', 'a', { remark: '已到' })
    await give(campus, office, id)
    expect(await behind(office, 0)).toBe(0)
    await set(office, id, 'trainee', 'a', { remark: '到了' })
    expect(await behind(office, 0)).toBe(0)
  })
  test('once a person said it is right, is told only where it goes back behind that moment', async () => {
    const { office, id } = await classOnTwoPcs()
    office.clock.ms += YEAR
    await set(office, id, 'trainee', 'a', { remark: '一年以后' })
    office.clock.ms -= YEAR
    expect(await behind(office, 0)).toBe(YEAR)
    await confirmClock(office)
    for (let i = 0; i < 50; i++) await set(office, id, 'trainee', 'a', { remark: `第${i}次` })
    expect([await behind(office, 0), await behind(office, -DAY)]).toEqual([0, DAY])
    office.clock.ms += YEAR + DAY
    await set(office, id, 'trainee', 'a', { remark: '又一年以后' })
    expect(await behind(office, -DAY)).toBe(DAY)
  })
})

test('how far a clock is off is told in round words', () => {
  expect([100, 6 * MINUTE, 3 * 60 * MINUTE, 25 * 60 * MINUTE, 3 * DAY, 45 * DAY, 150 * DAY, YEAR, -10 * YEAR].map(aboutSpan)).toEqual(['1 分钟', '6 分钟', '3 小时', '25 小时', '3 天', '45 天', '5 个月', '12 个月', '10 年'])
})

import { expect, test } from 'vitest'
import { createClass } from '#store/classes.ts'
import { commit, type Change } from '#store/commit.ts'
import { imageOf } from '#support/database-image.ts'
import { failWrite } from '#support/failing-writes.ts'
import { openTestDesk } from '#support/test-desk.ts'

const roster: Change[] = Array.from({ length: 4 }, (_, i) => ({ table: 'trainee', id: `t${i}`, set: { name: `学员${i}`, idNumber: '990101198001010012' } }))

test('a disk that fills up at any write of a save leaves the database as it was, and the save can be done again', async () => {
  const desk = await openTestDesk()
  const { id } = await createClass(desk, { name: '第3期', sponsor: '演示监狱', hostMode: '承办' })
  const before = await imageOf(desk.db)
  const counted = failWrite(Infinity)
  const trial = await openTestDesk()
  const trialClass = await createClass(trial, { name: '第3期', sponsor: '演示监狱', hostMode: '承办' })
  const start = counted.writes()
  await commit(trial, trialClass.id, roster, 'roster')
  const writes = counted.writes() - start
  counted.restore()
  expect(writes).toBeGreaterThan(10)

  for (let k = 1; k <= writes; k++) {
    const failing = failWrite(k)
    await expect(commit(desk, id, roster, 'roster')).rejects.toThrow()
    failing.restore()
    expect(await imageOf(desk.db)).toBe(before)
  }
  expect((await commit(desk, id, roster, 'roster')).kind).toBe('saved')
})

/** Taking over a 费用标准 as the button of 学院设置 does it. */
import { expect, test } from 'vitest'
import { centralProfile, CENTRAL_PROFILE } from '#domain/money/cost-default.ts'
import { ORG } from '#domain/college.ts'
import { commit } from '#store/commit.ts'
import { readCollegeFacts } from '#store/read.ts'
import { openTestDesk } from '#support/test-desk.ts'

test('a standard that was removed can be taken over again, with its quotas', async () => {
  const desk = await openTestDesk()
  await commit(desk, ORG, centralProfile(), 'edit')
  await commit(desk, ORG, [{ table: 'costProfile', id: CENTRAL_PROFILE, remove: true }], 'edit')
  expect((await readCollegeFacts(desk.db)).costProfiles).toEqual([])
  expect(await commit(desk, ORG, centralProfile(), 'edit')).toMatchObject({ kind: 'saved' })
  const { costProfiles, costQuotas, lectureGrades } = await readCollegeFacts(desk.db)
  expect([costProfiles.map(({ id }) => id), costQuotas.length, lectureGrades.length]).toEqual([[CENTRAL_PROFILE], 3, 3])
})

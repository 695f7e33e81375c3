import { expect, test } from 'vitest'
import { historySteps } from '#features/history/history-steps.ts'
import { maskedValue } from '#domain/reading/mask.ts'
import { createClass } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import { readHistory } from '#store/journal.ts'
import { undoBatch } from '#store/undo.ts'
import { openTestDesk } from '#support/test-desk.ts'

async function steps(work: (desk: Awaited<ReturnType<typeof openTestDesk>>, cls: string) => Promise<unknown>) {
  const desk = await openTestDesk()
  const { id } = await createClass(desk, { name: '第3期监狱警察培训班', sponsor: '某监狱管理局', hostMode: '承办' })
  await work(desk, id)
  return historySteps(await readHistory(desk.db, id, maskedValue))
}

test('a changed field tells before and after in words', async () => {
  const [change, birth] = await steps(async (desk, id) => {
    await commit(desk, id, [{ table: 'class', id, set: { arriveOn: '2026-11-23' } }], 'edit')
    await commit(desk, id, [{ table: 'class', id, set: { arriveOn: '2026-11-24' } }], 'edit')
  })
  expect(change).toMatchObject({ title: '修改报到日期', person: '张老师', lines: [{ field: '报到日期', before: '2026年11月23日', after: '2026年11月24日' }] })
  expect(birth).toMatchObject({ title: '修改报到日期', lines: [{ before: '（空）' }] })
})

test('an identity number and a phone are masked in both columns', async () => {
  const [change] = await steps(async (desk, id) => {
    await commit(desk, id, [{ table: 'trainee', id: 'a', set: { name: '王芳', idNumber: '990101198001010012', phone: '16400000001' } }], 'roster')
    await commit(desk, id, [{ table: 'trainee', id: 'a', set: { idNumber: '990101198001010020', phone: '16400000002' } }], 'edit')
  })
  expect(change!.title).toBe('修改学员 王芳的身份证号、手机')
  expect(JSON.stringify(change)).not.toMatch(/99010119|16400000/)
  expect(change!.lines).toMatchObject([{ before: '990***********0012', after: '990***********0020' }, { before: '164****0001', after: '164****0002' }])
})

test('an import is one step, counted, and its undo is called 撤回', async () => {
  const [undo, imported, birth] = await steps(async (desk, id) => {
    const outcome = await commit(desk, id, ['a', 'b', 'c'].map((trainee) => ({ table: 'trainee' as const, id: trainee, set: { name: `学员${trainee}` } })), 'roster')
    if (outcome.kind !== 'saved') throw new Error(outcome.kind)
    desk.clock.ms += 1000
    await undoBatch(desk, id, outcome.batch)
  })
  expect(imported).toMatchObject({ title: '导入名单（学员 3 条）', records: 3, isBirth: false })
  expect(undo).toMatchObject({ title: '撤回：删除 学员 3 条', isUndo: true })
  expect(birth).toMatchObject({ title: '新建班次', isBirth: true })
})

test('a roll-call names the trainees, not their ids', async () => {
  const [marks] = await steps(async (desk, id) => {
    await commit(desk, id, [{ table: 'trainee', id: 'a', set: { name: '王芳' } }], 'edit')
    await commit(desk, id, [{ table: 'attendance', id: 'arrival', set: { a: '到' } }], 'edit')
  })
  expect(marks).toMatchObject({ title: '添加签到 报到', lines: [{ field: '王芳', after: '到' }] })
})

test('an export is one step that says so, without the marks by which the program knows the paper again', async () => {
  const [exported] = await steps((desk, id) => commit(desk, id, [{ table: 'paperVersion', id: 'plan|a', set: { kind: 'plan', title: '实施方案', number: 1, hash: 'abc', shown: '0 abc', code: 'CMS1/X', issuedOn: '2026-11-20' } }], 'export'))
  expect(exported!.title).toBe('导出材料')
  expect(exported!.lines.map(({ field }) => field)).toEqual(['名称', '版次', '文件编码', '导出日期'])
})

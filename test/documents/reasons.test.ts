/** 需说明理由: what was given as a reason is read on the paper that has a place for it. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { PaperId } from '#domain/paper-kinds.ts'
import { writePaper } from '#documents/registry.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { demoClass } from '#support/word/classes.ts'
import { named, parseXml, textOf } from '#support/word/xml-tree.ts'

const reason = (id: string, text: string) => ({ id, text })
const textOfPaper = async (kind: PaperId, snapshot: ClassSnapshot): Promise<string> => {
  const [paper] = await writePaper(snapshot, kind, { today: '2026-11-20' })
  return named(parseXml(strFromU8(unzipSync(paper!.bytes)['word/document.xml']!)), 'w:p').map(textOf).join('\n')
}

test('the plan says why the leader comes from another section, why a price is above the standard, why nothing is rehearsed', async () => {
  const text = await textOfPaper('plan', { ...demoClass(), reasons: [reason('R5.c', '培训科同期另有两个班次'), reason('R6.1b|line', '主办单位要求单间'), reason('R11.a', '与上期流程一致。'), reason('R8.9|财务后勤处', '与方案无关')] })
  expect(text).toMatch(/（一）项目负责人。.*说明：培训科同期另有两个班次。/)
  expect(text).toMatch(/（一）预算标准。.*说明：主办单位要求单间。/)
  expect(text).toContain('说明：与上期流程一致。')
  expect(text).not.toContain('与方案无关')
})

test('the plan says why another department than the one whose turn it was sends the mentors', async () => {
  const demo = demoClass()
  const text = await textOfPaper('plan', { ...demo, mentorNotices: [{ id: 'n', department: '刑事司法教研部', turnOf: '法学教研部', reason: '法学教研部全员参加会议' }] })
  expect(text).toMatch(/（三）学业导师。.*说明：由刑事司法教研部派出，法学教研部全员参加会议。/)
  expect(await textOfPaper('plan', { ...demo, mentorNotices: [], reasons: [] })).not.toContain('说明：由')
})

test('the 数据确认单 says why it was signed otherwise than the regulation has it', async () => {
  const text = await textOfPaper('confirmation', { ...demoClass(), reasons: [reason('R8.8|签认', '主办单位领导临时出差，次日补签')] })
  expect(text).toContain('说明：主办单位领导临时出差，次日补签。')
})

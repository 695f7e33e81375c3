/** `check` as IT staff and other programs call it: what the regulation says of a file at a moment. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { check } from '#cli/check.ts'
import { pack } from '#cli/pack.ts'
import type { Command } from '#cli/command.ts'
import { COLLEGE_FORMAT } from '#domain/college-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'check-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Printed {
  rule: string
  severity: string
  class: string
  message: string
  due: string | null
  reason?: string
}

async function call(command: Command, ...args: string[]): Promise<any> {
  let result: unknown
  expect(await command.run(args, { result: (value) => (result = value), say: () => {} })).toBe(0)
  return result
}

/** A class that ended on 2026-11-20 with these lists, in a package; its findings of one clause. */
async function findings(rule: string, at: string, lists: object): Promise<Printed[]> {
  const college = {
    format: COLLEGE_FORMAT, version: 1, college: { id: 'college', name: '演示学院' },
    settings: { departments: [{ id: '财务后勤处', name: '财务后勤处', kind: '财务后勤处' }] },
    classes: [{ class: { id: 'c1', name: '演示班', hostMode: '承办', sponsor: '演示局', arriveOn: '2026-11-16', openOn: '2026-11-17', closeOn: '2026-11-20', withdrawOn: '2026-11-20', planIssuedOn: '2026-11-01' }, ...lists }]
  }
  const [json, pxb] = [join(folder, 'college.json'), join(folder, `${Math.random()}.pxb`)]
  writeFileSync(json, JSON.stringify(college))
  await call(pack, json, '--out', pxb)
  const whole = (await call(check, pxb, '--at', at)) as { findings: Printed[] }
  return whole.findings.filter((finding) => finding.rule === rule)
}

const handedOver = (receivedOn: string, lateReason?: string) => ({
  handovers: [{ id: '财务后勤处', giver: '林晓', gaveOn: receivedOn, receiver: '罗安', receivedOn, ...(lateReason ? { lateReason } : {}) }],
  handoverItems: [{ id: 'i', department: '财务后勤处', title: '签到簿' }]
})
const LATER = '2026-12-20T09:00+08:00'
const ofFinance = (found: readonly Printed[]): Printed[] => found.filter(({ message }) => message.includes('财务后勤处'))

describe('第八条（九） over a package', () => {
  test('handed over on day 5: nothing; on day 6: a reason is asked for, and stands beside the finding once given', async () => {
    expect(ofFinance(await findings('R8.9', LATER, handedOver('2026-11-25')))).toEqual([])
    const [late] = ofFinance(await findings('R8.9', LATER, handedOver('2026-11-26')))
    expect(late).toMatchObject({ class: 'c1', severity: 'violation' })
    const [reasoned] = ofFinance(await findings('R8.9', LATER, handedOver('2026-11-26', '发票未到')))
    expect(reasoned?.severity ?? 'needs-reason').toBe('needs-reason')
  })
  test('on day 10 a reason still helps, on day 11 it does not', async () => {
    const [ten] = ofFinance(await findings('R8.9', LATER, handedOver('2026-11-30', '发票未到')))
    expect(ten?.severity ?? 'needs-reason').toBe('needs-reason')
    const [eleven] = ofFinance(await findings('R8.9', LATER, handedOver('2026-12-01', '发票未到')))
    expect(eleven).toMatchObject({ severity: 'violation' })
  })
})

test('the moment decides, in the time zone it names: the day turns at midnight in Harbin', async () => {
  const at = async (time: string) => (await findings('R8.9', time, {})).map(({ severity }) => severity)
  const before = await at('2026-11-25T23:59+08:00')
  const after = await at('2026-11-26T00:00+08:00')
  expect(after).not.toEqual(before)
  expect(await at('2026-11-25T16:00Z')).toEqual(after)
})

test('every finding says class, severity and sentence; an empty plan of counselors is named', async () => {
  const found = await findings('R7.a', '2026-11-16T09:00+08:00', {})
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ rule: 'R7.a', severity: 'violation', class: 'c1' })
  expect(found[0]!.message).toMatch(/辅导员.*。$/)
})

test('a moment without a time zone, an unknown class and a second file are wrong usage', async () => {
  const file = 'resources/demo/college.json'
  await expect(call(check, file, '--at', '2026-11-23T09:00')).rejects.toThrow('不是一个时间')
  await expect(call(check, file, '--class', '没有的')).rejects.toThrow('没有编号')
  await expect(call(check, file, file)).rejects.toThrow('请写明一个文件')
})

test('the demo college is checked from its JSON as well', async () => {
  const { findings: found } = (await call(check, 'resources/demo/college.json', '--at', '2026-11-23T09:00+08:00', '--class', 'demo-2026-03')) as { findings: Printed[] }
  expect(new Set(found.map((finding) => finding.class))).toEqual(new Set(['demo-2026-03']))
  for (const { severity } of found) expect(['violation', 'needs-reason', 'reminder']).toContain(severity)
})

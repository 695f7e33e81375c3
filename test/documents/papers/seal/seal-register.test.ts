/** 用印登记: every seal, the version of its paper, who agreed and who kept it. */
import { expect, test } from 'vitest'
import type { PaperVersion } from '#domain/paper-version.ts'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()
const version = (number: number, issuedOn: string): PaperVersion => ({ id: `agreement|${number}`, kind: 'agreement', title: '培训服务协议', number, hash: `${number}abc`, code: `CODE${number}`, issuedOn })

test('goes by the day of the seal, what is still to be sealed last', () => {
  const waiting = { id: 's0', paper: '课程表', seal: '教务处章' as const, appliedOn: '2026-11-01' }
  const { rows, plan } = shownPaper({ ...demo, sealings: [waiting, ...demo.sealings] }, 'seal-register')
  expect(rows[3]).toBe('1|10月30日|培训服务协议||合同专用章|4|与主办单位签订协议|贺　兰|韩松林|10月30日|汪　洁|')
  expect(rows[5]).toBe('3|11月19日|实施方案|第2版|学院行政章|12|人数调整，印发第2版|贺　兰|韩松林|11月19日|汪　洁|')
  expect(rows[6]).toBe('4||课程表||教务处章|||||||')
  expect(rows).toHaveLength(3 + 13)
  expect(plan.pages).toBe(1)
})

test('finds the version by itself: the last one before the seal, or the one that was applied for', () => {
  const paperVersions = [version(1, '2026-10-28'), version(2, '2026-10-29'), version(3, '2026-11-05')]
  expect(shownPaper({ ...demo, paperVersions }, 'seal-register').rows[3]).toContain('|培训服务协议|第2版|')
  const [first, ...rest] = demo.sealings
  expect(shownPaper({ ...demo, paperVersions, sealings: [{ ...first!, versionId: 'agreement|1' }, ...rest] }, 'seal-register').rows[3]).toContain('|培训服务协议|第1版|')
})

test('is blank where nothing was sealed', () => expect(shownPaper(emptyClass(), 'seal-register')).toMatchObject({ plan: { pages: 1 }, rows: { length: 16 } }))

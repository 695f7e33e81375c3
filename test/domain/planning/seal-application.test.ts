import { describe, expect, test } from 'vitest'
import type { Sealing } from '#domain/agreement.ts'
import { sealingFields } from '#domain/agreement.ts'
import { refuse } from '#domain/field.ts'
import type { PaperVersion, VersionState } from '#domain/paper-version.ts'
import { planFingerprint } from '#domain/planning/plan-fingerprint.ts'
import { sealingFor, sealLines } from '#domain/planning/seal-application.ts'
import { sealedPapers, staleWords, watchedVersions } from '#domain/planning/sealed-papers.ts'
import { classOf } from '../regulation/class-of.ts'

const version = (number: number, more: Partial<PaperVersion> = {}): PaperVersion => ({ id: `plan|${number}`, kind: 'plan', title: '实施方案', number, hash: 'a'.repeat(64), code: `CMS1/C1/SSFA/R${number}/AAAAAAAAAA`, pages: 8, issuedOn: '2026-11-16', ...more })
const applied = (number: number, more: Partial<Sealing> = {}): Sealing => ({ id: `s${number}`, paper: '实施方案', seal: '学院行政章', versionId: `plan|${number}`, ...more })
const SEALED = { approvedOn: '2026-11-17', sealedOn: '2026-11-18' }
const states = (...found: VersionState[]): ReadonlyMap<string, VersionState> => new Map(found.map((state) => [state.id, state]))
const changed = (number: number): VersionState => ({ id: `plan|${number}`, state: 'changed', places: ['二、培训班次基本情况·培训地点'] })
const line = (versions: PaperVersion[], sealings: Sealing[], ...found: VersionState[]) => sealLines(classOf({}, { paperVersion: versions, sealing: sealings }), 'plan', states(...found))[0]

describe('of an exported paper', () => {
  test('nothing is said before the first export', () => expect(line([], [])).toBeUndefined())
  test('the last version may be applied for', () => expect(line([version(1), version(2)], [])).toMatchObject({ mayApply: true, words: '第2版，11月16日导出。', version: { number: 2 } }))
  test('a draft may not, with the reason', () => expect(line([version(1, { draft: '还有2处“待报”，补齐以后才能申请用印。' })], [])).toMatchObject({ mayApply: false, words: '第1版，11月16日导出。还有2处“待报”，补齐以后才能申请用印。' }))
  test('one that changed since may not: it is exported again first', () => expect(line([version(1)], [], changed(1))).toMatchObject({ mayApply: false, detail: '不同之处：二、培训班次基本情况·培训地点。要用印的，请重新导出。' }))
  test('what was applied for waits for the next step; a change before the seal is told', () => {
    expect(line([version(1)], [applied(1)])).toMatchObject({ mayApply: false, tone: 'open', words: '第1版已申请用印，待部门负责人。' })
    expect(line([version(1)], [applied(1, { approvedOn: '2026-11-17' })])).toMatchObject({ words: '第1版已申请用印，已批准，待办公室用印。' })
    expect(line([version(1)], [applied(1)], changed(1))).toMatchObject({ tone: 'late', detail: expect.stringContaining('请撤回这次申请') as string })
  })
  test('what is sealed is frozen; changed since, it is told with its number and the place', () => {
    expect(line([version(12)], [applied(12, SEALED)])).toMatchObject({ mayApply: false, tone: 'done', words: '第12版已于11月18日用印。' })
    expect(line([version(12)], [applied(12, SEALED)], changed(12))).toMatchObject({ tone: 'late', words: '方案已变更，此件为第12版，11月18日用印。', detail: expect.stringContaining('培训地点') as string })
  })
  test('a later version stays under the old seal until it has its own', () => {
    expect(line([version(1), version(2)], [applied(1, SEALED)], changed(1))).toMatchObject({ mayApply: true, tone: 'late', words: '方案已变更，此件为第1版，11月18日用印。第2版，11月16日导出。' })
    expect(line([version(1), version(2)], [applied(1, SEALED), applied(2, { ...SEALED, sealedOn: '2026-11-19' })], changed(1))).toMatchObject({ tone: 'done', words: '第2版已于11月19日用印。' })
  })
})

test('of a paper of several files each has its own line', () => {
  const files = ['财务后勤处', '办公室'].map((about) => version(1, { id: `handover|${about}`, kind: 'handover', about, title: `移交清单（${about}）` }))
  expect(sealLines(classOf({}, { paperVersion: files }), 'handover', states()).map((one) => one.version.title)).toEqual(['移交清单（办公室）', '移交清单（财务后勤处）'])
})

test('other papers say 内容已变更; what tells of a deleted record says so', () => {
  expect(staleWords({ kind: 'roster', number: 3 }, { id: 'x', state: 'changed', places: [] })).toBe('内容已变更，此件为第3版')
  expect(staleWords({ kind: 'roster', number: 3 }, { id: 'x', state: 'gone', places: [] })).toBe('所记内容已删去，此件为第3版')
  expect(staleWords({ kind: 'roster', number: 3 }, { id: 'x', state: 'current', places: [] })).toBeUndefined()
})

test('compared are what a sealing names and the last of each paper, no more', () => {
  const of = classOf({}, { paperVersion: [1, 2, 3, 4].map((number) => version(number)), sealing: [applied(2)] })
  expect(watchedVersions(of).map(({ number }) => number)).toEqual([2, 4])
  expect(sealedPapers(of)).toEqual([])
})

test('an application fills itself: paper, kind, version, pages, and how the plan read', () => {
  const of = classOf({ goal: '提升能力' }, { paperVersion: [version(3)], planRevision: [{ id: '1', number: 1, issuedOn: '2026-11-15', fingerprint: planFingerprint(classOf({ goal: '提升能力' })) }] })
  const filled = sealingFor(of, version(3), '2026-11-16', '贺兰')
  expect(filled).toMatchObject({ paper: '实施方案', seal: '学院行政章', paperKind: 'plan', versionId: 'plan|3', version: 3, pages: 8, applicant: '贺兰', appliedOn: '2026-11-16', planRevision: 1, fingerprint: planFingerprint(of) })
  for (const [field, value] of Object.entries(filled)) expect(refuse(sealingFields[field as keyof typeof sealingFields], value), field).toBeUndefined()
  expect(sealingFor(classOf({ goal: '另一种' }, { planRevision: of.planRevisions as never }), version(3), '2026-11-16', '').planRevision).toBeUndefined()
  expect(sealingFor(of, version(1, { kind: 'agreement', title: '培训服务协议' }), '2026-11-16', '').seal).toBe('合同专用章')
})

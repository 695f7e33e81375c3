/** What is kept of an exported paper, and what is said of it later. */
import { describe, expect, test } from 'vitest'
import { papers, type PaperId } from '#domain/paper-kinds.ts'
import type { PaperVersion } from '#domain/paper-version.ts'
import { paperVersionFields } from '#domain/paper-version.ts'
import { refuse } from '#domain/field.ts'
import { snapshotOf, type ClassSnapshot } from '#domain/snapshot.ts'
import type { PaperOptions } from '#documents/paper-maker.ts'
import { draftReason } from '#documents/parts/draft-reason.ts'
import { formSection } from '#documents/parts/form.ts'
import { factTable } from '#documents/parts/text-table.ts'
import { planPaper } from '#documents/registry.ts'
import { checkVersions, versionOf } from '#documents/versions.ts'
import { classOf, demoClass, emptyClass, longClass } from '#support/word/classes.ts'

const demo = demoClass()
const on = (today: string, more: Partial<PaperOptions> = {}): PaperOptions => ({ today, ...more })
const exported = (kind: PaperId, snapshot: ClassSnapshot = demo, options = on('2026-11-20')): PaperVersion[] => planPaper(snapshot, kind, options).map((plan) => versionOf(plan, snapshot, options))
const state = (version: PaperVersion, snapshot: ClassSnapshot) => checkVersions(snapshot, [version], {})[0]

describe('a version', () => {
  test('of every paper may be stored as it is, however long the class', () => {
    const cases: readonly (readonly [ClassSnapshot, readonly PaperId[]])[] = [[demo, papers.map(({ id }) => id)], [emptyClass(), ['plan']], [classOf(320), ['roster', 'plan']], [longClass(), ['plan', 'confirmation']]]
    for (const [snapshot, kinds] of cases) for (const id of kinds) for (const { id: _, ...version } of exported(id, snapshot)) {
      for (const [field, value] of Object.entries(version)) expect(refuse(paperVersionFields[field as keyof typeof paperVersionFields], value), `${id} ${field}`).toBeUndefined()
    }
  })
  test('of every paper is current while nothing changed, also a month later', () => {
    for (const { id } of papers.filter(({ isCard }) => !isCard)) for (const version of exported(id)) expect(state(version, demo), id).toEqual({ id: version.id, state: 'current', places: [] })
  })
})

describe('a later change', () => {
  const [plan] = exported('plan')
  test('is told by the place where it shows', () => {
    expect(state(plan!, { ...demo, class: { ...demo.class, place: '演示市另一处校区' } })).toMatchObject({ state: 'changed', places: ['二、培训班次基本情况·培训地点'] })
    const [first, ...rest] = demo.sessions
    expect(state(plan!, { ...demo, sessions: [{ ...first!, venue: '第二报告厅' }, ...rest] })!.places).toContain('附件1课程表·地点（第1行）')
  })
  test('of what the paper does not show changes nothing', () => expect(state(plan!, { ...demo, problems: [], duties: [], stays: [] })).toMatchObject({ state: 'current' }))
  test('names of participants and trainees that come later, and the day of issue, leave a sealed plan as it is', () => {
    expect(state(plan!, { ...demo, staff: [], trainees: demo.trainees.slice(3), class: { ...demo.class, planIssuedOn: '2026-11-21' }, tasks: demo.tasks.map((task) => ({ ...task, person: '后来定的人' })) })).toMatchObject({ state: 'current' })
    expect(exported('plan', { ...demo, trainees: [] })[0]!.hash).not.toBe(plan!.hash)
  })
  test('is told without its place where the version came from elsewhere without places', () => {
    const { shown: _, ...bare } = exported('confirmation')[0]!
    expect(state(bare, demo)).toMatchObject({ state: 'current' })
    expect(state(bare, { ...demo, class: { ...demo.class, sponsor: '另一个单位' } })).toEqual({ id: bare.id, state: 'changed', places: [] })
  })
})

test('sheets of one lesson are compared with sheets of that lesson, not with all of them', () => {
  const asked = on('2026-11-20', { sessionIds: ['session-04'] })
  const [sheet] = exported('sign-in-session', demo, asked)
  expect(state(sheet!, demo)).toMatchObject({ state: 'current' })
  expect(state({ ...sheet!, asked: '{"sessionIds":"x"' }, demo)).toMatchObject({ state: 'changed' })
})

test('a slip whose record was deleted is gone, not changed', () => {
  const slip: PaperVersion = { ...exported('budget')[0]!, kind: 'supplement', about: '2' }
  expect(state(slip, { ...demo, dataConfirmations: [] })).toEqual({ id: slip.id, state: 'gone', places: [] })
})

test('a kind of paper that only a newer version knows is passed over', () => expect(checkVersions(demo, [{ ...exported('plan')[0]!, kind: 'hologram' }], {})).toEqual([]))

describe('no seal is put on', () => {
  test('a plan that lacks an 要素 or a section; names of participants may be missing', () => {
    expect(exported('plan', { ...demo, class: { ...demo.class, place: '', goal: '' } })[0]!.draft).toBe('方案还差地点、培训目标，补齐以后才能申请用印。')
    expect(exported('agreement', { ...demo, class: { ...demo.class, place: '', meals: '' } })[0]!.draft).toBe('协议还差地点、食，补齐以后才能申请用印。')
    expect(exported('plan', { ...demo, staff: demo.staff.map(({ name: _, ...person }) => ({ ...person, name: '' })) })[0]!.draft).toBeUndefined()
  })
  test('any paper of a class of which nothing is known: a form that nobody has filled, a list without rows', () => {
    for (const { id } of papers.filter(({ isCard }) => !isCard)) for (const version of exported(id, emptyClass())) expect(version.draft, version.title).toMatch(/^(这是一份空白件，填好内容|还有\d+处“待报”，补齐|(方案|协议)还差.*，补齐)以后才能申请用印。$/)
  })
  test('a form with no more than the facts of the class in its head', () => {
    const facts = snapshotOf(demo.class, {}, demo.college)
    for (const kind of ['sign-in-arrival', 'leave-slip', 'settlement'] as const) expect(exported(kind, facts)[0]!.draft, kind).toBe('这是一份空白件，填好内容以后才能申请用印。')
  })
  test('a paper that still reads 待报, and says how often', () => {
    const sections = [formSection([factTable(170, [['事项', '调整会场'], ['地点', '待报', '时间', '待报']])])]
    expect(draftReason(demo, 'confirmation', sections, () => [])).toBe('还有2处“待报”，补齐以后才能申请用印。')
  })
  test('what is whole', () => {
    for (const kind of ['plan', 'budget', 'confirmation', 'roster', 'sign-in-arrival', 'agreement', 'handbook'] as const) expect(exported(kind)[0]!.draft, kind).toBeUndefined()
  })
})

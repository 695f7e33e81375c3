/** Which sheet a code belongs to, and whose the printed rows were. */
import { expect, test } from 'vitest'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { PaperId } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Trainee } from '#domain/trainee.ts'
import { pageCode, readPageCode, type PageCode } from '#documents/parts/page-code.ts'
import { planPaper } from '#documents/registry.ts'
import { matchSignIn, matchTicked } from '#scans/match-sheet.ts'
import { demoClass } from '#support/word/classes.ts'

const today = '2026-11-26'
const demo = demoClass()
const factsOf = (snapshot: ClassSnapshot) => ({ snapshot, college: undefined as unknown as CollegeFacts, today })

/** What stood on a page when it was printed. */
function codeOf(snapshot: ClassSnapshot, kind: PaperId, about: string | undefined, page = 1, sessionIds?: readonly string[]): PageCode {
  const [plan] = planPaper(snapshot, kind, { today, ...(sessionIds && { sessionIds }) })
  const planned = plan!.sections.find(({ section }) => section.about === about)!
  return readPageCode(pageCode(plan!.code, planned.sheet, page))!
}
const withTrainees = (change: (trainees: readonly Trainee[]) => readonly Trainee[]): ClassSnapshot => ({ ...demo, trainees: change(demo.trainees) })
const printed = codeOf(demo, 'sign-in-session', 'session-04', 2)
const names = (snapshot: ClassSnapshot): string[] => {
  const match = matchSignIn(printed, factsOf(snapshot))
  return match.tag === 'matched' ? match.people.map(({ name }) => name) : [match.sentence]
}

test('a sheet is found by its session and page, whether it was printed alone, with all others or in the 签到簿', () => {
  for (const code of [printed, codeOf(demo, 'sign-in-session', 'session-04', 2, ['session-04']), codeOf(demo, 'sign-in-book', 'session-04', 2)]) expect(matchSignIn(code, factsOf(demo))).toMatchObject({ tag: 'matched', about: 'session-04', page: 2, isEarlier: false })
  expect(matchSignIn(codeOf(demo, 'sign-in-arrival', 'arrival'), factsOf(demo))).toMatchObject({ about: 'arrival', column: '签名' })
  expect(matchSignIn(codeOf(demo, 'sign-in-practice', 'session-09'), factsOf(demo))).toMatchObject({ about: 'session-09', column: '上车签到' })
  expect(names(demo).slice(0, 3)).toEqual(['周建国', '李明', '王喆'])
})

test('another venue or another session leaves a printed sheet as it is', () => {
  const elsewhere = { ...demo, sessions: demo.sessions.filter(({ id }) => id !== 'session-09').map((session) => ({ ...session, venue: '别处', title: '改了题目' })) }
  expect(matchSignIn(printed, factsOf(elsewhere))).toMatchObject({ tag: 'matched', isEarlier: false })
})

test('who came, left or was replaced since: the rows are those of the printed roster', () => {
  const before = names(demo)
  const first = demo.trainees[0]!
  const late: Trainee = { id: 'late', name: '后来人', organization: first.organization!, status: '在册', source: '现场补录', order: -1 }
  expect(names(withTrainees((all) => [late, ...all]))).toEqual(before)
  expect(names(withTrainees((all) => [late, { ...late, id: 'later', name: '再后来' }, ...all]))).toEqual(before)
  expect(names(withTrainees((all) => all.map((one) => (one.id === first.id ? { ...one, status: '退出' } : one))))).toEqual(before)
  expect(names(withTrainees((all) => [...all.map((one) => (one.id === first.id ? { ...one, status: '已替换' as const, replacedBy: 'late' } : one)), late]))).toEqual(before)
  expect(matchSignIn(printed, factsOf(withTrainees((all) => [late, ...all])))).toMatchObject({ isEarlier: true })
})

test('after more than that nothing is guessed: a sentence says what to do', () => {
  expect(names(withTrainees((all) => all.map((one, i) => ({ ...one, order: -i }))))).toEqual([expect.stringContaining('照纸登记')])
  expect(names(withTrainees((all) => all.map((one, i) => (i < 3 ? { ...one, name: `${one.name}某` } : one))))).toEqual([expect.stringContaining('没有读入')])
})

test('papers of another class, other papers, blank and later forms are told apart', () => {
  const sentence = (code: PageCode, snapshot = demo): string => {
    const match = matchSignIn(code, factsOf(snapshot))
    return match.tag === 'unmatched' ? match.sentence : ''
  }
  expect(sentence({ ...printed, classId: 'DEMO-2026-02' })).toContain('不是本班的')
  expect(sentence({ ...printed, mark: 'ZZ' })).toContain('认不出')
  expect(sentence({ ...printed, mark: 'SSFA' })).toContain('《实施方案》')
  const { sheet: _, ...blank } = printed
  expect(sentence(blank)).toContain('空白表')
  expect(sentence(printed, { ...demo, sessions: demo.sessions.filter(({ id }) => id !== 'session-04') })).toContain('不在课程表里')
})

test('an evaluation form is found by its lesson; one whose items were changed is not read', () => {
  // Nobody has returned a sheet of it: its items are still the college's.
  const fresh = { ...demo, evaluationRounds: [] }
  const code = codeOf(fresh, 'teaching-evaluation', '教学质量|session-04')
  expect(matchTicked(code, factsOf(fresh))).toMatchObject({ tag: 'matched', about: '教学质量|session-04' })
  expect(matchTicked(codeOf(demo, 'service-evaluation', '服务质量'), factsOf(demo))).toMatchObject({ about: '服务质量' })
  const changed = { ...factsOf(fresh), college: { evaluationItems: [{ id: 'x', kind: '教学质量', title: '别的项目' }] } as unknown as CollegeFacts }
  expect(matchTicked(code, changed)).toMatchObject({ tag: 'unmatched', sentence: expect.stringContaining('评估项目改过') })
  expect(matchTicked(printed, factsOf(demo))).toMatchObject({ tag: 'unmatched' })
})

/** 意识形态审核台账: works × stages, results and days. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('has a line a work and a line a department, result and day under each stage', () => {
  const { rows } = shownPaper(demo, 'review-register')
  expect(rows[2]).toBe('序号|类别|题目或部门|作者|审核部门|先期审核|中期跟踪|后期总结')
  expect(rows[5]).toBe('3|课件讲义|减刑、假释案件实质化审理中的证据与文书|潘志远|刑事司法教研部|修改后通过／11月19日|通过／11月25日|')
  expect(rows).toContain('5|课件讲义|现场教学：智慧监狱指挥中心与执法办案管理中心|方向前|刑事司法教研部|无课件||')
  expect(rows).toContain('12|参与人员|教务处||教务处|已审核／11月19日||')
})

test('never an opinion, and nobody of whom something was found', () => {
  const reviews = [...demo.reviews.map((review) => ({ ...review, remark: '案例需核实' })), { id: 'x', stage: '先期审核', object: '参与人员', department: '科研处', person: '某某某', result: '需另行处理', reviewedOn: '2026-11-20' } as const]
  expect(shownPaper({ ...demo, reviews }, 'review-register').text).not.toMatch(/案例需核实|某某某|需另行处理/)
})

test('a review of another state of the file does not count for this one', () => {
  const works = demo.works.map((work) => (work.id === 'work-01' ? { ...work, hash: 'f'.repeat(64) } : work))
  expect(shownPaper({ ...demo, works }, 'review-register').rows[3]).toBe('1|课件讲义|习近平法治思想与新时代监狱工作|高文博|法学教研部|||')
})

test('is one sheet of blank lines before anything was reviewed', () => {
  const { plan, rows } = shownPaper(emptyClass(), 'review-register')
  expect([plan.pages, rows.length]).toEqual([1, 3 + 12])
})

/** 意见建议反馈单 and 整改台账: opinions to whom they go, nobody of the class named. */
import { expect, test } from 'vitest'
import { withoutNames } from '#documents/parts/without-names.ts'
import { demoClass, emptyClass, finishedClass } from '#support/word/classes.ts'
import { inThisOrder, shownByFile } from '#support/word/shown.ts'

const options = { today: '2026-06-20' }
const done = finishedClass()

test('one slip a department with its opinions only, and by when it answers', () => {
  const said = shownByFile(done, 'feedback-slip', options)
  expect([...said.keys()].sort()).toEqual(['刑事司法教研部', '图书情报信息中心', '学员工作处', '教务处', '财务后勤处'].sort())
  const text = said.get('财务后勤处')!
  expect(inThisOrder(text, ['反馈给', '财务后勤处', '崔大勇', '2026年6月11日', '2026年6月18日前回复', '车位不够', '负责人签字'])).toBe(true)
  expect(text).not.toContain('网络')
})

test('whom an opinion names of the class stays unnamed, on the slip and in the register', () => {
  const who = done.trainees[0]!.name
  const named = { ...done, feedback: [{ ...done.feedback.find(({ department }) => department)!, opinion: `学员${who}反映热水不足`, measure: `已告知${who}` }] }
  for (const kind of ['feedback-slip', 'improvement-register'] as const) {
    const [text] = [...shownByFile(named, kind, options).values()]
    expect(text).toContain('某学员反映热水不足')
    expect(text).toContain('已告知某学员')
    expect(text).not.toContain(who)
  }
})

test('a teacher of the same name keeps it, and the longer name goes first', () => {
  const plain = withoutNames({ ...demoClass(), trainees: [{ id: '1', name: '欧阳文' }, { id: '2', name: '欧阳文静' }, { id: '3', name: '林晓' }] })
  expect(plain('欧阳文静、欧阳文和林晓')).toBe('某学员、某学员和林晓')
})

test('the register has every opinion, those without anything to say as a sentence', () => {
  const text = shownByFile(done, 'improvement-register', options).get('')!
  expect(text).toContain('意见建议7条，已改进7条，正在改进0条')
  expect(text).toContain('另有5份征求没有意见：')
  const open = { ...done, feedback: done.feedback.map(({ doneOn: _, ...slip }) => slip) }
  expect(shownByFile(open, 'improvement-register', options).get('')).toContain('已改进0条，正在改进7条')
})

test('both make sense blank', () => {
  expect(shownByFile(emptyClass(), 'feedback-slip', options).get('')).toContain('　　年　　月　　日前回复')
  expect(shownByFile(emptyClass(), 'improvement-register', options).get('')).toContain('意见建议＿＿＿条')
})

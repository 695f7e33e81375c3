import { expect, test } from 'vitest'
import { planPaper } from '#documents/registry.ts'
import { shownTexts } from '#documents/parts/shown-texts.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { demoClass, emptyClass } from '#support/word/classes.ts'

const texts = (snapshot: ClassSnapshot): string[] => planPaper(snapshot, 'class-log', { today: '2026-11-26' }).flatMap(({ sections }) => shownTexts(sections.map(({ section }) => section)))

test('班级日志 has a line a session, with who was there as recorded or room to write it', () => {
  const demo = demoClass()
  const marked: ClassSnapshot = { ...demo, attendance: [{ id: 'session-04', marks: Object.fromEntries(demo.trainees.map(({ id }, i) => [id, i === 0 ? '请假' : '到'] as const)) }] }
  const shown = texts(marked)
  for (const { title } of demo.sessions.filter(({ kind }) => kind !== '自学')) expect(shown).toContain(title)
  expect(shown.find((text) => text.includes('请假1人'))).toMatch(/^应到\d+人，实到\d+人，请假1人$/)
  expect(shown.filter((text) => text.includes('实到＿＿＿人')).length).toBeGreaterThan(3)
})

test('班级日志 of a class without a timetable is a blank one', () => expect(texts(emptyClass())).toEqual(expect.arrayContaining(['情况及处置', '演示培训班班级日志'])))

/**
 * 教学质量评估表 (第六条（五）): a page a lesson, without a name. The items are those its first returned sheet froze, else the
 * college's form: what was asked stays what was asked.
 */
import { shortDateWithWeekday } from '#domain/calendar.ts'
import { LEVEL_PERCENT } from '#domain/teaching/evaluation-scores.ts'
import { plannedRounds, type PlannedRound } from '#domain/teaching/evaluation-plan.ts'
import { askedItems, type AskedItem } from '#domain/teaching/evaluation-sheets.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { paragraph, type Section } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { BLANK_DAY, FORM_WIDTH, formSection, gap } from '#documents/parts/form.ts'
import { orBlank } from '#documents/parts/people-columns.ts'
import { factTable, withoutOrphans } from '#documents/parts/text-table.ts'
import { onOnePage, tickTable, writingTable } from '#documents/parts/tick-form.ts'

const LEVELS_ASKED = ['4', '3', '2', '1'] as const

export const teachingEvaluation: PaperMaker = (snapshot, options) => {
  const lessons = plannedRounds(snapshot.sessions, snapshot.evaluationRounds).filter(({ kind, session }) => kind === '教学质量' && session && (options.sessionIds?.includes(session.id) ?? true))
  const items = options.college?.evaluationItems ?? []
  return [{ sections: orBlank(lessons).map((lesson) => formOf(snapshot, lesson, askedItems('教学质量', lesson?.round, items))) }]
}

function formOf({ class: own }: ClassSnapshot, lesson: PlannedRound | undefined, items: readonly AskedItem[]): Section {
  const session = lesson?.session
  const total = items.reduce((sum, { score }) => sum + (score ?? 0), 0)
  const scoring = total > 0 ? `各项按分值的${LEVELS_ASKED.map((digit) => `${LEVEL_PERCENT[digit]}%`).join('、')}依次折算，满分${total}分。` : ''
  const form = onOnePage([58, 42, 30, 20], (room) => formSection([
    ...formHead('教学质量评估表', FORM_WIDTH.portrait, '本表不记名'),
    factTable(FORM_WIDTH.portrait, [
      ['班次名称', own.name],
      ['课程内容', session?.title ?? ''],
      ['授课人', [session?.teacher, [session?.teacherUnit, session?.teacherTitle].filter(Boolean).join('')].filter(Boolean).join('　'), '授课时间', session ? `${shortDateWithWeekday(session.date)}${session.half}` : BLANK_DAY]
    ]),
    paragraph('SheetText', `请根据听课感受，在每个项目相应的方框内打“√”，每项只选一格。${scoring}`, { keepNext: true, keepLines: true }),
    withoutOrphans(tickTable(items, LEVELS_ASKED)),
    gap(),
    writingTable(['意见和建议'], room)
  ]))
  return lesson ? { ...form, about: lesson.id } : form
}

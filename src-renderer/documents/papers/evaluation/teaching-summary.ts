/**
 * 教学质量评估汇总表 (第六条（五）): forms out and back, every lesson with its average and place (equal averages share one), the
 * items over all lessons, opinions under their lesson.
 */
import { shortDate } from '#domain/calendar.ts'
import { plannedRounds, type PlannedRound } from '#domain/teaching/evaluation-plan.ts'
import { ranksOf, roundResult, type RoundResult } from '#domain/teaching/evaluation-scores.ts'
import { askedItems, freezeItems, type AskedItem } from '#domain/teaching/evaluation-sheets.ts'
import type { EvaluationItem } from '#domain/college-lists.ts'
import type { EvaluationSheet } from '#domain/evaluation.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { onRoster } from '#domain/trainee.ts'
import { paragraph, type Block, type Table } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { itemTable, opinionLines, returnSentence, score } from '#documents/parts/evaluation-words.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { FORM_WIDTH, formHeading, formSection, SIGN_DAY, TO_WRITE } from '#documents/parts/form.ts'
import { dayRange, NONE } from '#documents/parts/phrases.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { textTable, withoutOrphans } from '#documents/parts/text-table.ts'

interface Lesson extends PlannedRound {
  readonly items: readonly AskedItem[]
  readonly sheets: readonly EvaluationSheet[]
  readonly result: RoundResult
}

export const teachingSummary: PaperMaker = (snapshot, { college }) => {
  const lessons = lessonsOf(snapshot, college?.evaluationItems ?? [])
  const { class: own } = snapshot
  const people = onRoster(snapshot.trainees).length
  return [{ sections: [formSection([
    ...formHead(`${own.name}教学质量评估汇总表`, FORM_WIDTH.portrait, `培训时间：${dayRange(own)}`),
    paragraph('SheetText', `本班共${people || '＿＿＿'}人，评估课题${lessons.length || '＿＿＿'}个，${returnSentence(lessons.map(({ result }) => result))}`, { keepLines: true }),
    formHeading('一、各课题得分和排名'),
    withoutOrphans(rankTable(lessons)),
    formHeading('二、分项得分'),
    ...itemBlocks(lessons),
    formHeading('三、意见和建议'),
    ...opinions(lessons),
    paragraph('SheetInfo', '说明：每份得分为所选等次折算后的百分数，平均分为各份得分的平均数，平均分相同的并列。', { keepNext: true, keepLines: true }),
    twoParties(FORM_WIDTH.portrait, ['汇总人：', SIGN_DAY], ['教务处负责人：', SIGN_DAY])
  ])] }]
}

function lessonsOf({ sessions, evaluationRounds, evaluationSheets }: ClassSnapshot, items: readonly EvaluationItem[]): Lesson[] {
  return plannedRounds(sessions, evaluationRounds).filter(({ kind }) => kind === '教学质量').map((planned) => {
    const asked = askedItems('教学质量', planned.round, items)
    const sheets = evaluationSheets.filter(({ roundId }) => roundId === planned.id)
    return { ...planned, items: asked, sheets, result: roundResult(asked, sheets, planned.round?.issued) }
  })
}

/** Best first; lessons of which nothing came back last, in the order of the timetable. */
function rankTable(lessons: readonly Lesson[]): Table {
  const ranks = ranksOf(lessons.map(({ result }) => result.average))
  const ordered = lessons.map((lesson, i) => ({ ...lesson, rank: ranks[i] })).sort((a, b) => (a.rank ?? 999) - (b.rank ?? 999))
  const rows = ordered.map(({ session, result, rank }, i) => {
    const figures = result.returned > 0 ? [String(result.returned), result.returnRate === undefined ? '' : `${result.returnRate}%`, score(result.total), score(result.average), rank === undefined ? '' : String(rank)] : ['', '', '', '', '']
    return [String(i + 1), spreadName(session?.teacher ?? ''), session?.title ?? '（课程已取消）', session ? shortDate(session.date) : '', result.issued === undefined ? '' : String(result.issued), ...figures]
  })
  return textTable([{ title: '序号', mm: 11 }, { title: '授课人', mm: 18, face: 'name' }, { title: '课题', mm: 38, align: 'left' }, { title: '日期', mm: 23.5 }, { title: '发放', mm: 11 }, { title: '回收', mm: 11 }, { title: '回收率', mm: 15 }, { title: '总得分', mm: 16.5 }, { title: '平均分', mm: 15 }, { title: '排名', mm: 11 }], rows.length ? rows : Array.from({ length: 6 }, (_, i) => [String(i + 1), '', '', '', '', '', '', '', '', '']))
}

/** Over all lessons that were asked the same; where the form was changed between two, each form has a table. */
function itemBlocks(lessons: readonly Lesson[]): Block[] {
  const forms = new Map<string, Lesson[]>()
  for (const lesson of lessons.filter(({ sheets }) => sheets.length > 0)) forms.set(freezeItems(lesson.items), [...(forms.get(freezeItems(lesson.items)) ?? []), lesson])
  if (forms.size === 0) return [paragraph('SheetText', '尚未收回评估表。')]
  return [...forms.values()].flatMap((asked) => {
    const { items } = roundResult(asked[0]!.items, asked.flatMap(({ sheets }) => sheets), undefined)
    const which = forms.size > 1 ? [paragraph('SheetText', `${asked.map(({ session }) => `《${session?.title ?? ''}》`).join('')}：`, { keepNext: true })] : []
    return [...which, withoutOrphans(itemTable(items, ['4', '3', '2', '1'], { title: '分值', text: ({ item }) => (item.score === undefined ? '' : String(item.score)) }))]
  })
}

function opinions(lessons: readonly Lesson[]): Block[] {
  const blocks = lessons.flatMap(({ session, sheets }): Block[] => {
    const lines = opinionLines(sheets)
    return lines.length ? [paragraph('SheetText', [{ text: `《${session?.title ?? ''}》${session?.teacher ? `（${session.teacher}）` : ''}`, face: 'hei' }], { keepNext: true }), ...lines] : []
  })
  return blocks.length ? blocks : [paragraph('SheetText', lessons.some(({ sheets }) => sheets.length > 0) ? `${NONE}。` : TO_WRITE)]
}

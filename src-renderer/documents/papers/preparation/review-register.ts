/** 审核台账 (第二条): every work and every department's people against the three stages. Results and days only, never an opinion. */
import { shortDate } from '#domain/calendar.ts'
import { REVIEW_STAGES, type Review, type Work } from '#domain/review.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { isOfThis } from '#domain/teaching/work-review.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { listSheet, numbered } from '#documents/parts/form.ts'
import { dayRange } from '#documents/parts/phrases.ts'

type Stage = (typeof REVIEW_STAGES)[number]

export const reviewRegister: PaperMaker = (snapshot) => {
  const { class: own, works } = snapshot
  const rows = numbered([...works.map((work) => workLine(work, snapshot)), ...peopleLines(snapshot)])
  const stages = REVIEW_STAGES.map((title) => ({ title, mm: 28 }))
  const columns = [{ title: '序号', mm: 12 }, { title: '类别', mm: 23 }, { title: '题目或部门', mm: 76, align: 'left' as const }, { title: '作者', mm: 22, face: 'name' as const }, { title: '审核部门', mm: 40 }, ...stages]
  const section = listSheet({ title: `${own.name}意识形态审核台账`, info: [`时间：${dayRange(own)}　　主办单位：${own.sponsor}`], columns, rows, blanks: rows.length ? 2 : 12, rowHeight: 9, paper: 'landscape', signatures: '登记人签字：＿＿＿＿＿＿＿＿　　教务处核对：＿＿＿＿＿＿＿＿' })
  return [{ sections: [section] }]
}

/** Result and day of each stage, of the last review of it. */
function stageCells(reviews: readonly Review[]): string[] {
  const latest = (stage: Stage): Review | undefined => reviews.filter((review) => review.stage === stage).sort((a, b) => ((a.reviewedOn ?? '') < (b.reviewedOn ?? '') ? -1 : 1)).at(-1)
  return REVIEW_STAGES.map((stage) => {
    const review = latest(stage)
    return [review?.result, review?.reviewedOn && shortDate(review.reviewedOn)].filter(Boolean).join('\n')
  })
}

/** A review of another state of the file says nothing of this one. */
function workLine(work: Work, { reviews }: ClassSnapshot): string[] {
  const own = reviews.filter((review) => review.workId === work.id && (review.stage !== '先期审核' || isOfThis(review, work)))
  const cells = work.none ? ['无课件', ...stageCells(own).slice(1)] : stageCells(own)
  return [work.kind, work.title, work.author ?? '', own.at(-1)?.department ?? work.department ?? '', ...cells]
}

/** 参与人员 by department; whom something was found about is nobody's business on a list. */
function peopleLines({ reviews }: ClassSnapshot): string[][] {
  const own = reviews.filter(({ object, person }) => object === '参与人员' && !person)
  return [...new Set(own.map(({ department }) => department))].map((department) => ['参与人员', department, '', department, ...stageCells(own.filter((review) => review.department === department))])
}

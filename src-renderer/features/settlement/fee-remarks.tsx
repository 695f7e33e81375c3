/** What the checks say of the lecture fees, and what the tax helper does not know. */
import { styled } from '@mui/material/styles'
import type { CostChoice } from '#domain/money/cost-choice.ts'
import type { FeeRemark } from '#domain/money/lecture-fee.ts'
import type { LectureFee } from '#domain/settlement.ts'
import { Verdict } from '../cost-check.tsx'

export function FeeRemarks({ cls, fees, remarks, choice }: { cls: string; fees: readonly LectureFee[]; remarks: readonly FeeRemark[]; choice: CostChoice | undefined }) {
  if (!fees.length) return <Lines><p className="note">课程表里填了授课人和学时的课程，可以一次列到这里；也可以直接填一行。</p></Lines>
  const isConfigured = choice?.grades.some(({ most }) => most !== undefined)
  const isOver = remarks.some(({ verdict }) => verdict === '超标准需确认')
  return (
    <Lines role="group" aria-label="讲课费核对">
      {remarks.map(({ verdict, sentence, feeIds }) => <p key={`${sentence}${feeIds.join()}`}><Verdict data-verdict={verdict}>{verdict}</Verdict>{sentence}</p>)}
      {!remarks.length && isConfigured ? <p><Verdict data-verdict="合规">合规</Verdict>每学时和每半天都没有超过标准。</p> : null}
      {isConfigured ? null : <p><Verdict data-verdict="标准未配置">标准未配置</Verdict>{choice ? `“${choice.profile.name}”里还没有讲课费标准，不作核对。` : '本班次还没有选费用标准，不核对讲课费。'}</p>}
      {isOver ? <p><a href={`#/class/${cls}/talks`}>到“洽商”登记超常规事项</a></p> : null}
      <p className="note">税款按劳务报酬、同一教师同一月份合计测算，只供参考；本院教职工和当月另有劳务报酬的，以财务后勤处申报为准。</p>
    </Lines>
  )
}

const Lines = styled('div')({ maxWidth: '60rem', p: { margin: '0.25rem 0' }, '.note': { color: 'var(--muted)', fontSize: '0.875rem' } })

/** 本班共×人，评估课题×个，发放、回收、回收率、意见栏填写: the opening sentence of the summary. */
import { styled } from '@mui/material/styles'
import { sumOfRounds } from '#domain/teaching/evaluation-scores.ts'
import type { Form } from './evaluation-facts.ts'

export function TotalsLine({ forms, persons }: { forms: readonly Form[]; persons: number }) {
  const lessons = forms.filter(({ planned }) => planned.kind === '教学质量')
  const service = forms.filter(({ planned }) => planned.kind === '服务质量')
  return (
    <Line aria-label="评估汇总">
      本班共 <b>{persons}</b> 人，评估课题 <b>{lessons.length}</b> 个；《教学质量评估表》{figures(lessons)}；《服务质量评估表》{figures(service)}。
    </Line>
  )
}

function figures(forms: readonly Form[]) {
  const { issued, returned, returnRate, commented } = sumOfRounds(forms.map(({ result }) => result))
  if (!issued && !returned) return <>还没有发放</>
  return <>发放 <b>{issued}</b> 份，回收 <b>{returned}</b> 份，{returnRate === undefined ? '' : <>回收率 <b>{returnRate}%</b>，</>}意见栏填写 <b>{commented}</b> 份</>
}

const Line = styled('p')({ margin: '0 0 0.75rem', maxWidth: '60rem', b: { fontWeight: 600, fontVariantNumeric: 'tabular-nums' } })

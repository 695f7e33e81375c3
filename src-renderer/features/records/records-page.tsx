/** 台账: what happens while the class runs: problems, adjustments, reports upward, incidents (第六条（四）, 第八条（二）（六）, 第十二条). */
import { styled } from '@mui/material/styles'
import { ORG } from '#domain/college.ts'
import { rulesOf } from '#domain/rule-set.ts'
import { useClass, useRows } from '#store/live.ts'
import { Adjustments } from './adjustments.tsx'
import { Incidents } from './incidents.tsx'
import { MatterReports } from './matter-reports.tsx'
import { Problems } from './problems.tsx'

export function RecordsPage({ cls }: { cls: string }) {
  const of = useClass(cls)
  const ruleSets = useRows('ruleSet', ORG)
  if (!of || !ruleSets) return null
  const rules = rulesOf(ruleSets, of.ruleSetId)
  return (
    <Page>
      <Problems of={of} />
      <Adjustments of={of} rules={rules} />
      <MatterReports cls={cls} rules={rules} />
      <Incidents cls={cls} />
    </Page>
  )
}

const Page = styled('div')({ paddingBottom: '4rem' })

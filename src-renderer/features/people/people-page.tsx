/** 人员: who takes part (第五、七、九条), what the departments reported, whose turn it is to send mentors, the 微信工作群 (第十条). */
import { styled } from '@mui/material/styles'
import { useClass } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { DepartmentReports } from './department-reports.tsx'
import { MentorLogs } from './mentor-logs.tsx'
import { MentorNotices } from './mentor-notices.tsx'
import { StaffGrid } from './staff-grid.tsx'
import { WorkGroup } from './work-group.tsx'

export function PeoplePage({ cls }: { cls: string }) {
  const of = useClass(cls)
  if (!of) return null
  return (
    <Page>
      <BookSection title="参与人员" table="staff" clauses={<><ClauseChip id="R7.a" /><ClauseChip id="R9.b" /><ClauseChip id="R5.e" /></>}
        intro="辅导员一至二名，由学员工作处指定；学业导师每个教研部门一至二名；各部门参与人在报到前定下来。在最后一行填姓名就是添加，也可以从表格软件粘贴。">
        <StaffGrid cls={cls} />
      </BookSection>
      <DepartmentReports of={of} />
      <MentorNotices of={of} />
      {of.usesMentors === false ? null : <MentorLogs cls={cls} />}
      <WorkGroup of={of} />
    </Page>
  )
}

const Page = styled('div')({ paddingBottom: '4rem' })

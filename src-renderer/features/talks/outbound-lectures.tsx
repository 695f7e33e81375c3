/** 外派授课登记: teachers sent out on invitation, each approved (第一条). Only of a 外派授课 class. */
import type { OutboundLecture } from '#domain/mentoring.ts'
import { shortDate } from '#domain/calendar.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook, type FieldChoice } from '../class-book.tsx'
import { useColleagueNames } from '../college-offers.ts'

export function OutboundLectures({ cls }: { cls: string }) {
  const colleagues = useColleagueNames()
  const fields: FieldChoice<OutboundLecture>[] = [
    { name: 'teacher', offers: colleagues }, 'inviter', 'date', 'topic', 'place', 'hours', { name: 'approver', offers: colleagues }, 'approvedOn'
  ]
  return (
    <BookSection title="外派授课登记" table="outboundLecture" clauses={<ClauseChip id="R1.b" />} intro="应邀外派教师的，执行《教师外出授课管理办法》（黑政院发〔2020〕40号），先批准、后外出。">
      <ClassBook cls={cls} table="outboundLecture" noun="外派授课" fields={fields}
        empty="还没有外派授课登记。每位外派教师登记一条：教师、邀请单位、时间、题目、批准。"
        opening="填外派教师姓名后回车" fresh={(teacher) => ({ teacher })}
        summary={({ teacher, inviter, topic, date }) => <>{[date ? shortDate(date) : '日期未定', teacher, inviter, topic ? `《${topic}》` : undefined].filter(Boolean).join('，')}</>}
        state={({ date, approvedOn }) => (!approvedOn ? { words: '待批准', tone: 'open' } : date && approvedOn > date ? { words: '批准晚于授课', tone: 'late' } : { words: '已批准', tone: 'done' })} />
    </BookSection>
  )
}

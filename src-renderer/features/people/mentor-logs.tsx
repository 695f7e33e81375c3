/** 跟岗记录 (第九条): one a day of a mentor on post. */
import { dayOfInstant, shortDateWithWeekday } from '#domain/calendar.ts'
import type { MentorLog } from '#domain/mentoring.ts'
import { inTimetableOrder, TEACHING_KINDS } from '#domain/session.ts'
import { useDesk, useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook, type FieldChoice } from '../class-book.tsx'

export function MentorLogs({ cls }: { cls: string }) {
  const desk = useDesk()
  const staff = useRows('staff', cls)
  const sessions = useRows('session', cls)
  if (!staff || !sessions) return null
  const mentors = staff.filter(({ role }) => role === '学业导师').map(({ name }) => name)
  const lessons = inTimetableOrder(sessions.filter(({ kind }) => TEACHING_KINDS.includes(kind)))
  const titleOf = (id: string | undefined) => lessons.find((lesson) => lesson.id === id)?.title
  const fields: FieldChoice<MentorLog>[] = [
    'date', { name: 'mentor', offers: mentors },
    { name: 'sessionId', wide: true, reason: '当天听的课', offers: lessons.map(({ id, date, half, title }) => ({ value: id, words: `${shortDateWithWeekday(date)}${half} ${title}` })) },
    'guidance', 'problems'
  ]
  return (
    <BookSection title="跟岗记录" table="mentorLog" clauses={<ClauseChip id="R9.c" />} intro="学业导师驻班跟岗每天记一条：听了哪堂课、指导了什么、有什么问题和建议。">
      <ClassBook cls={cls} table="mentorLog" noun="跟岗记录" fields={fields} arrange={(rows) => [...rows].sort((a, b) => (`${a.date} ${a.mentor}` < `${b.date} ${b.mentor}` ? -1 : 1))}
        empty={mentors.length ? '还没有跟岗记录。' : '指定学业导师以后，跟岗情况记在这里。'}
        {...(mentors.length ? { fresh: () => ({ date: dayOfInstant(desk.now()), mentor: mentors[0]! }) } : {})}
        summary={({ date, mentor, sessionId, guidance }) => <>{[shortDateWithWeekday(date), mentor, titleOf(sessionId), guidance].filter(Boolean).join('，')}</>}
        state={({ guidance }) => (guidance ? undefined : { words: '未记指导情况', tone: 'open' })} />
    </BookSection>
  )
}

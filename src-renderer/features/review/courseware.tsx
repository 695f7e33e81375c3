/** 课件讲义: one line a lesson of the timetable; a file dropped on a line is that lesson's courseware. */
import type { DragEvent } from 'react'
import { shortDateWithWeekday } from '#domain/calendar.ts'
import type { Work } from '#domain/review.ts'
import { inTimetableOrder, type Session } from '#domain/session.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { wantsCourseware, workState } from '#domain/teaching/work-review.ts'
import { useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { FlagField } from '#ui/fields/flag-field.tsx'
import { BookSection, RecordBook } from '#ui/record-book.tsx'
import { readDropped } from '../dropped-file.ts'
import { useWorkFile, type WorkPlace } from './use-work-file.ts'
import { WorkDesk } from './work-desk.tsx'

export function Courseware({ of }: { of: TrainingClass }) {
  const save = useSave(of.id)
  const files = useWorkFile(of.id)
  const sessions = useRows('session', of.id)
  const works = useRows('work', of.id)
  const reviews = useRows('review', of.id)
  if (!sessions || !works || !reviews) return null
  const lessons = inTimetableOrder(sessions.filter(wantsCourseware))
  const workOf = ({ id }: Session): Work | undefined => works.find((work) => work.kind === '课件讲义' && work.sessionId === id)
  const placeOf = (lesson: Session): WorkPlace => {
    const work = workOf(lesson)
    // The same id on every PC: two who hand in the courseware of one lesson write one record.
    return { id: work?.id ?? `课件|${lesson.id}`, title: lesson.title, ...(work ? {} : { fresh: freshOf(lesson) }) }
  }
  const setNone = (lesson: Session, none: boolean) => {
    const { id, fresh } = placeOf(lesson)
    void save([{ table: 'work', id, set: { ...fresh, none: none || null, ...(none ? { fileName: null, hash: null } : {}) } }], none ? `“${lesson.title}”无课件` : `“${lesson.title}”有课件`)
  }
  const drop = (event: DragEvent<HTMLElement>) => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    const line = (event.target as Element).closest<HTMLElement>('[data-record]')?.dataset['record']
    const lesson = lessons.find(({ id }) => id === line)
    if (lesson) void readDropped(file).then((read) => read && files.take(placeOf(lesson), read))
  }
  const waiting = lessons.filter((lesson) => workState(workOf(lesson), reviews, lesson).tone !== 'done').length
  return (
    <BookSection title="课件讲义" table="work" clauses={<ClauseChip id="R2.b" />}
      intro={`课程表里每堂课一行，授课前由教研部门审核通过；课件换了就重新审核。把课件文件拖到一行上，就是那堂课的课件。${lessons.length ? (waiting ? `还有 ${waiting} 堂课没有审核好。` : '各堂课都审核好了。') : ''}`}>
      <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <RecordBook noun="课件讲义" records={lessons} fields={[]} today="" empty="课程表里还没有课程；排好课程表以后，这里每堂课一行。" onSave={() => undefined}
          summary={(lesson) => <>{shortDateWithWeekday(lesson.date)}{lesson.half} {lesson.title}{lesson.teacher ? `（${lesson.teacher}）` : ''}</>}
          state={(lesson) => workState(workOf(lesson), reviews, lesson)}
          below={(lesson) => (
            <>
              {lesson.kind === '讲授' ? null : <FlagField label="无课件" value={workOf(lesson)?.none ?? false} onCommit={(none) => setNone(lesson, none)} />}
              {workOf(lesson)?.none && lesson.kind !== '讲授' ? null : <WorkDesk cls={of.id} place={placeOf(lesson)} work={workOf(lesson)} reviews={reviews} files={files} department={lesson.teachingDepartment ?? '教研部门'} />}
            </>
          )} />
      </div>
    </BookSection>
  )
}

const freshOf = ({ id, title, teacher, teachingDepartment }: Session) => ({ kind: '课件讲义', title, sessionId: id, ...(teacher ? { author: teacher } : {}), ...(teachingDepartment ? { department: teachingDepartment } : {}) })

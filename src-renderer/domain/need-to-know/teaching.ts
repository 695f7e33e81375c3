/** 教研部门: the lessons, their courseware and its review, and its own mentors. */
import { departmentKind } from '../planning/department-kind.ts'
import { counselorsOf, type Profile } from './profile.ts'

export const TEACHING: Profile = {
  receiver: '教研部门',
  gives: '课程表、课件及审核情况、学业导师、本部门的任务',
  fields: {
    class: ['audience', 'goal', 'courseText', 'teachingText', 'teaching', 'learning', 'research', 'usesMentors', 'noMentorsReason'],
    session: ['date', 'half', 'from', 'to', 'kind', 'title', 'teacher', 'teacherUnit', 'teacherTitle', 'teachingDepartment', 'venue', 'hours', 'noSignIn'],
    work: ['kind', 'title', 'author', 'department', 'sessionId', 'usedOn', 'none', 'fileName', 'hash'],
    // Opinions stay on paper (第二条); whether it was reviewed is what the teacher has to know.
    review: ['stage', 'object', 'department', 'workId', 'reviewer', 'reviewedOn', 'result', 'hash'],
    mentorNotice: ['department', 'notifiedOn', 'turnOf', 'reason'],
    mentorLog: ['date', 'mentor', 'sessionId', 'guidance', 'problems'],
    task: ['department', 'matter', 'requirement', 'person', 'phone', 'assisting', 'dueOn', 'startOn', 'place', 'toldOn', 'doneOn', 'order']
  },
  chosen: (snapshot, departments) => {
    const works = snapshot.works.filter(({ kind }) => kind === '课件讲义')
    const ids = new Set(works.map(({ id }) => id))
    return {
      ...snapshot,
      staff: [...counselorsOf(snapshot), ...snapshot.staff.filter(({ role }) => role === '学业导师')],
      works,
      reviews: snapshot.reviews.filter(({ workId }) => workId !== undefined && ids.has(workId)),
      tasks: snapshot.tasks.filter(({ department }) => departmentKind(department, departments) === '教研部门')
    }
  }
}

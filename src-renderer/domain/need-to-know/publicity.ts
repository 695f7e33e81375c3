/** 法治宣传事务部: what takes place when and where, its own tasks, and the texts that are to be published. */
import { departmentKind } from '../planning/department-kind.ts'
import { counselorsOf, type Profile } from './profile.ts'

/** Courseware and the handbook are not published. */
const COPY = new Set(['新闻稿', '屏显文字', '其他文案'])

export const PUBLICITY: Profile = {
  receiver: '法治宣传事务部',
  gives: '活动安排、宣传任务、文案及审核情况',
  fields: {
    class: ['publicityText'],
    session: ['date', 'half', 'from', 'to', 'kind', 'title', 'venue'],
    activity: ['date', 'item', 'quantity', 'unit'],
    work: ['kind', 'title', 'author', 'department', 'usedOn', 'none', 'fileName', 'hash'],
    review: ['stage', 'object', 'department', 'workId', 'reviewedOn', 'result', 'hash'],
    task: ['department', 'matter', 'requirement', 'person', 'phone', 'assisting', 'dueOn', 'startOn', 'place', 'toldOn', 'doneOn', 'order']
  },
  chosen: (snapshot, departments) => {
    const works = snapshot.works.filter(({ kind }) => COPY.has(kind))
    const ids = new Set(works.map(({ id }) => id))
    return {
      ...snapshot,
      staff: counselorsOf(snapshot),
      works,
      reviews: snapshot.reviews.filter(({ workId }) => workId !== undefined && ids.has(workId)),
      tasks: snapshot.tasks.filter(({ department }) => departmentKind(department, departments) === '法治宣传事务部')
    }
  }
}

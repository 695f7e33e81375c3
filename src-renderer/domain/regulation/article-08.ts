/** 第八条: the duties of the 辅导员 from 任务分解 to 移交. Its longer items have files of their own, named for what they check. */
import { proposedGrade } from '../service/adjustment-grade.ts'
import { shortDate } from '../calendar.ts'
import { elementsWithoutTask } from '../planning/element-tasks.ts'
import { rulesOf } from '../rule-set.ts'
import { counselorArchive } from './archive-rules.ts'
import { dataConfirmed, handedOver } from './closing-rules.ts'
import { deskCovered, receptionCovered, sponsorAssisted } from './duty-rules.ts'
import type { Remark, Rule, Rules } from './finding.ts'
import { gravely, hasReached } from './phase.ts'
import { bedsAssigned, equipmentChecked, kitsHandedOut, preparedBefore, sheetsReady, traineesTold } from './reception-rules.ts'
import { ceremoniesReported, leadersReported } from './report-rules.ts'

/** Other papers count too (等文书), where their title says that they are such a paper. */
const LIKE_A_HANDBOOK = /手册|须知|指南|指引/

/** R8.1a: 学员手册, 培训须知 or the like before 报到; that every 要素 has its task only reminds. */
const handbookMade: Rule = (of, _, now) => {
  if (!hasReached('方案下发', of, now)) return []
  const { arriveOn, handbookOn, noticeOn } = of.class
  const others = of.works.filter(({ kind, title, none }) => !none && (kind === '学员手册' || (kind === '其他文案' && LIKE_A_HANDBOOK.test(title)))).flatMap(({ usedOn }) => usedOn ?? [])
  const ready = [handbookOn, noticeOn, ...others].flatMap((day) => day ?? []).sort()[0]
  const isLate = ready !== undefined && arriveOn !== undefined && ready > arriveOn
  const open = elementsWithoutTask(of.class, of.tasks)
  return [
    ...(ready === undefined || isLate
      ? [{ subject: '文书', ...gravely(isLate || hasReached('报到', of, now)), who: '辅导员', due: arriveOn, missing: isLate ? `学员手册、培训须知等文书${shortDate(ready)}才编成，晚于报到。` : '学员手册、培训须知等文书一样都还没有编成。', remedy: '在报到前编成其中之一，填写编成日期。', mend: { screen: 'preparation', table: 'class', field: 'noticeOn' } } as const]
      : []),
    ...(open.length
      ? [{ subject: '任务', severity: 'reminder', basis: '由规范推定', who: '辅导员', due: arriveOn, missing: `方案中的${open.join('、')}还没有落实到人的任务。`, remedy: '在任务分解里写明由谁负责。', mend: { screen: 'plan', table: 'task' } } as const]
      : [])
  ]
}

/** R8.1b: whoever has a task was told of it. */
const executorsTold: Rule = (of, _, now) => {
  if (!hasReached('方案下发', of, now)) return []
  const open = of.tasks.filter(({ person, toldOn }) => person?.trim() && !toldOn)
  return [...new Set(open.map(({ department }) => department))].sort().map((department) => {
    const own = open.filter((task) => task.department === department)
    const people = [...new Set(own.map(({ person }) => person!.trim()))].sort().join('、')
    return { subject: department.replace(/\s/g, ''), who: '辅导员', whom: department, due: own.flatMap(({ dueOn }) => dueOn ?? []).sort()[0], missing: `${department}的${people}还没有得到任务通知。`, remedy: '及时通知执行人员，在任务分解里填写通知日期。', mend: { screen: 'plan', table: 'task', record: own.map(({ id }) => id).sort()[0], field: 'toldOn' } }
  })
}

/** R8.1c: no meeting is demanded; one that was called leaves who came and what was decided, and that becomes a task. */
const meetingsMinuted: Rule = ({ meetings, tasks }, _, now) =>
  meetings.filter(({ calledBy, date }) => calledBy === '辅导员' && date <= now.day).flatMap(({ id, date, attendees, decisions }): Remark[] => {
    const open = [...(attendees?.trim() ? [] : ['参加人员']), ...(decisions?.trim() ? [] : ['议定事项'])]
    const told = { subject: id, who: '辅导员', mend: { screen: 'preparation', table: 'meeting', record: id } } as const
    if (open.length) return [{ ...told, missing: `${shortDate(date)}执行人员协调会议还没有记录${open.join('、')}。`, remedy: '补记参加人员和议定事项，需要办理的列为任务。' }]
    return tasks.some(({ meetingId }) => meetingId === id) ? [] : [{ ...told, missing: `${shortDate(date)}执行人员协调会议的议定事项还没有列为任务。`, remedy: '把议定事项列入任务分解，写明由谁办理、何时完成。' }]
  })

/** R8.2a: an adjustment says why, at whose wish, and who was told. */
const adjustmentsTold: Rule = ({ adjustments }) =>
  adjustments.flatMap(({ id, date, matter, reason, askedBy, informed }) => {
    const open = [...(reason?.trim() ? [] : ['原因']), ...(askedBy?.trim() ? [] : ['提出方']), ...(informed?.trim() ? [] : ['已告知何人'])]
    return open.length ? [{ subject: id, who: '辅导员', missing: `${shortDate(date)}调整${matter}，还没有登记${open.join('、')}。`, remedy: '与各方沟通处理后补登。', mend: { screen: 'records', table: 'adjustment', record: id } } as const] : []
  })

/** R8.2b: 较为重大, by the proposal or by a person's word, goes to the leader; graded lower than proposed only with a word why. */
const majorAdjustmentsTold: Rule = (of, { ruleSets }) => {
  const rules = rulesOf(ruleSets, of.class.ruleSetId)
  return of.adjustments.flatMap((adjustment): Remark[] => {
    const { id, date, matter, grade, gradeReason, leaderToldOn } = adjustment
    const proposed = proposedGrade(adjustment, rules)
    const mend = { screen: 'records', table: 'adjustment', record: id } as const
    if (grade === '一般') {
      return proposed === '一般' || gradeReason?.trim() ? [] : [{ subject: `${id}|定级`, basis: '由规范推定', who: '辅导员', missing: `${shortDate(date)}调整${matter}一般属较为重大，定为一般没有说明。`, remedy: '改定为较为重大并通报项目负责人，或者填写定级说明。', mend: { ...mend, field: 'gradeReason' } }]
    }
    if ((grade ?? proposed) === '一般' || leaderToldOn) return []
    return [{ subject: id, ...(grade ? {} : { basis: '由规范推定' }), who: '辅导员', due: date, missing: `${shortDate(date)}调整${matter}属较为重大，还没有通报项目负责人。`, remedy: '及时通报并填写通报日期。', mend: { ...mend, field: 'leaderToldOn' } }]
  })
}

export const ARTICLE_8: Rules = {
  'R8.1a': handbookMade,
  'R8.1b': executorsTold,
  'R8.1c': meetingsMinuted,
  'R8.2a': adjustmentsTold,
  'R8.2b': majorAdjustmentsTold,
  'R8.3a': preparedBefore,
  'R8.3b': equipmentChecked,
  'R8.4a': sheetsReady,
  'R8.4b': kitsHandedOut,
  'R8.4c': bedsAssigned,
  'R8.4d': traineesTold,
  'R8.4e': receptionCovered,
  'R8.5a': deskCovered,
  'R8.5b': sponsorAssisted,
  'R8.6a': ceremoniesReported,
  'R8.6b': leadersReported,
  'R8.7': counselorArchive,
  'R8.8': dataConfirmed,
  'R8.9': handedOver
}

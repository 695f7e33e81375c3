/** Chapters that tell how to live and learn here: rules, daily life, whom to call, the evaluation, room for notes. */
import { DEFAULT_EMERGENCY_PLANS } from '#domain/college-defaults/emergency-plans.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Block } from '#documents/paper.ts'
import { TO_WRITE } from '#documents/parts/form.ts'
import { textTable, withoutOrphans } from '#documents/parts/text-table.ts'
import { mm } from '#documents/house.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'
import { bookHeading, bookText, bookTopic, ruledPage } from './chapter.ts'
import { citedRules, CONDUCT, contacts, guideTopics, lessonHours, outOfHours, PERSONAL_NOTICE } from './trainee-matters.ts'

export const rules = ({ class: own }: ClassSnapshot, college: CollegeFacts | undefined): Block[] => [
  ...CONDUCT.map(({ name, text }, i) => bookTopic(`${i + 1}.${name}。`, text)),
  ...(own.learning?.trim() ? [bookTopic(`${CONDUCT.length + 1}.本班要求。`, own.learning.trim().replaceAll('\n', ''))] : []),
  ...bookText(`以上为摘要，执行${citedRules(college)}，以文件原文为准。`)
]

export function dailyLife({ class: own, sessions }: ClassSnapshot): Block[] {
  const hours = lessonHours(sessions)
  const written = guideTopics(own)
  const topics = [...(hours && !written.some(({ name }) => name.includes('作息')) ? [{ name: '上课时间', text: `${hours}，具体以课程表为准。` }] : []), ...written]
  // What the college has not written down is asked of the counselor, or filled in by hand.
  const missing = ['住宿', '就餐', '停车', '门禁', '医务', '网络'].filter((name) => !topics.some((topic) => `${topic.name}${topic.text}`.includes(name.slice(0, 2))))
  return [...topics, ...missing.map((name) => ({ name, text: written.length ? '请向辅导员询问。' : TO_WRITE }))].map(({ name, text }) => bookTopic(`${name}：`, text))
}

export function safety({ class: own, staff, duties, college }: ClassSnapshot, facts: CollegeFacts | undefined): Block[] {
  const { reception, night } = outOfHours(duties)
  const counselors = contacts(own, staff).filter(({ role }) => role === '辅导员').map(({ role, name, phone }) => [role, spreadName(name), phone])
  const plans = (facts?.emergencyPlans.length ? facts.emergencyPlans : DEFAULT_EMERGENCY_PLANS).map(({ title }) => `《${title.replace(/^《|》$/g, '')}》`).join('、')
  return [
    bookHeading('（一）应急电话'),
    withoutOrphans(textTable([{ title: '事项', mm: 46 }, { title: '联系人', mm: 62, face: 'name' }, { title: '电话', mm: 62 }], [...(counselors.length ? counselors : [['辅导员', '', '']]), ['学院值班', college.name, college.phone ?? ''], ['公共服务', '报警、火警、急救', '110、119、120']], mm(10))),
    ...bookText([reception && `临时接待（报到时段以外）：${reception}。`, night && `夜间联系：${night}。`].filter(Boolean).join('\n')),
    bookHeading('（二）安全提示'),
    ...['妥善保管随身财物和证件，离开房间时关好门窗、切断电源。', '入住后请查看房门背后的疏散示意图，熟悉安全出口；发生火情等紧急情况，听从工作人员指挥，沿疏散通道撤离。', '身体不适或者发现他人异常的，立即告知辅导员；外出活动统一乘车、集体行动，不得擅自离队。', `学院制定有${plans}，突发事件按预案处置。`].map((text, i) => bookTopic(`${i + 1}.`, text))
  ]
}

export const evaluation = (): Block[] => [
  ...bookText('培训期间和结业前，学院将发放《教学质量评估表》《服务质量评估表》，听取对教师教学效果、学员服务管理和综合后勤保障的意见建议。评估不记名，请如实填写，结果用于改进教学和服务。\n平时有意见建议的，可以随时向辅导员提出，学院将及时反馈有关部门和人员改进。'),
  bookTopic('个人信息说明。', PERSONAL_NOTICE)
]

export const notes = (): Block[] => [ruledPage(20), ruledPage(20)]

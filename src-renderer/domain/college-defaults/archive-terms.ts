/**
 * 归档范围: what the file of a class holds (一班一档), in the three stages of 第六条（七）, 第八条（七） and what arises after 撤场.
 * Terms of keeping are those of 国家档案局令第8号 and a proposal only: the college's own table decides.
 */
import type { ArchiveTerm } from '../college-lists.ts'

type Stage = ArchiveTerm['stage']
type Papers = readonly (readonly [title: string, more?: { readonly term?: string; readonly optional?: true }])[]

const stage = (name: Stage, papers: Papers) =>
  papers.map(([title, { term = '10年', optional } = {}]) => ({ id: `${name}|${title}`, stage: name, title, term, ...(optional ? {} : { required: true }) }))

export const DEFAULT_ARCHIVE_TERMS: readonly ArchiveTerm[] = [
  ...stage('书面确认至报到', [
    ['洽商记录'], ['踏查记录', { optional: true }], ['培训服务协议或预（决）算单', { term: '30年' }], ['超常规事项确认单', { optional: true }], ['实施方案（含修订）'],
    ['项目参与人名单'], ['课程表'], ['教师委派与课件审核材料'], ['协调会议记录', { optional: true }], ['用印审批单', { optional: true }], ['应急预案'], ['模拟记录', { optional: true }]
  ]),
  ...stage('报到至撤场', [
    ['学员手册或培训须知'], ['学员花名册'], ['报到签到表'], ['签到簿'], ['资料用品发放表'], ['住宿安排表'], ['就餐统计表'], ['备品领用配发单'], ['设备检查调试记录'], ['值守表'],
    ['请假单', { optional: true }], ['临时调整单', { optional: true }], ['问题处置台账', { optional: true }], ['重大事项上报单', { optional: true }], ['开班式、结业式材料'],
    ['结业证书名册', { term: '永久', optional: true }], ['照片', { optional: true }], ['数据确认单', { term: '30年' }], ['移交清单']
  ]),
  ...stage('撤场以后', [
    ['教学质量评估表、服务质量评估表及汇总'], ['意见建议反馈单'], ['预（决）算单（决算）', { term: '30年' }], ['发票登记', { term: '30年' }], ['培训总结', { optional: true }], ['新闻报道', { optional: true }]
  ])
].map((term, i) => ({ ...term, order: i + 1 }))

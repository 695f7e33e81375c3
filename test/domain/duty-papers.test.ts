/** What the duties of the 规范 call for is there to be printed, or says why not. */
import { expect, test } from 'vitest'
import { DUTY_PAPERS } from '#domain/duty-papers.ts'
import { papers } from '#domain/paper-kinds.ts'
import { CLAUSE_IDS } from '#domain/regulation/clauses.ts'

/** The documents of every duty as the regulation was taken apart, by its articles. Written out, so that none is lost by a slip. */
const DOCUMENTS = `外派授课登记 制度清单 意识形态（政治）审核表 审核台账 年度培训计划 洽商记录 班次承接登记 人员调配表 课程表 公示稿 评估汇总 反馈单 实施方案 报到签到表 备品领用配发单 会场布置确认单
  物品清单 活动安排 请销假登记 素材移送单 临时调整单 问题处置台账 投标资料登记 预（决）算单 收付登记 开票信息表 发票登记 安全预案清单 物业服务通知单 专题目录 教师委派表 教学质量跟踪记录 学业导师名单
  培训科研事项登记 宣传任务单 设备检查调试记录 线上班次技术文件 参训数据表 用印登记 接待安排 备品采购申请单 备品领用单 踏查记录 超常规事项确认单 书面协议 用印审批单 教学质量评估表 服务质量评估表 意见建议反馈单
  整改台账 开票申请 档案目录 学员手册 培训须知 任务分解表 任务通知单 会议记录 资料用品发放表 住宿安排表 值守表 值班表 班级日志 重大事项上报单 接待方案 数据确认单 移交清单 跟岗记录`.split(/\s+/)

/** What the college asked for besides. */
const ASKED = ['数据补充确认单', '讲课费签收单', '学员花名册', '通讯录', '就餐统计表', '请假单', '桌签', '胸牌', '结业证书', '会议纪要', '参与人员名单', '次日报餐单', '报到通知', '开结业仪程', '离岗交接单', '签到簿', '授课教师签到表', '实践教学签到表', '用餐签到表', '汇总签到簿']

test('every document of a duty is a paper, or has a reason why it is none', () => {
  expect(DOCUMENTS.filter((name) => !DUTY_PAPERS.some(({ document }) => document === name))).toEqual([])
  for (const { document, papers: made, reason } of DUTY_PAPERS) expect(made?.length ? true : (reason?.length ?? 0) > 15, document).toBe(true)
  expect(DUTY_PAPERS.filter(({ reason }) => reason).map(({ document }) => document)).toEqual(['年度培训计划', '班次承接登记', '公示稿', '投标资料登记', '专题目录', '培训科研事项登记'])
})

test('what the college asked for besides has a paper of that name', () => expect(ASKED.filter((name) => !papers.some(({ title }) => title === name))).toEqual([]))

test('every paper serves a duty, and none but those of the list', () => {
  const served = new Set(DUTY_PAPERS.flatMap(({ papers: made = [] }) => made))
  const cards = papers.filter(({ isCard }) => isCard).map(({ id }) => id)
  expect(papers.map(({ id }) => id).filter((id) => !served.has(id) && !cards.includes(id))).toEqual([])
  for (const { id, clauses } of papers) for (const clause of clauses) expect(CLAUSE_IDS, id).toContain(clause)
})

test('ids, titles and marks are each used once; marks fit into a QR code', () => {
  for (const key of ['id', 'title', 'mark'] as const) expect(new Set(papers.map((paper) => paper[key])).size, key).toBe(papers.length)
  for (const { mark } of papers) expect(mark).toMatch(/^[0-9A-Z-]{2,6}$/)
})

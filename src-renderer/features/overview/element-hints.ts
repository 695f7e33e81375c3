/** What each 要素 wants to hear, in one grey line: the words office staff negotiate in. */
import type { TrainingClass } from '#domain/training-class.ts'

export const ELEMENT_HINTS: Partial<Record<keyof TrainingClass, string>> = {
  arriveOn: '报到从这一天开始，各部门参与人须在此之前定下来（第五条）',
  withdrawOn: '班次结束以撤场为准，材料移交从这一天起算（第八条）',
  place: '如 学院本部第一报告厅；外出教学另写在“行”里',
  plannedCount: '与主办单位商定的人数，实到人数以报到为准',
  audience: '哪些单位、哪些岗位的人员',
  schedule: '报到、开班、授课、结业的大致安排，细目在课程表里排',
  meals: '餐次、形式、餐标、地点、特殊餐；不供餐写“无”',
  lodging: '楼栋、房型、间数、标准；不住宿写“无”',
  transport: '接送、现场教学用车、停车；没有写“无”',
  teaching: '授课方式、师资、教学设备',
  learning: '学员管理、分组、考勤、考核',
  research: '研讨、课题、成果；没有写“无”',
  budgetStandard: '各项收费标准或综合定额；超出常规的须先商财务后勤处（第六条）',
  invoice: '抬头、税号、票种、开具时间；不开票写“无”',
  fundingSource: '如 主办单位年度培训经费'
}

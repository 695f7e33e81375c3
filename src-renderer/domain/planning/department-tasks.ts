/** 第三条: what the regulation gives each department to do for every class; the default 任务分解. */
import type { TrainingClass } from '../training-class.ts'

export interface DepartmentTask {
  /** Clause, e.g. R3.c. */
  readonly clause: string
  readonly department: string
  readonly matter: string
}

const tasks = (clause: string, department: string, ...matters: string[]): DepartmentTask[] => matters.map((matter) => ({ clause, department, matter }))

const ALWAYS: readonly DepartmentTask[] = [
  ...tasks('R3.a', '教务处', '项目洽商、班次承接与人员调配', '教学组织、信息公示与整体运行', '效果评估与跟踪反馈'),
  ...tasks('R3.b', '教务处', '拟定实施方案，各部门细化执行'),
  ...tasks(
    'R3.c', '学员工作处',
    '接待报到', '班次及学员备品领用配发', '会场布置，开班期间会场教学物品管理', '课堂教学与实践教学服务管理保障', '班级活动、学员纪律与生活服务管理',
    '向法治宣传事务部提供宣传信息、素材', '按方案及临时性调整事项协调其他部门', '协调主办单位主管或驻班工作人员处理常规性及临时性问题'
  ),
  ...tasks('R3.d', '财务后勤处', '预（决）算管理、资金收付、发票开具'),
  ...tasks('R3.e', '财务后勤处', '制定并实施基础设施、校园、食品、公共卫生安全预案', '协调物业做好食宿保障、会场安置与清洁、会场教学设施日常管理、停车排布、门禁管理'),
  ...tasks('R3.f', '教研部门', '专题开发、课程组织、教师委派', '教学质量跟踪', '派出学业导师驻班跟岗（适用学业导师制的班次）'),
  ...tasks('R3.g', '科研处', '培训相关科研规划管理，协调各教研部门组织落实'),
  ...tasks('R3.h', '法治宣传事务部', '照片采集、新闻（消息）采编、屏显', '学院网站、公众号宣传推广'),
  ...tasks('R3.i', '图书情报信息中心', '课堂多媒体设备调试与维护', '多功能厅设备使用与管理'),
  ...tasks('R3.j', '办公室', '学院印章用印发文', '必要时陪同学院领导组织接待')
]

const ONLINE: readonly DepartmentTask[] = tasks(
  'R3.i', '图书情报信息中心',
  '线上班次技术文件编制', '线上平台选用和群组创建', '授课教师网络技术辅导和测试', '线上班次远程技术支持保障', '线上参训数据收集和反馈'
)

/** The tasks of a class by its form of teaching; 线上 adds the five technical ones of R3.i. */
export const departmentTasks = (mode: TrainingClass['mode']): readonly DepartmentTask[] => (mode === '线上' || mode === '线上线下结合' ? [...ALWAYS, ...ONLINE] : ALWAYS)

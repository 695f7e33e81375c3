/** Classes to print: the demo, the finished one before it, and the demo with any number of people of the most awkward names there are. */
import { readFileSync } from 'node:fs'
import { readCollegeFile } from '#domain/college-file.ts'
import { snapshotOf, type ClassSnapshot } from '#domain/snapshot.ts'
import type { Trainee } from '#domain/trainee.ts'

function demoClasses(): readonly ClassSnapshot[] {
  const outcome = readCollegeFile(JSON.parse(readFileSync(new URL('../../../resources/demo/college.json', import.meta.url), 'utf8')))
  if (outcome.kind === 'refused') throw new Error(outcome.sentence)
  return outcome.classes
}

export const demoClass = (): ClassSnapshot => demoClasses()[0]!
/** Its predecessor: over, handed over, settled and filed. */
export const finishedClass = (): ClassSnapshot => demoClasses()[1]!

const NAMES = ['王某', '李喆翀', '阿卜杜热合曼·买买提依明', '张𠅤', '刘䶮', '欧阳文静', '古丽米热·吐尔逊江·阿不都热依木', 'A&B <C>', '司马"云\'飞', '陈\n犇']
const UNITS = ['某监狱', '演示省示范市中级人民法院执行局执行实施一处', '演示省新康监狱（演示省监狱中心医院）罪犯医疗管理科', '演示省示范自治州应急管理综合行政执法支队危险化学品执法大队第三中队驻园区工作站', '', '甲&乙<丙>局']
const POSTS = ['科长', '', '四级警长（国家二级心理咨询师、狱内侦查高级教官）', '副监区长', '党委委员、副监狱长、一级高级警长']

/** `count` people; the same for the same count. */
export const people = (count: number): Trainee[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `p${String(i).padStart(4, '0')}`,
    name: NAMES[i % NAMES.length]!,
    gender: i % 3 ? '男' : '女',
    ...(UNITS[i % UNITS.length] && { organization: UNITS[i % UNITS.length]! }),
    ...(POSTS[i % POSTS.length] && { position: POSTS[i % POSTS.length]! }),
    phone: `1640000${String(i).padStart(4, '0')}`,
    order: i
  }))

/** The demo class with other people on its roster. */
export const classOf = (count: number): ClassSnapshot => ({ ...demoClass(), trainees: people(count), attendance: [], stays: [] })

/** The class with a 结业证书 for everybody on its roster. */
export const certified = (of: ClassSnapshot): ClassSnapshot => ({ ...of, certificates: of.trainees.filter(({ status }) => (status ?? '在册') === '在册').map(({ id }, i) => ({ id, number: `演示学院培〔2026〕第${String(101 + i).padStart(4, '0')}号`, issuedOn: '2026-11-27' })) })

/** A class of which nothing but the name is known. */
export function emptyClass(): ClassSnapshot {
  return snapshotOf({ id: 'empty', name: '演示培训班', hostMode: '承办', sponsor: '演示省示范监狱管理局' }, {}, demoClass().college)
}

/** The longest of everything that a person may type in one line, and texts of several pages. */
export function longClass(): ClassSnapshot {
  const whole = classOf(30)
  const long = (text: string, length: number): string => text.repeat(length).slice(0, length)
  return {
    ...whole,
    class: { ...whole.class, name: long('演示省监狱系统狱政管理、刑罚执行、教育改造业务骨干培训班', 120), sponsor: long('演示省示范监狱管理局教育培训处', 120), place: long('演示市示范区学院路', 150), goal: long('规范执法、公正执法，（2026年）“提质增效”；', 6000), requirementsText: long('落实责任。', 3000), confirmationNote: long('据实登记，无异议。', 3000) },
    tasks: whole.tasks.map((task) => ({ ...task, matter: long('编制学员手册、签到簿，', 400), requirement: long('报到前一日到位。', 300) })),
    sessions: whole.sessions.map((session) => ({ ...session, title: long('减刑、假释案件实质化审理中的证据与文书', 120), venue: long('综合楼第一报告厅', 100) })),
    budget: Array.from({ length: 24 }, (_, i) => ({ id: `b${i}`, item: long('住宿费（标间、单间）', 60), unit: '元/人·天', standard: 130.5, persons: 33.25, days: 4, finalPersons: 131, finalDays: 1, note: long('报到日晚餐、撤场日早午餐合计一天，', 120), differenceReason: long('两人延住一晚，主办单位同意；', 300), order: i })),
    lectureFees: whole.lectureFees.flatMap((fee) => Array.from({ length: 8 }, (_, i) => ({ ...fee, id: `${fee.id}-${i}`, topic: long('减刑、假释案件实质化审理中的证据与文书', 120) }))),
    mealDays: whole.mealDays.map((day) => ({ ...day, remark: long('午餐为现场教学归来后用餐，', 150) }))
  }
}

/** The columns a name list may have, by the headings that sponsors give them. */
import type { Trainee } from '#domain/trainee.ts'

/** The fields of a trainee that a list can bring. */
export const ROSTER_FIELDS = ['name', 'gender', 'ethnicity', 'birth', 'idNumber', 'organization', 'department', 'position', 'rank', 'phone', 'politicalStatus', 'education', 'lodging', 'diet', 'plate', 'group', 'remark'] as const satisfies readonly (keyof Trainee)[]
export type RosterField = (typeof ROSTER_FIELDS)[number]

/** What a column of a list means. Beyond the fields: columns that need a person, feed another field, or only count. */
export type RosterColumn = RosterField | 'serial' | 'age' | 'organizationAndPosition' | 'policeRank' | 'title' | 'needsLodging' | 'halal' | 'arrival' | 'departure' | 'landline'

/** For the mapping menu, in its order. */
export const COLUMN_LABELS: Readonly<Record<RosterColumn, string>> = {
  serial: '序号', name: '姓名', gender: '性别', ethnicity: '民族', birth: '出生年月', age: '年龄', idNumber: '身份证号',
  organization: '单位', department: '部门', position: '职务', organizationAndPosition: '单位及职务（合在一栏）', rank: '职级', policeRank: '警衔或等级', title: '职称',
  phone: '手机', landline: '办公电话', politicalStatus: '政治面貌', education: '学历', needsLodging: '是否住宿', lodging: '住宿要求', diet: '饮食要求', halal: '是否清真',
  arrival: '到达时间', departure: '返程时间', plate: '车牌号', group: '组别', remark: '备注'
}

const ALIASES: Readonly<Record<RosterColumn, string>> = {
  serial: '序号 编号 序 号 NO NO. 排序 学号 ID',
  name: '姓名 名字 学员姓名 参训人员 参训人员姓名 参会人员 参会人员姓名 参训学员 学员 培训人员 培训人员姓名 人员姓名 姓名全称 参加人员 NAME',
  gender: '性别 男女 性 SEX GENDER',
  ethnicity: '民族 族别',
  birth: '出生年月 出生日期 出生年月日 出生时间 生日 出生',
  age: '年龄 周岁 岁数',
  idNumber: '身份证号 身份证号码 身份证 证件号码 证件号 公民身份号码 公民身份证号码 居民身份证号 居民身份证号码 有效证件号码 身份号码 身份证件号码',
  organization: '单位 工作单位 所属单位 所在单位 单位名称 单位全称 单位及部门 工作单位及部门 工作单位名称 派出单位 选派单位 报送单位 单位部门 现工作单位',
  department: '部门 处室 科室 所在部门 工作部门 内设机构 部门处室 所在处室 所在科室 处科室',
  position: '职务 现任职务 现职务 (原)职务(职级)或职称 职务或职称 职务/职称 职务职称 行政职务 岗位 职位 担任职务 职务名称 职务(职级) 职务职级 职务及职级 职务/职级',
  organizationAndPosition: '单位及职务 单位职务 工作单位及职务 单位和职务 单位、职务 工作单位和职务 工作单位、职务 单位及现任职务 所在单位及职务 工作单位职务 单位/职务 现工作单位及职务',
  rank: '职级 级别 行政级别 职务级别 职级级别 公务员职级 职务层次',
  policeRank: '警衔 等级 衔级 法官等级 检察官等级 法官检察官等级 警衔/法官检察官等级 警衔等级',
  title: '职称 专业技术职称 技术职称 专业技术职务',
  phone: '手机 手机号 手机号码 联系电话 联系手机 电话 电话号码 联系方式 移动电话 本人手机 本人电话 联系号码 手机电话 PHONE TEL MOBILE 电话/手机',
  landline: '办公电话 座机 固定电话 单位电话 办公座机 办公室电话',
  politicalStatus: '政治面貌 党派 政治面目',
  education: '学历 文化程度 最高学历 学历学位 全日制学历 学历层次',
  needsLodging: '是否住宿 是否需要住宿 是否安排住宿 需否住宿 是否入住 住宿(是/否) 是否留宿',
  lodging: '住宿要求 住宿 单间/合住 单间或合住 住宿需求 住宿安排 住宿方式 房型 住宿类型 食宿要求 单住/合住 住宿标准',
  diet: '饮食要求 饮食禁忌 忌口 过敏 饮食 饮食需求 特殊饮食 用餐要求 餐饮要求 饮食习惯 食物过敏 用餐禁忌 饮食忌口 饮食禁忌/过敏',
  halal: '是否清真 清真 是否清真餐 清真餐 是否需要清真餐',
  arrival: '报到时间 到达时间 到达 抵达时间 到站时间 到达日期 到达车次 来程 抵哈时间',
  departure: '返程时间 返程 离开时间 离开 离会时间 返程车次 离开日期',
  plate: '车牌号 车号 车牌 车牌号码 车辆号牌 自驾车牌号 自驾车牌',
  group: '组别 分组 小组 组 班组 所在组',
  remark: '备注 说明 其他 备 其它 备注说明 备注信息 其他要求 其他说明 特殊要求'
}

const plainHeading = (text: string): string => text.normalize('NFKC').replace(/[\s*★☆※:\u200b\ufeff]/g, '').replaceAll('∕', '/').toUpperCase()

const columnByAlias = new Map<string, RosterColumn>(Object.entries(ALIASES).flatMap(([column, aliases]) => aliases.split(' ').map((alias) => [plainHeading(alias), column as RosterColumn] as const)))

/** The meaning of a heading: 姓　名, *姓名, 身份证号（18位）, 手机号码(必填); undefined for one we do not know. */
export function columnOfHeading(heading: string): RosterColumn | undefined {
  const plain = plainHeading(heading)
  if (plain === '' || plain.length > 40) return undefined
  return columnByAlias.get(plain) ?? columnByAlias.get(plain.replace(/[(【[].*?[)】\]]/g, '')) ?? columnByAlias.get(plain.replace(/^\d+[.、]?/, ''))
}

/** What a bare piece of text in a name list is, judged by its own look: for lists without headings and for chats. */
import { readIdentityNumber } from '#domain/reading/identity-number.ts'
import { withoutBlanks } from '#domain/reading/person-name.ts'
import { readPhones } from '#domain/reading/phone-number.ts'
import { ethnicityOf } from './value-maps.ts'
import type { RosterColumn } from './roster-columns.ts'

const BIRTH = /^(?:19|20)\d{2}(?:[.\-/年](?:0?[1-9]|1[0-2])(?:[.\-/月](?:0?[1-9]|[12]\d|3[01])日?|月)?|(?:0[1-9]|1[0-2])(?:[0-3]\d)?)(?:生|出生)?$/
const POLITICAL = /^(?:中共|预备)?(?:党员|预备党员|中共党员|共青团员|团员|群众|民盟盟员|民建会员|民进会员|农工党党员|致公党党员|九三学社社员|无党派人士)$/
const EDUCATION = /^(?:博士|硕士|研究生|本科|大学|大学本科|大专|专科|中专|高中|在职研究生|硕士研究生|博士研究生|省委党校研究生)(?:学历)?$/
const PLATE = /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•]?[A-Z0-9]{5,6}$/i
const RANK = /(?:巡视员|调研员|主任科员|[一二]级科员|警监|警督|警司|警员|级警长|高级警长|级主管|级法官|级检察官|级法官助理|警务专员|处级|科级|厅级|厅局级)$/
const POSITION = /(?:长|书记|主任|科员|干事|民警|警察|法官|检察官|助理|律师|专员|秘书|会计|司机|教导员|指导员|政委|委员|书记员|总监|干警|职员|校长|教授|讲师|主管|负责人|法警)$/
const ORGANIZATION = /(?:局|厅|院|监狱|戒毒所|看守所|所|委|委员会|政府|公司|学校|学院|大学|中心|部|办|支队|总队|大队|协会|分局|站|集团)$/
const DEPARTMENT = /(?:处|科|室|处室|科室|监区|中队|庭|股|办公室|政治部|组)$/
const UNIT_INSIDE = /(?:省|市|县|区|州|厅|局|监狱|法院|检察院|公安|司法)/
const GROUP = /^第?[一二三四五六七八九十\d]+(?:小)?组$/
/** Words of two to four characters that look like names to a rule and are none. */
const NO_NAME = /^(?:合计|总计|姓名|备注|汉族|本科|大专|研究生|党员|群众|团员|住宿|不住|不住宿|需要|单间|合住|清真|科长|处长|局长|主任|科员|书记|同上|参训人员|名单|学员|谢谢|您好|收到|好的|报名|联系人)$/

export function looksLikeName(text: string): boolean {
  const name = withoutBlanks(text)
  if (NO_NAME.test(name)) return false
  if (/^\p{Script=Han}{2,4}$/u.test(name)) return !RANK.test(name) && !(POSITION.test(name) && name.length > 2) && !ORGANIZATION.test(name) && !(DEPARTMENT.test(name) && name.length > 2)
  return /^\p{Script=Han}{1,12}(?:[·•‧・]\p{Script=Han}{1,12}){1,4}$/u.test(name)
}

export function recogniseText(text: string): RosterColumn | undefined {
  const plain = withoutBlanks(text.normalize('NFKC'))
  if (plain === '') return undefined
  if (/^(?:男|女|男性|女性)$/.test(plain)) return 'gender'
  if (/^\d{15}$|^\d{17}[\dXx]$/.test(plain) && readIdentityNumber(plain.toUpperCase()).tag !== 'birth') return 'idNumber'
  if (/^\d{17}[\dXx]$|^\d\.\d+E\+1[4-8]$/i.test(plain)) return 'idNumber'
  if (BIRTH.test(plain)) return 'birth'
  const phones = readPhones(text)
  if (phones.numbers.length > 0 && phones.unread.length === 0 && /\d{7}/.test(plain)) return phones.numbers.some((number) => number.startsWith('1')) ? 'phone' : 'landline'
  if (/^\d{1,4}$/.test(plain)) return 'serial'
  if (ethnicityOf(plain)?.endsWith('族') && plain.endsWith('族')) return 'ethnicity'
  if (plain === '汉') return 'ethnicity'
  if (POLITICAL.test(plain)) return 'politicalStatus'
  if (EDUCATION.test(plain)) return 'education'
  if (PLATE.test(plain)) return 'plate'
  if (GROUP.test(plain)) return 'group'
  if (/^(?:不?住宿|不住|单间|合住|需要?住宿|双人间|标间|单住)$/.test(plain)) return 'lodging'
  if (/清真|忌口|过敏|素食|不吃/.test(plain)) return 'diet'
  if (looksLikeName(text)) return 'name'
  if (RANK.test(plain)) return 'rank'
  if (POSITION.test(plain)) return UNIT_INSIDE.test(plain) && plain.length > 6 ? 'organizationAndPosition' : 'position'
  if (ORGANIZATION.test(plain)) return 'organization'
  if (DEPARTMENT.test(plain)) return UNIT_INSIDE.test(plain) ? 'organization' : 'department'
  return undefined
}

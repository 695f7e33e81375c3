/** The columns of the list of trainees, and how what is typed into them is read. */
import { readIdentityNumber } from '#domain/reading/identity-number.ts'
import { tidyName, withoutBlanks } from '#domain/reading/person-name.ts'
import { joinPhones, readPhones } from '#domain/reading/phone-number.ts'
import { traineeFields, type Trainee } from '#domain/trainee.ts'
import type { CellValue, GridColumn } from '#ui/grid/column.ts'
import type { Reading } from '#ui/fields/use-draft.ts'

type Field = Exclude<keyof Trainee, 'id'>

const column = (key: Field, width: number, more: Partial<GridColumn> = {}): GridColumn => {
  const { label, choices, longest, kind } = traineeFields[key]
  return { key, title: label, width, kind: kind === 'choice' ? 'choice' : 'text', ...(choices ? { choices } : {}), ...(longest ? { longest } : {}), ...more }
}
const suggest = (choices: readonly string[]): Partial<GridColumn> => ({ kind: 'choice', choices, free: true })

/** `groups` in use are offered in 组别. */
export const rosterColumns = (groups: readonly string[]): GridColumn[] => [
  column('name', 136, { frozen: true, read: readName }),
  column('gender', 64),
  column('ethnicity', 88, suggest(['汉族', '回族', '满族', '蒙古族', '朝鲜族', '维吾尔族', '藏族'])),
  column('organization', 240),
  column('department', 136),
  column('position', 144),
  column('rank', 120),
  column('phone', 136, { read: readPhone }),
  column('group', 88, groups.length ? suggest(groups) : {}),
  column('lodging', 112, suggest(['住宿', '不住宿', '单间', '合住'])),
  column('diet', 120),
  column('plate', 104),
  column('idNumber', 192, { read: readIdentity }),
  column('birth', 104, { read: readBirth }),
  column('politicalStatus', 104, suggest(['中共党员', '中共预备党员', '共青团员', '群众'])),
  column('education', 104, suggest(['研究生', '本科', '大专', '中专', '高中'])),
  column('remark', 200),
  column('status', 88),
  { key: 'replacedBy', title: '由谁替换', width: 112, kind: 'readonly' }
]

const longestOf = (field: Field): number => traineeFields[field].longest ?? 200
const empty: Reading<CellValue> = { ok: true, value: null }

function readName(text: string): Reading<CellValue> {
  const name = tidyName(text)
  if (name === '') return { ok: false, reason: '姓名不能空着；不来的人请标为退出' }
  return name.length > longestOf('name') ? { ok: false, reason: `最多 ${longestOf('name')} 字` } : { ok: true, value: name }
}

function readPhone(text: string): Reading<CellValue> {
  if (text.trim() === '') return empty
  if (text.includes('*')) return { ok: false, reason: '带 * 的号码不完整，没有采用' }
  const { numbers, unread } = readPhones(text)
  return unread.length ? { ok: false, reason: `“${unread[0]!}”不像电话号码` } : { ok: true, value: joinPhones(numbers) }
}

const ID_REASONS = { form: '身份证号应是 18 位', birth: '身份证号里的出生日期不对', check: '身份证号末位校验不对，请核对' }
function readIdentity(text: string): Reading<CellValue> {
  const number = withoutBlanks(text.normalize('NFKC')).toUpperCase()
  if (number === '') return empty
  const { tag } = readIdentityNumber(number)
  return tag === 'valid' || tag === 'old' ? { ok: true, value: number } : { ok: false, reason: ID_REASONS[tag] }
}

/** 1980.5, 198005, 1980年5月, 1980-05-01. */
function readBirth(text: string): Reading<CellValue> {
  const plain = withoutBlanks(text.normalize('NFKC'))
  if (plain === '') return empty
  const [, year, month, day] = /^((?:19|20)\d\d)[-./年]?(\d{1,2})(?:[-./月](\d{1,2})?日?)?$/.exec(plain) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(plain) ?? []
  if (!year || !month || Number(month) < 1 || Number(month) > 12) return { ok: false, reason: '没认出年月，可以填 1980.05' }
  return { ok: true, value: [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-') }
}

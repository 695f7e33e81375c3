/** One row of a list to one incoming trainee: every field cleaned, fields compared with each other. */
import { refuse } from '#domain/field.ts'
import { readIdentityNumber } from '#domain/reading/identity-number.ts'
import { traineeFields } from '#domain/trainee.ts'
import { AMBIGUOUS_MONTH, cleanBirth } from './clean-birth.ts'
import { cleanIdentityNumber } from './clean-identity.ts'
import { cleanPhone } from './clean-phone.ts'
import { cleanEthnicity, cleanGender, cleanHalal, cleanName, cleanPlate, cleanUnit, cleanWords, cleanYesOrNo } from './clean-text.ts'
import { cellFinding, problem, type Change, type Cleaned, type Finding, type Problem } from './finding.ts'
import type { PersonRow } from './list-rows.ts'
import type { RawCell } from './raw-book.ts'
import { ROSTER_FIELDS, type RosterColumn, type RosterField } from './roster-columns.ts'

/** A row of the list as it would enter the class. Absent fields were absent, covered or refused. */
export type Incoming = { readonly row: number; readonly gender?: '男' | '女' } & { readonly [Field in Exclude<RosterField, 'gender'>]?: string }

type Values = { -readonly [Field in RosterField]?: string }

/** Columns that feed a field, in the order their texts are joined. */
const FEEDS: Readonly<Record<RosterField, readonly (readonly [RosterColumn, (cell: RawCell) => Cleaned])[]>> = {
  name: [['name', byText(cleanName)]],
  gender: [['gender', byText(cleanGender)]],
  ethnicity: [['ethnicity', byText(cleanEthnicity)]],
  birth: [['birth', cleanBirth]],
  idNumber: [['idNumber', cleanIdentityNumber]],
  organization: [['organization', byText(cleanUnit)], ['organizationAndPosition', unsplit]],
  department: [['department', byText(cleanUnit)]],
  position: [['position', byText(cleanWords)]],
  rank: [['rank', byText(cleanWords)], ['policeRank', byText(cleanWords)]],
  phone: [['phone', cleanPhone], ['landline', cleanPhone]],
  politicalStatus: [['politicalStatus', byText(cleanWords)]],
  education: [['education', byText(cleanWords)]],
  lodging: [['needsLodging', byText(cleanYesOrNo)], ['lodging', byText(cleanYesOrNo)]],
  diet: [['halal', byText(cleanHalal)], ['diet', byText(cleanWords)]],
  plate: [['plate', byText(cleanPlate)]],
  group: [['group', byText(cleanWords)]],
  remark: [['title', labelled('职称')], ['arrival', labelled('到达')], ['departure', labelled('返程')], ['remark', byText(cleanWords)]]
}
const JOINED_BY: Partial<Record<RosterField, string>> = { phone: '、', rank: '；', lodging: '，', diet: '，', remark: '；', position: '；' }

function byText(clean: (text: string) => Cleaned): (cell: RawCell) => Cleaned {
  return (cell) => clean(cell.text)
}
function labelled(label: string): (cell: RawCell) => Cleaned {
  return (cell) => {
    const cleaned = cleanWords(cell.text)
    return cleaned.value ? { ...cleaned, value: `${label}：${cleaned.value}`, why: `“${label}”栏没有对应的栏目，记在备注里`, formOnly: true } : cleaned
  }
}
/** Where the unit ends and the post begins only a person knows: 省局办公室副主任. */
function unsplit(cell: RawCell): Cleaned {
  const cleaned = cleanUnit(cell.text)
  return cleaned.value ? { ...cleaned, problems: [...(cleaned.problems ?? []), problem('warning', 'unit-and-post', `“${cleaned.value.slice(0, 40)}”是单位和职务合在一起，已整段放在单位里，请分开填写`)] } : cleaned
}

export interface CleanedPerson {
  readonly incoming: Incoming
  readonly changes: readonly Change[]
  readonly findings: readonly Finding[]
}

/** `today` (YYYY-MM-DD) is needed for ages only. */
export function cleanPerson(person: PersonRow, today: string): CleanedPerson {
  const { row } = person
  const values: Values = {}
  const changes: Change[] = []
  const problems: [RosterField, Problem][] = []
  for (const field of ROSTER_FIELDS) {
    const pieces: string[] = []
    for (const [column, clean] of FEEDS[field]) {
      for (const cell of person.cells.get(column) ?? []) {
        const cleaned = clean(shortened(cell, field))
        for (const found of cleaned.problems ?? []) problems.push([field, found])
        if (!cleaned.value) continue
        if (!pieces.includes(cleaned.value)) pieces.push(cleaned.value)
        if (cleaned.value !== cell.text) changes.push({ row, field, before: cell.text, after: cleaned.value, why: cleaned.why ?? '整理写法', ...(cleaned.formOnly && { formOnly: true as const }) })
      }
    }
    const value = pieces.length > 1 && JOINED_BY[field] ? pieces.join(JOINED_BY[field]) : pieces[0]
    const refusal = value === undefined ? undefined : refuse(traineeFields[field], value)
    if (refusal) problems.push([field, problem('error', 'value-refused', `${refusal}，没有取用`)])
    else if (value !== undefined) values[field] = value
  }
  if (values.name === undefined && !problems.some(([field]) => field === 'name')) problems.push(['name', problem('error', 'name-missing', '没有姓名，无法登记，请补上')])
  if (values.organization === undefined && !problems.some(([field]) => field === 'organization')) problems.push(['organization', problem('warning', 'unit-missing', '没有单位，请补上')])
  compareWithIdentity(values, changes, problems, row, today)
  checkAge(values, person, problems, today)
  const rank = rankPrompt(values)
  if (rank) problems.push(rank)
  return { incoming: { row, ...(values as Omit<Incoming, 'row'>) }, changes, findings: problems.map(([field, found]) => cellFinding(row, field, found)) }
}

/** Enough to see that a text is too long, and short enough that no pattern takes long over it. */
function shortened(cell: RawCell, field: RosterField): RawCell {
  const most = (traineeFields[field].longest ?? 200) * 2 + 60
  return cell.text.length > most ? { ...cell, text: cell.text.slice(0, most) } : cell
}

function compareWithIdentity(values: Values, changes: Change[], problems: [RosterField, Problem][], row: number, today: string): void {
  if (values.idNumber === undefined) return
  const identity = readIdentityNumber(values.idNumber)
  if (identity.tag !== 'valid' && identity.tag !== 'old') return
  if (values.gender === undefined) {
    values.gender = identity.gender
    changes.push({ row, field: 'gender', before: '', after: identity.gender, why: '按身份证号', formOnly: true })
  } else if (values.gender !== identity.gender) problems.push(['gender', problem('warning', 'gender-differs', `填的是${values.gender}，身份证号上是${identity.gender}，请核对`)])
  const ambiguous = problems.findIndex(([, found]) => found.code === AMBIGUOUS_MONTH)
  if (ambiguous >= 0 && /-(01|10)-/.test(identity.birth)) {
    values.birth = identity.birth.slice(0, 7)
    problems[ambiguous] = ['birth', problem('note', 'birth-by-id', `1 月还是 10 月写得不清楚，已按身份证号读作 ${values.birth}`)]
  } else if (values.birth !== undefined && !identity.birth.startsWith(values.birth)) problems.push(['birth', problem('warning', 'birth-differs', `填的是 ${values.birth}，身份证号上是 ${identity.birth}，请核对`)])
  const age = yearsBetween(identity.birth, today)
  if (age < 18 || age > 75) problems.push(['idNumber', problem('warning', 'age-unusual', `按身份证号现年 ${age} 岁，请核对`)])
}

function checkAge(values: Values, person: PersonRow, problems: [RosterField, Problem][], today: string): void {
  if (values.birth !== undefined && values.idNumber === undefined) {
    const age = yearsBetween(values.birth, today)
    if (age < 18 || age > 75) problems.push(['birth', problem('warning', 'age-unusual', `按出生年月现年 ${age} 岁，请核对`)])
  }
  const told = Number(/\d{1,3}/.exec(person.cells.get('age')?.[0]?.text ?? '')?.[0] ?? NaN)
  const identity = values.idNumber === undefined ? undefined : readIdentityNumber(values.idNumber)
  const birth = values.birth ?? (identity?.tag === 'valid' ? identity.birth : undefined)
  if (told > 0 && birth !== undefined && Math.abs(yearsBetween(birth, today) - told) > 1) problems.push(['birth', problem('warning', 'age-differs', `填的年龄是 ${told}，按出生年月是 ${yearsBetween(birth, today)}，请核对`)])
}

const yearsBetween = (birth: string, today: string): number => Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (today.slice(5) < birth.slice(5) ? 1 : 0)

/** Posts that may be of 副厅级 or above, where R8.6 asks more. 局长 is 厅级 in a province and 科级 in a county: only a person knows. */
const LEADING = /副省|厅长|副厅|正厅|厅局级|(?<!副)巡视员|副巡视员|党[组委](?:委员)?(?:副?书记|成员|委员)|政治部主任|纪检监察组组长|检察长|(?:法院|学院|医院|研究院|^)副?院长|警务专员|警监/
function rankPrompt(values: Values): [RosterField, Problem] | undefined {
  const unit = values.organization ?? ''
  const field = (['position', 'rank'] as const).find((candidate) => LEADING.test(values[candidate] ?? ''))
  const chief = /局长|监狱长|主任/.test(values.position ?? '') && /^局长|副局长|局长$/.test(values.position ?? '') && /省|市|总局|部/.test(unit)
  if (!field && !chief) return undefined
  const at = field ?? 'position'
  return [at, problem('note', 'rank-prompt', `“${values[at]}”可能是副厅级以上，请由人核实职级`)]
}

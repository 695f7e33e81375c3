/**
 * 值守表 (第八条（四）（五）): who is there when, and whom to call outside those hours. Numbers of people on duty stand whole on
 * the college's own copies, as in the 应急联系表 of the plan: a contact that cannot be called is none. One that hangs on a
 * door (公开) has the college's number in their place.
 */
import { shortDate, weekday } from '#domain/calendar.ts'
import { DUTY_KINDS, type Duty } from '#domain/preparation.ts'
import { inDutyOrder } from '#domain/service/duty-coverage.ts'
import { mm } from '#documents/house.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { paragraph, type Block } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { FORM_WIDTH, gap, listSheet } from '#documents/parts/form.ts'
import { clock, dayRange } from '#documents/parts/phrases.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'
import { textRow, type TextCell } from '#documents/parts/text-table.ts'

type Kind = (typeof DUTY_KINDS)[number]

export const dutyRoster: PaperMaker = (snapshot, { level }) => {
  const { class: own } = snapshot
  const open = level === '公开'
  const duties = inDutyOrder(snapshot.duties)
  const rows = duties.map((duty) => dutyLine(duty, open))
  const columns = [
    { title: '日期', mm: 33 }, { title: '时段', mm: 35 }, { title: '在岗', mm: 16, face: 'name' as const }, { title: '临时接待', mm: 18, face: 'name' as const }, { title: '接替', mm: 16, face: 'name' as const },
    ...(open ? [] : [{ title: '电话', mm: 26 }]), { title: '备注', mm: open ? 52 : 26, align: 'left' as const }
  ]
  const section = listSheet({ title: `${own.name}值守表`, info: [`时间：${dayRange(own)}　　地点：${own.place ?? ''}`], columns, rows, blanks: rows.length ? 0 : 14, rowHeight: 9, after: contacts(snapshot, duties, open) })
  return [{ sections: [section] }]
}

/** One stretch: the person in the column of the post, 夜间联系 with 临时接待 because both are called and not met. */
function dutyLine(duty: Duty, open: boolean): (string | TextCell)[] {
  const at = (kind: Kind): string => (duty.kind === kind ? spreadName(duty.person) : '')
  const relief = duty.kind === '接替' ? [duty.person, duty.insteadOf && `替${duty.insteadOf}`].filter(Boolean).join('\n') : ''
  const notes = [duty.kind === '夜间联系' && '夜间联系', duty.ofSponsor && '主办单位派驻', duty.kind === '接替' && duty.arrangedOn && `${shortDate(duty.arrangedOn)}已安排`, duty.remark].filter(Boolean).join('；')
  return [{ text: `${shortDate(duty.date)} 周${weekday(duty.date)}`, merge: duty.date }, hours(duty), at('在岗'), at('临时接待') || at('夜间联系'), relief, ...(open ? [] : [duty.phone ?? '']), notes]
}

const hours = ({ from, to, date, untilOn }: Duty): string => `${clock(from)}—${(untilOn && untilOn > date) || to <= from ? '次日' : ''}${clock(to)}`

/** What somebody looks for who stands before a closed door. */
function contacts({ college }: ClassSnapshot, duties: readonly Duty[], open: boolean): Block[] {
  const reached = (kind: Kind): string => {
    const own = duties.filter((duty) => duty.kind === kind)
    const words = own.map((duty) => `${shortDate(duty.date)}${hours(duty)}　${duty.person}${open || !duty.phone ? '' : `　${duty.phone}`}`)
    return words.join('\n') || '　　月　　日　　：　　—　　：　　　姓名：　　　　　　电话：'
  }
  const widths = [mm(34), mm(FORM_WIDTH.portrait) - mm(34)]
  const row = (label: string, text: string) => ({ ...textRow([{ text: label, style: 'TableHead' }, { text, align: 'left' }], widths, [], mm(12)), keepNext: true })
  const watch = college.phone ? `学院值班电话：${college.phone}` : '学院值班电话：＿＿＿＿＿＿＿＿'
  return [
    gap(),
    { kind: 'table', widths, head: [], rows: [row('临时接待', reached('临时接待')), row('夜间联系', reached('夜间联系')), row('值班电话', `${watch}（预定报到时段以外到达的请拨打）`)] },
    paragraph('SheetInfo', '遇有特殊情况须提前安排接替人员并在本表注明。　　　　辅导员签字：＿＿＿＿＿＿＿＿', { keepLines: true })
  ]
}

/** 结业证书名册: every number with whom it was given to and who took it; kept for good, because a number once printed stays his. */
import { shortDate } from '#domain/calendar.ts'
import { onRoster } from '#domain/trainee.ts'
import { inSheetOrder } from '#domain/sheet-order.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { listSheet, numbered } from '#documents/parts/form.ts'
import { unitOf } from '#documents/parts/people-columns.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'

export const certificateRegister: PaperMaker = (snapshot) => {
  const { class: own, college, trainees, certificates } = snapshot
  const byId = new Map(certificates.map((certificate) => [certificate.id, certificate]))
  const given = trainees.filter(({ id }) => byId.has(id)).sort((a, b) => (byId.get(a.id)!.number < byId.get(b.id)!.number ? -1 : 1))
  // Before any number was given out: the whole class, for numbers to be written in.
  const people = given.length ? given : inSheetOrder(onRoster(trainees))
  const rows = people.map((trainee) => {
    const certificate = byId.get(trainee.id)
    return [certificate?.number ?? '', spreadName(trainee.printName ?? trainee.name), unitOf(trainee), certificate?.issuedOn ? shortDate(certificate.issuedOn) : '', '', certificate?.remark ?? '']
  })
  const section = listSheet({
    title: `${own.name}结业证书名册`,
    info: [`发证单位：${college.name}`, `培训时间：${dayRange(own)}　　学员${onRoster(trainees).length || '＿＿＿'}人，发证${given.length || '＿＿＿'}本`],
    columns: [{ title: '序号', mm: 13 }, { title: '证书编号', mm: 62 }, { title: '姓名', mm: 34, face: 'name' }, { title: '单位', mm: 70, align: 'left', face: 'name' }, { title: '发证日期', mm: 25 }, { title: '领取签名', mm: 33 }, { title: '备注', mm: 20 }],
    rows: numbered(rows),
    blanks: rows.length ? 0 : 10,
    rowHeight: 9,
    paper: 'landscape',
    signatures: '经办人签字：＿＿＿＿＿＿＿＿　　项目负责人签字：＿＿＿＿＿＿＿＿'
  })
  return [{ sections: [section] }]
}

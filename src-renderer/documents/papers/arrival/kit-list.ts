/** 资料用品发放表 (第八条（四）): what each is given, signed for; as many as have registered. */
import { ARRIVAL } from '#domain/attendance.ts'
import { handoutCounts } from '#domain/service/handout-counts.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { onRoster } from '#domain/trainee.ts'
import { inSheetOrder } from '#domain/sheet-order.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { blankColumn, nameColumn, numberColumn, unitColumn, type ColumnSpec } from '#documents/parts/people-columns.ts'
import { columnsOf, signedSheet } from '#documents/parts/signed-sheet.ts'

export const kitList: PaperMaker = (snapshot, options) => {
  const given = new Set(snapshot.handouts.filter(({ kit }) => kit).map(({ id }) => id))
  const columns: ColumnSpec[] = [numberColumn, nameColumn(28), unitColumn(56), { title: '发放', mm: 16, text: ({ id }) => (given.has(id) ? '√' : '') }, blankColumn('领取人签字', 36), blankColumn('备注', 22)]
  const info = [`每人一套：${kitItems(snapshot)}`, counts(snapshot)]
  return [{ sections: [signedSheet(inSheetOrder(onRoster(snapshot.trainees)), { landscape: false, title: `${snapshot.class.name}资料用品发放表`, info, columns: columnsOf(170, columns, '单位'), signatures: '发放人签字：＿＿＿＿＿＿＿＿　　辅导员签字：＿＿＿＿＿＿＿＿', spare: options.spare ?? 10 })] }]
}

/** What was prepared to be kept by those who get it; what comes back after the class is not handed out. */
function kitItems({ class: own, supplies }: ClassSnapshot): string {
  const papers = own.handbookOn ? ['学员手册'] : own.noticeOn ? ['培训须知'] : []
  const items = supplies.filter(({ durable, issued, approved, asked }) => !durable && (issued ?? approved ?? asked ?? 0) > 0).map(({ item, spec }) => `${item}${spec ? `（${spec}）` : ''}`)
  const all = [...new Set([...papers, ...items])]
  return all.length ? `${all.join('、')}。` : '＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿'
}

function counts(snapshot: ClassSnapshot): string {
  const marks = snapshot.attendance.find(({ id }) => id === ARRIVAL)?.marks ?? {}
  const { onRoster: expected, registered, kit, withoutKit } = handoutCounts(snapshot.trainees, marks, snapshot.handouts)
  if (kit === 0) return `应发${expected || '＿＿＿'}人　　报到＿＿＿人　　发放＿＿＿份`
  const verdict = withoutKit.length ? `已报到未领${withoutKit.length}人` : kit === registered.length ? '发放数与报到数一致' : `多发放${kit - registered.length}份`
  return `应发${expected}人　　报到${registered.length}人　　发放${kit}份　　${verdict}`
}

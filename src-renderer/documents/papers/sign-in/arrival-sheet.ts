/** 报到签到表 (第八条（四）), sheet A: of a phone the last four digits, no room. */
import { ARRIVAL } from '#domain/attendance.ts'
import { longDateWithWeekday } from '#domain/calendar.ts'
import type { Trainee } from '#domain/trainee.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { clockRange } from '#documents/parts/phrases.ts'
import { blankColumn, countLine, nameColumn, numberColumn, peopleSheet, postColumn, unitColumn, type ColumnSpec } from '#documents/parts/people-columns.ts'

const phoneTail = (trainee: Trainee): string => /\d{4}$/.exec(trainee.phone?.split(/[、,，;；/\s]+/)[0]?.replace(/\D/g, '') ?? '')?.[0] ?? ''

export const arrivalSheet: PaperMaker = (snapshot, options) => {
  const { name, arriveOn, arriveFrom, arriveTo, place } = snapshot.class
  const time = arriveOn ? `${longDateWithWeekday(arriveOn)}${clockRange(arriveFrom, arriveTo)}` : '　　年　　月　　日'
  const columns: ColumnSpec[] = [numberColumn, nameColumn(28), { title: '性别', mm: 11, text: (trainee) => trainee.gender ?? '' }, unitColumn(66), postColumn(46), { title: '手机后四位', mm: 24, text: phoneTail }, blankColumn('报到时间', 24), blankColumn('签名', 30), blankColumn('备注', 16)]
  return [{ sections: [peopleSheet(snapshot, `${name}报到签到表`, [`时间：${time}　　地点：${place ?? ''}`, countLine(snapshot, ARRIVAL, options)], columns, options, 'landscape', ARRIVAL)] }]
}

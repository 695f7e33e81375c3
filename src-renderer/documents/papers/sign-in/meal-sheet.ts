/** 用餐签到表 (第八条（四）): one a day. */
import { longDateWithWeekday } from '#domain/calendar.ts'
import { classDays } from '#domain/daily/daily-sums.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { blankColumn, nameColumn, numberColumn, orBlank, peopleSheet, unitColumn } from '#documents/parts/people-columns.ts'

export const mealSheet: PaperMaker = (snapshot, options) => {
  const columns = [numberColumn, nameColumn(28), unitColumn(46), blankColumn('早餐', 28), blankColumn('午餐', 28), blankColumn('晚餐', 28)]
  const sections = orBlank(classDays(snapshot)).map((day) => peopleSheet(snapshot, `${snapshot.class.name}用餐签到表`, [`日期：${day ? longDateWithWeekday(day) : '　　年　　月　　日'}　　地点：学员餐厅`], columns, options))
  return [{ sections }]
}

/** The columns of the four tables of daily figures: how each is shown and read. */
import { ACTIVITY_UNITS, VENUE_USES } from '#domain/daily-figures.ts'
import type { DailyTable } from '#domain/daily/daily-proposals.ts'
import type { Scalar } from '#domain/field.ts'
import { HALVES } from '#domain/session.ts'
import { readNumber } from '#ui/fields/read-number.ts'
import { readText } from '#ui/fields/text-field.tsx'
import type { Reading } from '#ui/fields/use-draft.ts'

export interface FigureColumn {
  readonly key: string
  readonly title: string
  /** rem; one column of a table is left without and takes the rest. */
  readonly width?: number
  readonly figure?: true
  readonly suggest?: readonly string[]
  read(typed: string): Reading<Scalar>
}

const figure = (key: string, title: string, most = 9999, decimals = 0, width = 5.75): FigureColumn => ({ key, title, width, figure: true, read: (typed) => readNumber(typed, { least: 0, most, decimals }) })
const words = (key: string, title: string, width?: number, suggest?: readonly string[]): FigureColumn => ({ key, title, ...(width ? { width } : {}), ...(suggest ? { suggest } : {}), read: readText(200) })
const choice = (key: string, title: string, width: number, choices: readonly string[]): FigureColumn => ({
  key, title, width, suggest: choices,
  read: (typed) => {
    const text = typed.trim()
    if (text === '') return { ok: true, value: null }
    const found = choices.find((one) => one === text) ?? choices.find((one) => one.startsWith(text))
    return found ? { ok: true, value: found } : { ok: false, reason: `可以填：${choices.join('、')}` }
  }
})

const ITEMS = ['现场教学', '现场教学用车', '文体活动', '资料印制', '结业证书', '横幅', '摄影', '医药', '茶歇']

export const FIGURE_COLUMNS: Readonly<Record<DailyTable, readonly FigureColumn[]>> = {
  lodgingDay: [figure('rooms', '间数'), figure('trainees', '学员（人）'), figure('workers', '工作人员'), figure('teachers', '教师'), words('remark', '备注')],
  mealDay: [figure('breakfast', '早餐（人）'), figure('lunch', '午餐（人）'), figure('dinner', '晚餐（人）'), choice('form', '形式', 5, ['自助', '桌餐']), words('standard', '餐标', 7), words('special', '特殊餐', 8), words('remark', '备注')],
  venueUse: [choice('half', '时段', 5, HALVES), words('venue', '会场', 11), choice('use', '用途', 6, VENUE_USES), words('setup', '布置与设备'), figure('units', '场次（半天）', 10, 1, 7.25), words('remark', '备注', 8)],
  activity: [words('item', '项目', 16, ITEMS), figure('quantity', '数量', 1e6, 2), words('unit', '单位', 5, ACTIVITY_UNITS), words('remark', '备注')]
}

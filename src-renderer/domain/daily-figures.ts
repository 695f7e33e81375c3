/**
 * 日常数据: what really happened each day, the base of the 数据确认单 (第八条（八）). Ids are made of the day and what is
 * counted, so that two PCs that enter the same day meet in one record.
 */
import { choice, date, number, text, type FieldsOf } from './field.ts'
import { ROOM_KINDS, type RoomKind } from './room.ts'
import { HALVES, type Half } from './session.ts'

/** 住宿 of one night and one kind of room; id `DATE|房型`. */
export interface LodgingDay {
  id: string
  date: string
  roomKind: RoomKind
  rooms?: number
  trainees?: number
  workers?: number
  teachers?: number
  remark?: string
}

export const lodgingDayFields: FieldsOf<LodgingDay> = {
  date: date('日期', { required: true }),
  roomKind: choice('房型', ROOM_KINDS, { required: true }),
  rooms: number('间数'),
  trainees: number('学员入住'),
  workers: number('工作人员入住'),
  teachers: number('教师入住'),
  remark: text('备注')
}

export const DINERS = ['学员', '工作人员', '来宾'] as const

/** 用餐 of one day and one kind of diner; id `DATE|用餐人员`. Figures are persons. */
export interface MealDay {
  id: string
  date: string
  diners: (typeof DINERS)[number]
  breakfast?: number
  lunch?: number
  dinner?: number
  form?: '自助' | '桌餐'
  standard?: string
  special?: string
  remark?: string
}

export const mealDayFields: FieldsOf<MealDay> = {
  date: date('日期', { required: true }),
  diners: choice('用餐人员', DINERS, { required: true }),
  breakfast: number('早餐（人）'),
  lunch: number('午餐（人）'),
  dinner: number('晚餐（人）'),
  form: choice('形式', ['自助', '桌餐']),
  standard: text('餐标'),
  special: text('特殊餐'),
  remark: text('备注')
}

export const VENUE_USES = ['开班式', '授课', '研讨', '结业式', '其他'] as const

/** 会场使用: one venue, one half-day. */
export interface VenueUse {
  id: string
  date: string
  venue: string
  half: Half
  use?: (typeof VENUE_USES)[number]
  setup?: string
  /** Half-days counted; usually 1. */
  units?: number
  remark?: string
}

export const venueUseFields: FieldsOf<VenueUse> = {
  date: date('日期', { required: true }),
  venue: text('会场', { required: true }),
  half: choice('时段', HALVES, { required: true }),
  use: choice('用途', VENUE_USES),
  setup: text('布置与设备'),
  units: number('场次（半天）'),
  remark: text('备注')
}

export const ACTIVITY_UNITS = ['次', '车次', '份', '本', '人次', '台', '天'] as const

/** 其他活动: 实践教学, 用车, 文体, 资料印制, 证书, 横幅, 摄影, 医药 … */
export interface Activity {
  id: string
  date: string
  item: string
  quantity?: number
  unit?: string
  remark?: string
}

export const activityFields: FieldsOf<Activity> = {
  date: date('日期', { required: true }),
  item: text('项目', { required: true }),
  quantity: number('数量'),
  unit: text('单位', { longest: 20 }),
  remark: text('备注')
}

/** The ids of daily records, so that two PCs that enter the same day, half and thing meet in one record. */
export const lodgingDayId = (date: string, roomKind: RoomKind): string => `${date}|${roomKind}`
export const mealDayId = (date: string, diners: MealDay['diners']): string => `${date}|${diners}`
/** Ids are short (an id has at most 100 characters everywhere); a venue's first forty characters tell it from the others. */
export const venueUseId = (date: string, half: Half, venue: string): string => `${date}|${half}|${[...venue.replace(/\s/g, '')].slice(0, 40).join('')}`

/** 房间 the class may use, and who sleeps where (第八条（四）). */
import { choice, date, instant, number, reference, text, type FieldsOf } from './field.ts'

export const ROOM_KINDS = ['单间', '标间', '套间'] as const
export type RoomKind = (typeof ROOM_KINDS)[number]

export interface Room {
  id: string
  number: string
  building?: string
  kind: RoomKind
  beds: number
  /** 报到台 that gives out this room's beds: one room, one counter, so two of them without a network never give out one bed. */
  counter?: string
  remark?: string
}

export const roomFields: FieldsOf<Room> = {
  number: text('房号', { required: true, longest: 30 }),
  building: text('楼', { longest: 40 }),
  kind: choice('房型', ROOM_KINDS, { required: true }),
  beds: number('床位', { required: true }),
  counter: text('报到台', { longest: 20 }),
  remark: text('备注')
}

/** One trainee's stay; the id is the trainee's id, so two desks that place one person meet in one record. */
export interface Stay {
  id: string
  roomId?: string
  bed?: number
  inOn?: string
  /** The day of leaving; the night before it is the last. */
  outOn?: string
  arrivedAt?: string
  remark?: string
}

export const stayFields: FieldsOf<Stay> = {
  roomId: reference('房间'),
  bed: number('床位'),
  inOn: date('入住'),
  outOn: date('退房'),
  arrivedAt: instant('报到时间'),
  remark: text('备注')
}

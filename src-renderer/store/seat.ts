/** What belongs to this PC and its screen alone: who sits here, and how things look. Kept in `local`, never exchanged. */
import { create } from 'zustand'
import type { BanciDb } from './schema.ts'

export const SEAT_ROLES = ['项目负责人', '辅导员', '财务', '部门', '只读'] as const

export interface Seat {
  /** 自报 name; empty until typed. */
  readonly person: string
  readonly role: (typeof SEAT_ROLES)[number]
  /** What this PC is called in 历史 and in previews, e.g. 教务-07. */
  readonly computer: string
  readonly campus: string
  readonly scheme: 'system' | 'light' | 'dark'
  /** Text size in percent, 100 to 175. */
  readonly zoom: number
  readonly railFolded: boolean
  /** The panel at the right edge, wherever a screen has one. */
  readonly panelFolded: boolean
  /** The same on screens of wide tables, where it begins folded. */
  readonly panelFoldedWide: boolean
  /** Of role 部门: which one. */
  readonly department: string
}

const INITIAL: Seat = { person: '', role: '项目负责人', computer: '', campus: '', scheme: 'system', zoom: 100, railFolded: false, panelFolded: false, panelFoldedWide: true, department: '' }
export const useSeat = create<Seat>(() => INITIAL)

export async function loadSeat(db: BanciDb): Promise<void> {
  useSeat.setState({ ...INITIAL, ...((await db.local.get('seat'))?.value as Partial<Seat> | undefined) })
}

export async function changeSeat(db: BanciDb, change: Partial<Seat>): Promise<void> {
  useSeat.setState(change)
  await db.local.put({ key: 'seat', value: useSeat.getState() })
}

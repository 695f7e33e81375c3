/** The college itself and its reserved number blocks: records of the pseudo class `org`, exchanged like any class. */
import { number, text, type FieldsOf } from './field.ts'

export const ORG = 'org'

export interface College {
  id: string
  name: string
  shortName?: string
  address?: string
  phone?: string
  /** 证书字号: what stands before the year in 证书编号, e.g. 黑政院培. */
  certificateMark?: string
}

export const collegeFields: FieldsOf<College> = {
  name: text('学院全称', { required: true }),
  shortName: text('简称'),
  address: text('地址'),
  phone: text('电话'),
  certificateMark: text('证书字号', { longest: 40 })
}

/** The regulation is this college's own; its name is the default of a new installation. */
export const DEFAULT_COLLEGE: College = { id: 'college', name: '黑龙江省政法管理干部学院', shortName: '政法干部学院' }

export const NUMBER_SERIES = ['班次', '证书', '协议'] as const
export type NumberSeries = (typeof NUMBER_SERIES)[number]

/**
 * 号段: numbers that one PC may give out without asking anyone. A number once given is never given again; two PCs that
 * reserved the same range while apart are an integrity finding, never silently renumbered.
 */
export interface NumberBlock {
  id: string
  series: string
  year: number
  first: number
  last: number
  device: string
  /** The highest number given out so far; absent while the block is fresh. */
  used?: number
}

export const numberBlockFields: FieldsOf<NumberBlock> = {
  series: text('系列', { required: true }),
  year: number('年度', { required: true }),
  first: number('起号', { required: true }),
  last: number('止号', { required: true }),
  device: text('电脑', { required: true }),
  used: number('已用到', { merge: 'newest' })
}

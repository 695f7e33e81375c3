/** 第三条: the departments the regulation names. 教研部门 are many and it names none of them: the college writes those itself. */
import type { Department } from '../college-lists.ts'
import { DEPARTMENTS } from '../staff.ts'

/** 第五条: only of 教务处 does the regulation name a 科室. */
const SECTIONS: Readonly<Record<string, string>> = { 教务处: '培训科' }

export const DEFAULT_DEPARTMENTS: readonly Department[] = DEPARTMENTS.filter((name) => name !== '教研部门').map((name, i) => ({
  id: name, name, kind: name, ...(SECTIONS[name] ? { sections: SECTIONS[name] } : {}), order: i + 1
}))

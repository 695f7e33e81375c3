/** Every profile. 物业服务单位 is no department and has none: it gets the 物业服务通知单, on paper. */
import { FINANCE } from './finance.ts'
import type { Profile, Receiver } from './profile.ts'
import { PUBLICITY } from './publicity.ts'
import { TEACHING } from './teaching.ts'

export const PROFILES: Readonly<Record<Receiver, Profile>> = { 财务后勤处: FINANCE, 教研部门: TEACHING, 法治宣传事务部: PUBLICITY }

export const profileFor = (receiver: string | undefined): Profile | undefined => (receiver !== undefined && Object.hasOwn(PROFILES, receiver) ? PROFILES[receiver as Receiver] : undefined)

/** What an operation may hold so that every version can store it: the same rules when it is written and when it is read. */
import { isFieldName, isInherited } from '#domain/tables.ts'
import { isDeviceId } from './device.ts'
import { DELETED } from './operation.ts'

/** Longest text of one value, in bytes of UTF-8. */
export const LONGEST_VALUE = 1024 * 1024
/** Numbers of operations stay far below what a double counts exactly. */
export const HIGHEST_NUMBER = 2 ** 40

const CLASS = /^[A-Za-z0-9_-]{1,64}$/
const TABLE = /^[A-Za-z][A-Za-z0-9]{0,31}$/
const RECORD = /^[^\u0000-\u001f\u007f]{1,200}$/
const LONE_SURROGATE = /\p{Surrogate}/u

export const isClassId = (text: string): boolean => CLASS.test(text) && !isInherited(text)
export const isTable = (text: string): boolean => TABLE.test(text)
export const isRecordId = (text: string): boolean => RECORD.test(text) && !isInherited(text)
export const isField = (text: string): boolean => text === DELETED || isFieldName(text)
export const isKeyId = (text: string): boolean => /^[0-9a-f]{16}$/.test(text)
/** Kinds that only a newer version knows are kept like the others. */
export const isSealKind = (text: string): boolean => /^[a-z]{1,20}$/.test(text)
export const isNumber = (n: number): boolean => Number.isSafeInteger(n) && n >= 1 && n < HIGHEST_NUMBER
export const isWellFormed = (text: string): boolean => !LONE_SURROGATE.test(text)
export const isDot = (device: string, n: number): boolean => isDeviceId(device) && isNumber(n)

/** Rooms as office staff write them in one line: 301-320 标间, 学员公寓1号楼 301—306、308 标间, 401 3人间. */
import { ROOM_KINDS, type Room, type RoomKind } from '../room.ts'

export type RoomRangeReading = { readonly kind: 'rooms'; readonly rooms: readonly Omit<Room, 'id' | 'remark'>[] } | { readonly kind: 'unread'; readonly reason: string }

const MOST_ROOMS = 500
const KIND_WORDS: readonly (readonly [RegExp, RoomKind, number])[] = [
  [/单人间|单间/, '单间', 1],
  [/双人间|标准间|标间/, '标间', 2],
  [/套间|套房/, '套间', 2]
]
export const USUAL_BEDS: Readonly<Record<RoomKind, number>> = { 单间: 1, 标间: 2, 套间: 2 }

/** The rooms a line names, in the order written; 标间 with two beds where nothing else is said. */
export function readRooms(typed: string): RoomRangeReading {
  let rest = typed.normalize('NFKC').trim()
  if (rest === '') return { kind: 'unread', reason: '可以写“301-320 标间”' }
  const beds = /(\d{1,2})\s*(?:人间|床|张床|个床位)/.exec(rest)
  if (beds) rest = rest.replace(beds[0], ' ')
  const word = KIND_WORDS.find(([pattern]) => pattern.test(rest))
  if (word) rest = rest.replace(word[0], ' ')
  const [, building = '', list] = /^(.*(?:楼|栋|座|公寓|宿舍))?(.*)$/s.exec(rest)!
  const numbers = readNumbers(list!)
  if (typeof numbers === 'string') return { kind: 'unread', reason: numbers }
  const bedCount = beds ? Number(beds[1]) : (word?.[2] ?? 2)
  if (bedCount < 1) return { kind: 'unread', reason: '每间至少一个床位' }
  const shared = { ...(building ? { building: building.replace(/\s/g, '') } : {}), kind: word?.[1] ?? ROOM_KINDS[1], beds: bedCount }
  return { kind: 'rooms', rooms: numbers.map((number) => ({ number, ...shared })) }
}

/** 301-306、A08: the single numbers, or why not. Leading zeros and letters in front are kept. */
function readNumbers(list: string): string[] | string {
  const numbers: string[] = []
  for (const part of list.split(/[、,;\s]+/).filter(Boolean)) {
    const range = /^([A-Za-z]*)(\d+)[-—–~至到]+([A-Za-z]*)(\d+)$/.exec(part)
    if (!range) {
      if (!/^[A-Za-z]*-?\d+[A-Za-z]?$/.test(part)) return `没看懂“${part}”，可以写“301-320 标间”`
      numbers.push(part)
      continue
    }
    const [, letters = '', first = '', again = '', last = ''] = range
    const count = Number(last) - Number(first) + 1
    if ((again && again !== letters) || count < 1) return `“${part}”的起止房号不对`
    if (count > MOST_ROOMS) return `“${part}”超过 ${MOST_ROOMS} 间，请分几次添加`
    for (let i = 0; i < count; i++) numbers.push(`${letters}${String(Number(first) + i).padStart(first.length, '0')}`)
  }
  if (numbers.length === 0) return '还差房号，可以写“301-320 标间”'
  return [...new Set(numbers)].slice(0, MOST_ROOMS)
}

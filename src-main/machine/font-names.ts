/**
 * The names inside a font file, in every language it has: 仿宋 and FangSong are one font. Read from the file itself,
 * because the registry names it in the language of that Windows only, and a child process would be blocked by many
 * colleges' antivirus. Format: OpenType 1.9, "Font File" and "name table".
 */

/** Reads `length` bytes at `position`; fewer at the end of the file. */
export type ReadAt = (position: number, length: number) => Promise<Uint8Array>

const FAMILY = 1
const FULL_NAME = 4
const TYPOGRAPHIC_FAMILY = 16
const WANTED = new Set([FAMILY, FULL_NAME, TYPOGRAPHIC_FAMILY])
/** Broken files must not make us read gigabytes. */
const MOST_FONTS = 64
const MOST_TABLES = 200
const LONGEST_NAME_TABLE = 1024 * 1024

const utf16 = new TextDecoder('utf-16be')
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const tagAt = (view: DataView, at: number): string => String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

/** A collection (.ttc) holds several fonts, each with its own directory. */
async function directories(read: ReadAt): Promise<readonly number[]> {
  const head = viewOf(await read(0, 12))
  if (tagAt(head, 0) !== 'ttcf') return [0]
  const count = Math.min(head.getUint32(8), MOST_FONTS)
  const offsets = viewOf(await read(12, count * 4))
  return Array.from({ length: count }, (_, index) => offsets.getUint32(index * 4))
}

async function nameTable(read: ReadAt, directory: number): Promise<DataView | undefined> {
  const count = Math.min(viewOf(await read(directory, 12)).getUint16(4), MOST_TABLES)
  const records = viewOf(await read(directory + 12, count * 16))
  for (let at = 0; at + 16 <= records.byteLength; at += 16) {
    if (tagAt(records, at) !== 'name') continue
    return viewOf(await read(records.getUint32(at + 8), Math.min(records.getUint32(at + 12), LONGEST_NAME_TABLE)))
  }
  return undefined
}

/** Unicode (platform 0) and Windows (3) records are UTF-16; Macintosh ones repeat them in old code pages. */
function namesIn(table: DataView): readonly string[] {
  const names: string[] = []
  const count = table.getUint16(2)
  const texts = table.getUint16(4)
  for (let at = 6; at < 6 + count * 12; at += 12) {
    const platform = table.getUint16(at)
    if ((platform !== 0 && platform !== 3) || !WANTED.has(table.getUint16(at + 6))) continue
    const start = table.byteOffset + texts + table.getUint16(at + 10)
    names.push(utf16.decode(new Uint8Array(table.buffer, start, table.getUint16(at + 8))))
  }
  return names
}

/** Family and full names; [] for what is no font or is damaged. */
export async function fontNames(read: ReadAt): Promise<readonly string[]> {
  try {
    const tables = await Promise.all((await directories(read)).map((directory) => nameTable(read, directory)))
    return [...new Set(tables.flatMap((table) => (table ? namesIn(table) : [])))]
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

/**
 * A worksheet without the empty cells that a format painted over whole columns leaves behind: a list of 30 people can
 * carry a million of them, 200 MB of XML. Works on the stream, so that they never stand in memory together.
 */
import { strFromU8, strToU8 } from 'fflate'

const EMPTY_CELLS = /<(?:x:)?c(?:\s[^<>]*)?\/>|<(?:x:)?c(?:\s[^<>]*)?><\/(?:x:)?c>/g
const EMPTY_ROWS = /<(?:x:)?row(?:\s[^<>]*)?\/>|<(?:x:)?row(?:\s[^<>]*)?>\s*<\/(?:x:)?row>/g
const LONGEST_TAIL = 1 << 20

/** Pieces are bytes; latin1 keeps every byte as one character, so no character is cut in two. */
export function leanWorksheet(): (piece: Uint8Array, last: boolean) => Uint8Array {
  let tail = ''
  return (piece, last) => {
    const text = tail + strFromU8(piece, true)
    // Cut before the last row that may still be open, so that no cell and no empty row is split;
    // a megabyte without a row is no row any more.
    const cut = last ? text.length : Math.max(text.lastIndexOf('<row'), text.lastIndexOf('<x:row'))
    const at = cut > 0 ? cut : text.length > LONGEST_TAIL ? text.length : 0
    tail = text.slice(at)
    return strToU8(text.slice(0, at).replace(EMPTY_CELLS, '').replace(EMPTY_ROWS, ''), true)
  }
}

/** The text that Excel and WPS put on the clipboard: cells by tab, rows by line, cells with either of them or quotes in quotes. */

export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    let cell = ''
    if (text[at] === '"' && quotedEnd(text, at) !== undefined) {
      const end = quotedEnd(text, at)!
      cell = text.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
    } else {
      const end = /[\t\r\n]/.exec(text.slice(at))
      cell = end ? text.slice(at, at + end.index) : text.slice(at)
      at += cell.length
    }
    rows.at(-1)!.push(cell.replaceAll('\r\n', '\n'))
    if (at >= text.length) break
    if (text[at] === '\t') at += 1
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1
      // The last line of a copied block ends with a line break; it does not begin another row.
      if (at >= text.length) break
      rows.push([])
    }
  }
  return rows
}

/** Where a quoted cell ends, if the quotes close right before a separator; else the quote is an ordinary character. */
function quotedEnd(text: string, start: number): number | undefined {
  let at = start + 1
  for (;;) {
    at = text.indexOf('"', at)
    if (at < 0) return undefined
    if (text[at + 1] === '"') at += 2
    else return at + 1 === text.length || /[\t\r\n]/.test(text[at + 1]!) ? at : undefined
  }
}

export const writeTsv = (cells: readonly (readonly string[])[]): string =>
  cells.map((row) => row.map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\r\n')

/** The cells of a block as Excel and WPS put it on the clipboard: tabs between cells, quotes around cells with line breaks. */
export function cellsOfPaste(pasted: string): string[][] {
  const rows: string[][] = [[]]
  const text = pasted.replace(/\r\n?/g, '\n')
  let at = 0
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? (quoted(text, at) ?? bare(text, at)) : bare(text, at)
    rows.at(-1)!.push(cell)
    if (text[end] === '\n') rows.push([])
    at = end + 1
    if (text[end] === '\t' && at === text.length) rows.at(-1)!.push('')
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''))
}

function bare(text: string, from: number): [string, number] {
  const end = text.slice(from).search(/[\t\n]/)
  return end < 0 ? [text.slice(from), text.length] : [text.slice(from, from + end), from + end]
}

/** A quoted cell ends at a quote before a tab, a line break or the end; anything else is text that only begins with a quote. */
function quoted(text: string, from: number): [string, number] | undefined {
  const match = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text.slice(from))
  return match ? [match[1]!.replaceAll('""', '"'), from + match[0].length] : undefined
}

/**
 * The same pages as HTML, for the preview and for printing: one box of exact size a page, filled with the lines and rows
 * that the page plan put there. One <style>, no script, no outside resource. Meant for the srcdoc of a sandboxed iframe.
 */
import { A4, CELL_PADDING, STYLES, styleOf, type Face, type Fonts, type Style } from '../house.ts'
import { EDGES, type Cell, type Lines, type Row, type Run, type Table } from '../paper.ts'
import { mergedRows, type PrintedCell } from './merged-rows.ts'
import { pageCode } from './page-code.ts'
import { QR_ROOM, QR_SIZE, QR_TOP, qrLeft, qrModules } from './page-qr.ts'
import { pageSize, type Placed, type PlacedLines, type PlannedSection } from './page-plan.ts'

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[char]!)

const points = (twips: number): string => `${Math.round(twips * 50) / 1000}pt`
/** The Chinese face first: the Latin one would take “ ” and — and make them narrow. */
const family = (fonts: Fonts, face: Face): string => `${[fonts[face], ...(face === 'title' ? ['宋体', 'SimSun'] : face === 'kai' ? ['楷体', 'KaiTi'] : face === 'hei' ? ['SimHei', 'Microsoft YaHei'] : face === 'song' ? ['SimSun'] : ['仿宋', 'FangSong']), fonts.latin].map((name) => `"${name.replace(/["\\<>]/g, '')}"`).join(',')},"Noto Serif CJK SC",serif`

/** On a screen narrower than the sheet the sheet shrinks in steps of 40 px: a preview that is cut at the right hides the last columns. `width` of the sheet in CSS px. */
const fittedPages = (selector: string, width: number): string[] =>
  Array.from({ length: Math.floor(width / 2 / 40) }, (_, step) => width + 40 - step * 40).map((room) => `@media screen and (max-width:${room}px){${selector}{zoom:${((room - 60) / width).toFixed(2)}}}`)

function stylesheet(fonts: Fonts): string {
  const named = Object.entries<Style>(STYLES).map(([name, style]) => `.${name}{font:${style.size / 2}pt/${points(style.line)} ${family(fonts, style.face)};text-align:${style.align === 'both' ? 'left' : style.align}${style.grey ? ';color:#808080' : ''}}`)
  const faces = (['title', 'body', 'kai', 'hei', 'song', 'name'] as const).map((face) => `.face-${face}{font-family:${family(fonts, face)}}`)
  return [
    '@page portrait{size:210mm 297mm;margin:0}@page landscape{size:297mm 210mm;margin:0}',
    '*{box-sizing:border-box}html,body{margin:0;background:#fff;color:#000}p{margin:0}',
    // A hair less than the sheet, so that rounding never spills into an empty page.
    `.page{position:relative;overflow:hidden;break-after:page;page:portrait;width:${points(A4.short)};height:${points(A4.long - 6)}}.page.landscape{page:landscape;width:${points(A4.long)};height:${points(A4.short - 6)}}.page:last-child{break-after:auto}`,
    '.code,.foot,.body{position:absolute}.foot .left{text-align:left}.foot .right{text-align:right}',
    'p.line{white-space:pre}p.full{text-align:justify;text-align-last:justify;white-space:pre-wrap}',
    `table{border-collapse:collapse;table-layout:fixed;margin:0 auto}td{padding:0 ${points(CELL_PADDING)};border:.5pt solid #000;overflow:hidden;vertical-align:middle;white-space:pre}td.bare{border:0}td.under{border:0;border-bottom:1pt solid #000}td.top{vertical-align:top}table.tight td{padding:0}td.turned>div{transform:rotate(180deg)}`,
    ...EDGES.map((edge) => `td.rule-${edge}{border-${edge}:.5pt solid #000}td.cut-${edge}{border-${edge}:.5pt dashed #999}`),
    '@media screen{html,body{background:#e7e9ec}.page{background:#fff;margin:12pt auto;box-shadow:0 1pt 4pt rgba(0,0,0,.35)}}',
    ...fittedPages('.page', 794),
    ...fittedPages('.page.landscape', 1123),
    ...named,
    ...faces
  ].join('\n')
}

/** A whole HTML document. `nonce` goes to its one <style>; lengths of cells stand in style attributes. */
export function paperHtml(files: readonly { readonly code: string; readonly sections: readonly PlannedSection[] }[], fonts: Fonts, title: string, nonce?: string): string {
  const pages = files.flatMap(({ code, sections }) => {
    let number = 0
    const count = sections.reduce((sum, planned) => sum + planned.pages.length, 0)
    return sections.flatMap((planned) => planned.pages.map((page, i) => pageHtml(planned, page.placed, { inSection: i + 1, inPaper: ++number, count }, code)))
  })
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style${nonce ? ` nonce="${escapeHtml(nonce)}"` : ''}>${stylesheet(fonts)}</style></head><body>${pages.join('\n')}</body></html>`
}

function pageHtml({ section, pages, sheet }: PlannedSection, placed: readonly Placed[], { inSection, inPaper, count }: { readonly inSection: number; readonly inPaper: number; readonly count: number }, paperCode: string): string {
  const { margin } = section
  const code = pageCode(paperCode, sheet, inSection)
  const { width, height } = pageSize(section)
  const sides = `left:${points(margin.left)};right:${points(margin.right)}`
  const official = section.footer === 'official'
  const numberLine = section.footer === 'none' ? '' : `<p class="SheetFooter">第${section.footer === 'book' ? inPaper : inSection}页　共${section.footer === 'book' ? count : pages.length}页</p>`
  const foot = official
    ? `<p class="PageNumber ${inPaper % 2 ? 'right' : 'left'}" style="padding:0 14pt">— ${inPaper} —</p>`
    : `${section.signatures ? `<p class="SheetSignature line">${escapeHtml(section.signatures)}</p>` : ''}${numberLine}`
  return [
    `<section class="page${section.landscape ? ' landscape' : ''}">`,
    code ? `<p class="code CodeMark" style="top:${points(margin.header)};${sides};padding-right:${points(QR_ROOM)}">${escapeHtml(code)}</p>${qrHtml(code, qrLeft(section))}` : '',
    `<div class="body" style="top:${points(margin.top)};left:${points(margin.left)};width:${points(width - margin.left - margin.right)};height:${points(height - margin.top - margin.bottom)}">`,
    ...placed.map((piece) => (piece.kind === 'lines' ? linesHtml(piece) : tableHtml(piece.table, piece.table.rows.slice(piece.from, piece.to)))),
    `</div><div class="foot" style="bottom:${points(margin.footer)};${sides}">${foot}</div></section>`
  ].join('')
}

function qrHtml(code: string, left: number): string {
  const modules = qrModules(code)
  const path = modules.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return `<svg class="code" role="img" aria-label="二维码" viewBox="0 0 ${modules.length} ${modules.length}" shape-rendering="crispEdges" style="top:${points(QR_TOP)};left:${points(left)};width:${points(QR_SIZE)};height:${points(QR_SIZE)}"><path d="${path}"/></svg>`
}

function linesHtml(piece: PlacedLines): string {
  const { paragraph, lines } = piece
  const style = styleOf(paragraph.style)
  let at = piece.from
  return lines
    .map((line, i) => {
      const first = piece.first && i === 0
      const last = piece.last && i === lines.length - 1
      const indent = first ? (style.indent ?? 0) * (paragraph.size ?? style.size) * 10 - (paragraph.hanging ?? 0) : 0
      const css = [
        `height:${points(style.line)}`,
        paragraph.size === undefined ? '' : `font-size:${paragraph.size / 2}pt`,
        indent || paragraph.indentLeft ? `padding-left:${points(indent + (paragraph.indentLeft ?? 0))}` : '',
        paragraph.indentRight ? `padding-right:${points(paragraph.indentRight)}` : '',
        paragraph.align && paragraph.align !== 'both' ? `text-align:${paragraph.align}` : ''
      ]
      const html = slice(paragraph.runs, at, at + line.length)
      at += line.length
      return `<p class="${paragraph.style} ${(paragraph.align ?? style.align) === 'both' && !last ? 'full' : 'line'}" style="${css.filter(Boolean).join(';')}">${html}</p>`
    })
    .join('')
}

/** The part of the runs between two places of their joined text. */
function slice(runs: readonly Run[], from: number, to: number): string {
  let start = 0
  return runs
    .map((run) => {
      const part = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
      start += run.text.length
      return run.face && part ? `<span class="face-${run.face}">${escapeHtml(part)}</span>` : escapeHtml(part)
    })
    .join('')
}

function tableHtml({ widths, head, tight }: Table, rows: readonly Row[]): string {
  const rowHtml = (height: number, cells: readonly PrintedCell[]): string => `<tr style="height:${points(height)}">${cells.filter((printed) => printed.rows > 0).map(({ cell, rows: span }) => cellHtml(cell, span)).join('')}</tr>`
  const total = widths.reduce((sum, width) => sum + width, 0)
  return `<table${tight ? ' class="tight"' : ''} style="width:${points(total)}"><colgroup>${widths.map((width) => `<col style="width:${points(width)}">`).join('')}</colgroup>${[...mergedRows(head), ...mergedRows(rows)].map((row) => rowHtml(row.height, row.cells)).join('')}</table>`
}

function cellHtml(cell: Cell, rowSpan: number): string {
  const style = styleOf(cell.style)
  const text = cell.fitted.lines.map(escapeHtml).join('\n')
  const names = [cell.style, cell.face && `face-${cell.face}`, cell.borders === 'none' && 'bare', cell.borders === 'bottom' && 'under', ...(typeof cell.borders === 'object' ? ['bare', ...cell.borders.edges.map((edge) => `${(cell.borders as Lines).line}-${edge}`)] : []), cell.valign === 'top' && 'top', cell.turned && 'turned'].filter(Boolean)
  const css = [cell.align === style.align ? '' : `text-align:${cell.align}`, cell.fitted.size === style.size ? '' : `font-size:${cell.fitted.size / 2}pt`, cell.fitted.line === style.line ? '' : `line-height:${points(cell.fitted.line)}`].filter(Boolean)
  return `<td class="${names.join(' ')}"${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${cell.span > 1 ? ` colspan="${cell.span}"` : ''}${css.length > 0 ? ` style="${css.join(';')}"` : ''}>${cell.turned ? `<div>${text}</div>` : text}</td>`
}

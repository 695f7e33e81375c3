/**
 * 报名表模板: a workbook for the sponsor to fill in and send back. Numbers are text from the start, so that nothing is
 * ruined; what has a fixed set of answers is chosen from a list. Returned unspoilt it imports without a question.
 */
import { longDate } from '#domain/calendar.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { neutral } from './neutral-text.ts'
import { columnName } from './raw-book.ts'
import { escapeXml, textCell, workbookBytes } from './spreadsheet-parts.ts'
import { ETHNICITY_NAMES } from './value-maps.ts'

interface TemplateColumn {
  readonly heading: string
  /** In characters. */
  readonly width: number
  readonly choices?: readonly string[]
  /** A list only suggests where other answers are right too. */
  readonly strict?: true
  readonly prompt?: string
  /** A condition on the cell, written {}, with the sentence shown when it fails. */
  readonly rule?: { readonly formula: string; readonly says: string }
}

/** Order of the columns: who, from where, how to reach, what to prepare. */
const COLUMNS: readonly TemplateColumn[] = [
  { heading: '序号', width: 6 },
  { heading: '姓名', width: 12, prompt: '写全名，两个字的姓名中间不要加空格' },
  { heading: '性别', width: 7, choices: ['男', '女'], strict: true },
  { heading: '民族', width: 10, choices: ETHNICITY_NAMES },
  { heading: '出生年月', width: 12, prompt: '如 1980-05' },
  { heading: '身份证号', width: 23, prompt: '18 位，本栏已设为文本，直接填写', rule: { formula: 'OR(LEN({})=18,LEN({})=15)', says: '身份证号应为 18 位，请核对' } },
  { heading: '单位', width: 30, prompt: '写单位全称，每人一行都要写' },
  { heading: '部门', width: 18 },
  { heading: '职务', width: 18 },
  { heading: '职级', width: 14 },
  { heading: '手机', width: 16, prompt: '11 位手机号', rule: { formula: 'LEN({})>=7', says: '号码位数不够，请核对' } },
  { heading: '政治面貌', width: 12, choices: ['中共党员', '中共预备党员', '共青团员', '民主党派', '群众'] },
  { heading: '学历', width: 10, choices: ['博士研究生', '硕士研究生', '大学本科', '大学专科', '中专', '高中'] },
  { heading: '是否住宿', width: 10, choices: ['是', '否'], strict: true },
  { heading: '饮食要求', width: 16, prompt: '没有可不填；如清真、对某种食物过敏' },
  { heading: '车牌号', width: 12, prompt: '自驾来院的填写' },
  { heading: '备注', width: 20 }
]
export const TEMPLATE_ROWS = 200
const HEADING_ROW = 4
const FIRST_ROW = HEADING_ROW + 1
const LAST_ROW = HEADING_ROW + TEMPLATE_ROWS

/** The notice of 个人信息保护法 第十七条: purpose, items, term, contact. */
function notice(trainingClass: TrainingClass, collegeName: string): string {
  const contact = [trainingClass.leaderName, trainingClass.leaderPhone].filter((part) => part).join(' ')
  return `个人信息收集告知：本表由${collegeName}收集，仅用于本班次的报到、住宿、用餐、签到和结业材料，收集项目以下列各栏为限；身份证号、饮食要求只由承办人员按需使用，班次归档后 180 日内清理；查询、更正或删除请联系${contact || '班次项目负责人'}。涉密事项请勿填写。`
}

/** Places of the formats in STYLES. */
const STYLE = { title: 1, line: 2, notice: 3, heading: 4, entry: 5 } as const
const BORDERS = '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>'
const font = (size: number, more = ''): string => `<font>${more}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`
const format = (numberFormat: number, fontAt: number, fill: number, border: number, alignment: string): string =>
  `<xf numFmtId="${numberFormat}" fontId="${fontAt}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" ${alignment}/></xf>`
/** Number format 49 is @, text: a number typed into it keeps every digit. */
const STYLES = `<fonts count="4">${font(11)}${font(16, '<b/>')}${font(10)}${font(11, '<b/>')}</fonts>`
  + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF5"/><bgColor indexed="64"/></patternFill></fill></fills>'
  + `${BORDERS}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`
  + format(49, 1, 0, 0, 'horizontal="center"') + format(49, 0, 0, 0, 'horizontal="left"') + format(49, 2, 0, 0, 'horizontal="left" wrapText="1"') + format(49, 3, 2, 1, 'horizontal="center" wrapText="1"') + format(49, 0, 0, 1, 'horizontal="left" wrapText="1"')
  + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'

/** Bytes of an .xlsx with empty rows for TEMPLATE_ROWS people. Same class, same bytes. */
export async function writeRosterTemplate(trainingClass: TrainingClass, collegeName: string): Promise<Uint8Array> {
  const lastColumn = columnName(COLUMNS.length - 1)
  const wide = (row: number, height: number, style: number, text: string): string => `<row r="${row}" ht="${height}" customHeight="1">${textCell(`A${row}`, style, neutral(text))}</row>`
  const across = (row: number, height: number, style: number, texts: readonly string[]): string => `<row r="${row}" ht="${height}" customHeight="1">${texts.map((text, column) => textCell(`${columnName(column)}${row}`, style, text)).join('')}</row>`
  const dates = trainingClass.arriveOn ? `　　　　报到日期：${longDate(trainingClass.arriveOn)}` : ''
  const sheet = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    + `<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="2" ySplit="${HEADING_ROW}" topLeftCell="C${FIRST_ROW}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="22" customHeight="1"/>`
    // The format stands on whole columns too, so that a 201st person is text as well.
    + `<cols>${COLUMNS.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${STYLE.entry}" customWidth="1"/>`).join('')}</cols><sheetData>`
    + wide(1, 34, STYLE.title, `${trainingClass.name}报名表`)
    + wide(2, 24, STYLE.line, `填报单位：　　　　　　　　　　　　联系人：　　　　　　　　联系电话：　　　　　　　　${dates}`)
    + wide(3, 52, STYLE.notice, notice(trainingClass, collegeName))
    + across(HEADING_ROW, 26, STYLE.heading, COLUMNS.map(({ heading }) => heading))
    + Array.from({ length: TEMPLATE_ROWS }, (_, at) => across(FIRST_ROW + at, 22, STYLE.entry, COLUMNS.map(() => ''))).join('')
    + `</sheetData><mergeCells count="3">${[1, 2, 3].map((row) => `<mergeCell ref="A${row}:${lastColumn}${row}"/>`).join('')}</mergeCells>`
    + validations()
    + '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
  return workbookBytes({ sheetName: '报名表', sheet, styles: STYLES, repeatRows: `${HEADING_ROW}:${HEADING_ROW}` })
}

function validations(): string {
  const all = COLUMNS.flatMap((column, at) => {
    if (!column.choices && !column.prompt && !column.rule) return []
    const letter = columnName(at)
    const prompt = column.prompt ? ` showInputMessage="1" promptTitle="${escapeXml(column.heading)}" prompt="${escapeXml(column.prompt)}"` : ''
    const says = column.rule?.says ?? '请从列表里选择'
    const stop = column.strict ? ` showErrorMessage="1" errorTitle="请核对" error="${escapeXml(says)}"` : column.rule ? ` errorStyle="warning" showErrorMessage="1" errorTitle="请核对" error="${escapeXml(says)}"` : ''
    const type = column.choices ? 'type="list" ' : column.rule ? 'type="custom" ' : ''
    const condition = column.choices ? `"${listed(column.choices)}"` : column.rule?.formula.replaceAll('{}', `${letter}${FIRST_ROW}`)
    return [`<dataValidation ${type}allowBlank="1"${prompt}${stop} sqref="${letter}${FIRST_ROW}:${letter}${LAST_ROW}">${condition ? `<formula1>${escapeXml(condition)}</formula1>` : ''}</dataValidation>`]
  })
  return `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`
}

/** Excel takes at most 255 characters for a list; the commoner answers come first. */
function listed(choices: readonly string[]): string {
  let text = ''
  for (const choice of choices) {
    if (text.length + choice.length + 1 > 255) break
    text += text === '' ? choice : `,${choice}`
  }
  return text
}

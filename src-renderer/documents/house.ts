/**
 * The house style of every paper: lengths, faces, named styles. GB/T 9704-2012 for official papers, a plainer sheet for
 * tables. Word's styles.xml and the stylesheet of the preview are both written from STYLES, so they cannot drift apart.
 */

/** Twentieths of a point, the unit of all lengths here; integers only, because old readers refuse fractions. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4)
export const pt = (length: number): number => Math.round(length * 20)

export const A4 = { short: 11906, long: 16838 } as const
/** 28.95 pt: 22 lines fill the 225 mm of GB/T 9704; at 29 pt only 21 fit. */
export const OFFICIAL_LINE = 579

/** Faces by what they are for. Names stand in 仿宋, never in 仿宋_GB2312, which lacks 喆, 翀 and thousands more. */
export interface Fonts {
  readonly title: string
  readonly body: string
  readonly kai: string
  readonly hei: string
  readonly song: string
  readonly name: string
  readonly latin: string
}
export type Face = Exclude<keyof Fonts, 'latin'>

export const DEFAULT_FONTS: Fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
  name: '仿宋',
  latin: 'Times New Roman'
}

export type Align = 'left' | 'center' | 'right' | 'both'

export interface Style {
  /** What Word shows in its list of styles. */
  readonly label: string
  readonly face: Face
  /** Half-points. */
  readonly size: number
  /** Exact line height in twips. */
  readonly line: number
  readonly align: Align
  /** Characters of first-line indent. */
  readonly indent?: 2
  readonly outline?: 0 | 1
  readonly grey?: true
}

export const STYLES = {
  Title: { label: 'Title', face: 'title', size: 44, line: pt(35), align: 'center' },
  Heading1: { label: 'heading 1', face: 'hei', size: 32, line: OFFICIAL_LINE, align: 'left', indent: 2, outline: 0 },
  Heading2: { label: 'heading 2', face: 'kai', size: 32, line: OFFICIAL_LINE, align: 'left', indent: 2, outline: 1 },
  OfficialText: { label: '公文正文', face: 'body', size: 32, line: OFFICIAL_LINE, align: 'both', indent: 2 },
  OfficialFlush: { label: '公文顶格', face: 'body', size: 32, line: OFFICIAL_LINE, align: 'left' },
  AttachmentMark: { label: '附件标识', face: 'hei', size: 32, line: OFFICIAL_LINE, align: 'left' },
  SheetTitle: { label: '表题', face: 'title', size: 44, line: pt(30), align: 'center' },
  SheetInfo: { label: '表头信息', face: 'body', size: 24, line: pt(20), align: 'left' },
  SheetHeading: { label: '表内标题', face: 'hei', size: 24, line: pt(26), align: 'left', outline: 0 },
  SheetText: { label: '表内正文', face: 'body', size: 24, line: pt(20), align: 'both', indent: 2 },
  BookHeading: { label: '手册章题', face: 'hei', size: 36, line: pt(40), align: 'center', outline: 0 },
  BookSection: { label: '手册节题', face: 'hei', size: 30, line: pt(30), align: 'left', outline: 1 },
  BookText: { label: '手册正文', face: 'body', size: 28, line: pt(24), align: 'both', indent: 2 },
  BookFlush: { label: '手册顶格', face: 'body', size: 28, line: pt(24), align: 'left' },
  TableText: { label: '表格文字', face: 'body', size: 24, line: pt(16), align: 'center' },
  TableHead: { label: '表头文字', face: 'hei', size: 24, line: pt(16), align: 'center' },
  SignOff: { label: '签署栏', face: 'body', size: 24, line: pt(25), align: 'left' },
  Tail: { label: '表尾占位', face: 'body', size: 2, line: 20, align: 'left' },
  PageNumber: { label: '页码', face: 'song', size: 28, line: pt(16), align: 'left' },
  SheetFooter: { label: '表页脚', face: 'song', size: 18, line: pt(12), align: 'center' },
  SheetSignature: { label: '页脚签字', face: 'body', size: 24, line: pt(24), align: 'left' },
  CardName: { label: '卡片姓名', face: 'song', size: 300, line: pt(165), align: 'center' },
  CardText: { label: '卡片文字', face: 'name', size: 32, line: pt(22), align: 'center' },
  CertificateTitle: { label: '证书标题', face: 'title', size: 104, line: pt(60), align: 'center' },
  CertificateText: { label: '证书正文', face: 'name', size: 52, line: pt(44), align: 'left' },
  CodeMark: { label: '文件编码', face: 'song', size: 13, line: pt(8), align: 'right', grey: true }
} as const satisfies Record<string, Style>
export type StyleName = keyof typeof STYLES
export const styleOf = (name: StyleName): Style => STYLES[name]

export interface Margin {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** From the page's edge to the header or footer. */
  readonly header: number
  readonly footer: number
}
export const OFFICIAL_MARGIN: Margin = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(15), footer: mm(24.5) }
export const SHEET_MARGIN: Margin = { top: mm(17), bottom: mm(16), left: mm(20), right: mm(20), header: mm(8), footer: mm(8) }
/** A sheet whose footer also carries a line of signatures. */
export const SIGNED_SHEET_MARGIN: Margin = { ...SHEET_MARGIN, bottom: mm(22) }
/** Kept free for each row of a sheet whose rows fill the page, in case a program adds the border to the row's height. */
export const ROW_BORDER = 10
/** Free space at each side of a cell. */
export const CELL_PADDING = 60
